package org.uskpa.portal.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * A program that starts as the portal does and then does one thing: it writes a row, says how many
 * there are, and waits for the end of its input.
 */
final class StartOnly {

  private StartOnly() {}

  public static void main(String[] words) throws IOException, SQLException {
    SpringApplication application = new SpringApplication(StartOnly.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.addListeners(new DatabaseAtStart());
    ConfigurableApplicationContext context = application.run(words);
    System.out.println("Rows kept: " + writeRow(context.getEnvironment()));
    while (System.in.read() >= 0) {
      // Nobody writes; it ends when the test closes it.
    }
    System.exit(SpringApplication.exit(context));
  }

  private static int writeRow(Environment environment) throws SQLException {
    try (Connection owner =
            DriverManager.getConnection(
                environment.getRequiredProperty("spring.flyway.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"));
        Statement statement = owner.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS start (at timestamptz DEFAULT now())");
      statement.execute("INSERT INTO start DEFAULT VALUES");
      try (ResultSet row = statement.executeQuery("SELECT count(*) FROM start")) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
