package org.uskpa.portal.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the door behaves, set as {@code kp.sign-in.*}.
 *
 * @param attempts sign-ins of an account that may fail in a row at one door before it pauses there
 * @param pause how long it pauses
 * @param freshSignIn how long a password given counts as fresh for issuing, voiding, releasing and
 *     standing
 * @param invitation how long a link is good by which somebody comes to a password
 */
@ConfigurationProperties("kp.sign-in")
public record SignInSettings(
    @DefaultValue("10") int attempts,
    @DefaultValue("15m") Duration pause,
    @DefaultValue("10m") Duration freshSignIn,
    @DefaultValue("72h") Duration invitation) {}
