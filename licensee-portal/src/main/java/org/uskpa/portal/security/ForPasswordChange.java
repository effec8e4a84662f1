package org.uskpa.portal.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Open to whoever is signed in, even with a password that must be changed first. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@PreAuthorize(
    "hasAnyAuthority('" + Authorities.SIGNED_IN + "', '" + Authorities.MUST_CHANGE_PASSWORD + "')")
public @interface ForPasswordChange {}
