package org.uskpa.portal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.uskpa.core.finding.Outcome;

/**
 * The one-time command {@code --kp.first-administrator=NAME}: the portal starts where nobody can
 * reach it, makes the account, prints its password in one line and ends.
 */
final class FirstAdministratorCommand
    implements ApplicationListener<SpringApplicationEvent>, Ordered {

  static final String PROPERTY = "kp.first-administrator";

  /** Before the port is looked at: this start uses any free one. */
  @Override
  public int getOrder() {
    return 0;
  }

  @Override
  public void onApplicationEvent(SpringApplicationEvent event) {
    if (event instanceof ApplicationEnvironmentPreparedEvent prepared) {
      if (prepared.getEnvironment().containsProperty(PROPERTY)) {
        answerNobody(prepared.getEnvironment());
      }
    } else if (event instanceof ApplicationReadyEvent ready) {
      @Nullable String name = ready.getApplicationContext().getEnvironment().getProperty(PROPERTY);
      if (name != null) {
        int code = create(ready.getApplicationContext(), name);
        System.exit(SpringApplication.exit(ready.getApplicationContext(), () -> code));
      }
    }
  }

  private static void answerNobody(ConfigurableEnvironment environment) {
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "one-time command", Map.of("server.port", 0, "server.address", "127.0.0.1")));
  }

  private static int create(ConfigurableApplicationContext portal, String name) {
    Outcome<String> outcome = portal.getBean(FirstAdministrator.class).create(name);
    if (outcome.isDone()) {
      System.out.println(
          "Administrator %s may sign in once with the password %s and then sets another."
              .formatted(name, outcome.orElseThrow()));
      return 0;
    }
    outcome.findings().forEach(finding -> System.err.println(finding.message()));
    return 1;
  }
}
