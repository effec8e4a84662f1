package org.uskpa.portal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.uskpa.core.schema.SchemaRoles;

/**
 * The command {@code --kp.establish-roles}: as the superuser of the configured server ({@code
 * KP_SUPERUSER_USERNAME}, {@code KP_SUPERUSER_PASSWORD}) it makes both roles with the passwords the
 * portal will use, the database and its rights, and ends. May be repeated: it changes passwords.
 */
public final class RolesCommand
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

  /** Before anybody tries to connect as one of the roles. */
  @Override
  public int getOrder() {
    return 0;
  }

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    if (event.getEnvironment().containsProperty("kp.establish-roles")) {
      System.out.println(establish(event.getEnvironment()));
      System.exit(0);
    }
  }

  /**
   * Does it.
   *
   * @return one line that says what is there now
   * @throws CannotStart when a setting is missing or the server refuses
   */
  static String establish(Environment environment) {
    PGSimpleDataSource superuser = new PGSimpleDataSource();
    superuser.setUrl(required(environment, "spring.datasource.url"));
    superuser.setUser(environment.getProperty("kp.superuser.username", "postgres"));
    superuser.setPassword(required(environment, "kp.superuser.password"));
    String database = superuser.getDatabaseName();
    String owner = required(environment, "spring.flyway.password");
    String application = required(environment, "spring.datasource.password");
    try {
      superuser.setDatabaseName("postgres");
      try (Connection connection = superuser.getConnection()) {
        SchemaRoles roles = new SchemaRoles(connection);
        roles.establish(owner, application);
        roles.establishDatabase(database);
      }
      superuser.setDatabaseName(database);
      try (Connection connection = superuser.getConnection()) {
        new SchemaRoles(connection).establishSchema();
      }
    } catch (SQLException e) {
      throw new CannotStart(
          "The roles could not be made: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
              + ". Check SPRING_DATASOURCE_URL, KP_SUPERUSER_USERNAME and KP_SUPERUSER_PASSWORD.",
          e);
    }
    return "The database %s is there, owned by %s and used by %s."
        .formatted(database, SchemaRoles.OWNER, SchemaRoles.APPLICATION);
  }

  private static String required(Environment environment, String setting) {
    String value = environment.getProperty(setting);
    if (value == null || value.isBlank()) {
      throw new CannotStart(
          "%s is not set, which --kp.establish-roles needs."
              .formatted(setting.toUpperCase(Locale.ROOT).replace('.', '_')));
    }
    return value;
  }
}
