package org.uskpa.portal.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.uskpa.core.schema.SchemaRoles;

/**
 * Settles which database the portal works on once its settings are read and before anything else is
 * made: the configured server, looked at, or the portal's own server, started. What is wrong is
 * said in one line within a second or two, not after half a minute in a stack trace.
 */
public final class DatabaseAtStart
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    ConfigurableEnvironment environment = event.getEnvironment();
    WebPort.mustBeFree(environment);
    if (environment.containsProperty("spring.datasource.url")) {
      ConfiguredServer.mustAnswer(environment);
    } else {
      startOwnServer(environment);
    }
  }

  private static void startOwnServer(ConfigurableEnvironment environment) {
    DataFolder folder = DataFolder.open(Path.of(environment.getProperty("kp.data-dir", "data")));
    PostgresServer server = PostgresServer.start(folder, programs(folder, environment));
    ServerWatch watch = ServerWatch.over(server);
    // Runs when the application context is closed, whatever closed it.
    SpringApplication.getShutdownHandlers()
        .add(
            () -> {
              watch.close();
              server.stop();
              folder.release();
            });
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "the portal's own database server",
                Map.of(
                    "spring.datasource.url", server.url(),
                    "spring.datasource.username", SchemaRoles.APPLICATION,
                    "spring.datasource.password", server.passwords().application(),
                    "spring.flyway.url", server.url(),
                    "spring.flyway.user", SchemaRoles.OWNER,
                    "spring.flyway.password", server.passwords().owner())));
  }

  private static PostgresPrograms programs(DataFolder folder, ConfigurableEnvironment environment) {
    String shared = environment.getProperty("kp.programs-dir");
    Path parent = shared == null ? folder.programs() : Path.of(shared).toAbsolutePath();
    try {
      return PostgresPrograms.under(parent);
    } catch (IOException e) {
      throw new CannotStart(
          "The programs of PostgreSQL cannot be unpacked into %s: %s."
              .formatted(parent, e.getMessage()),
          e);
    }
  }
}
