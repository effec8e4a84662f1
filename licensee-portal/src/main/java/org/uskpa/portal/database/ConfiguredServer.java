package org.uskpa.portal.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** A server that the operator runs and names with SPRING_DATASOURCE_URL and its fellows. */
final class ConfiguredServer {

  private static final String SECONDS_TO_ANSWER = "10";

  private ConfiguredServer() {}

  /**
   * Connects once as the application and, where migrations are to run, once as the owner.
   *
   * @throws CannotStart when either does not get in
   */
  static void mustAnswer(Environment environment) {
    String url = environment.getRequiredProperty("spring.datasource.url");
    connect(
        url,
        environment.getProperty("spring.datasource.username"),
        environment.getProperty("spring.datasource.password"),
        "SPRING_DATASOURCE");
    if (environment.getProperty("spring.flyway.enabled", Boolean.class, true)) {
      @Nullable String owner = environment.getProperty("spring.flyway.user");
      if (owner == null) {
        throw new CannotStart(
            "SPRING_DATASOURCE_URL is set but SPRING_FLYWAY_USER is not: the schema's owner is"
                + " another role than the application's. Set SPRING_FLYWAY_USER and"
                + " SPRING_FLYWAY_PASSWORD, or SPRING_FLYWAY_ENABLED=false when migrations run"
                + " elsewhere.");
      }
      connect(
          environment.getProperty("spring.flyway.url", url),
          owner,
          environment.getProperty("spring.flyway.password"),
          "SPRING_FLYWAY");
    }
  }

  private static void connect(
      String url, @Nullable String user, @Nullable String password, String variables) {
    Properties properties = new Properties();
    properties.setProperty("connectTimeout", SECONDS_TO_ANSWER);
    properties.setProperty("loginTimeout", SECONDS_TO_ANSWER);
    properties.setProperty("ApplicationName", "kimberley portal, start");
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    try (Connection connection = DriverManager.getConnection(url, properties)) {
      connection.isReadOnly();
    } catch (SQLException e) {
      throw new CannotStart(line(e, withoutSecrets(url), user, variables), e);
    }
  }

  private static String line(SQLException e, String url, @Nullable String user, String variables) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    if (state.startsWith("28")) {
      return "The database server at %s refuses the user %s: %s. Check %s_%s and %s_PASSWORD."
          .formatted(url, user, said, variables, userVariable(variables), variables);
    }
    if (state.equals("3D000")) {
      return "The database server at %s has no such database: %s. Check %s_URL."
          .formatted(url, said, variables);
    }
    return "The database server at %s cannot be reached: %s Check %s_URL and that the server runs."
        .formatted(url, said.endsWith(".") ? said : said + ".", variables);
  }

  private static String userVariable(String variables) {
    return variables.equals("SPRING_FLYWAY") ? "USER" : "USERNAME";
  }

  private static String withoutSecrets(String url) {
    return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
  }
}
