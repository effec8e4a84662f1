package org.uskpa.portal;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes {@code --kp.first-administrator=NAME} a command rather than a start: the portal comes up
 * where nobody reaches it, beside a running one if need be; the account is made and told by the
 * {@code account} package; then it ends.
 */
final class FirstAdministratorCommand
    implements ApplicationListener<SpringApplicationEvent>, Ordered {

  static final String PROPERTY = "kp.first-administrator";

  /** Before the port is looked at: this start takes any free one. */
  @Override
  public int getOrder() {
    return 0;
  }

  @Override
  public void onApplicationEvent(SpringApplicationEvent event) {
    if (event instanceof ApplicationEnvironmentPreparedEvent prepared) {
      if (prepared.getEnvironment().containsProperty(PROPERTY)) {
        reachableByNobody(prepared.getEnvironment());
      }
    } else if (event instanceof ApplicationReadyEvent ready
        && ready.getApplicationContext().getEnvironment().containsProperty(PROPERTY)) {
      System.exit(SpringApplication.exit(ready.getApplicationContext()));
    }
  }

  private static void reachableByNobody(ConfigurableEnvironment environment) {
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "one-time command", Map.of("server.port", 0, "server.address", "127.0.0.1")));
  }
}
