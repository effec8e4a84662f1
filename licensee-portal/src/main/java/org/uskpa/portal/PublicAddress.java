package org.uskpa.portal;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.uskpa.portal.database.CannotStart;

/**
 * Looks at {@code kp.public-address}, which is printed on every certificate and stands in its QR
 * code, before anything is made: outside the demonstration there is no guessing it, and an address
 * that is too long would be noticed when the first certificate is printed.
 */
final class PublicAddress
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

  static final String PROPERTY = "kp.public-address";

  /** With “/certificates/” and the longest number behind it, what the QR code holds is full. */
  static final int LONGEST = 95;

  private static final Set<String> SCHEMES = Set.of("http", "https");

  /** After the one-time commands, before the port and the database are looked at. */
  @Override
  public int getOrder() {
    return 1;
  }

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    Environment environment = event.getEnvironment();
    String address = environment.getProperty(PROPERTY, "").strip();
    if (!address.isEmpty()) {
      mustBePrintable(address);
    } else if (isNeeded(environment)) {
      throw new CannotStart(
          "kp.public-address is not set: the address at which people reach the portal, which is"
              + " printed on certificates. Give one such as"
              + " --kp.public-address=https://kimberley.example.gov.");
    }
  }

  private static boolean isNeeded(Environment environment) {
    return !environment.acceptsProfiles(Profiles.of("demo"))
        && !environment.containsProperty(FirstAdministratorCommand.PROPERTY);
  }

  private static void mustBePrintable(String address) {
    if (address.length() > LONGEST) {
      throw new CannotStart(
          "kp.public-address has %d characters and is too long for the QR code of a certificate. Give one of %d at the most."
              .formatted(address.length(), LONGEST));
    }
    if (!isAddress(address)) {
      throw new CannotStart(
          "kp.public-address is %s, which is no address of a portal. Give http or https, a host, and a path where there is one, such as https://kimberley.example.gov."
              .formatted(address));
    }
  }

  private static boolean isAddress(String address) {
    try {
      URI uri = URI.create(address);
      @Nullable String scheme = uri.getScheme();
      return scheme != null
          && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null;
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
