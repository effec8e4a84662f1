package org.uskpa.core.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.uskpa.core.schema.SchemaRoles;

/**
 * The one PostgreSQL of this JVM, started when first asked for and stopped when the JVM ends: a
 * container where a Docker engine answers, embedded binaries of the same major version elsewhere.
 * The environment variable {@code KP_TEST_DATABASE} ({@code container} or {@code embedded}) insists
 * on one of them.
 */
final class TestServer {

  /** Of both roles; the server lives as long as the tests and listens on this machine only. */
  static final String PASSWORD = "test";

  static final String TEMPLATE = "kp_template";

  private static final String IMAGE = "postgres:18-alpine";
  private static final String MAX_CONNECTIONS = "200";

  private record Address(String kind, String host, int port, String user, String password) {}

  private static final class Holder {
    static final TestServer RUNNING = start();
  }

  private final Address address;

  private TestServer(Address address) {
    this.address = address;
  }

  static TestServer running() {
    return Holder.RUNNING;
  }

  String url(String database) {
    return "jdbc:postgresql://%s:%d/%s".formatted(address.host(), address.port(), database);
  }

  Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(url(database), address.user(), address.password());
  }

  private static TestServer start() {
    try {
      TestServer server = new TestServer(container().orElseGet(TestServer::embedded));
      server.announce();
      server.makeTemplate();
      return server;
    } catch (SQLException e) {
      throw new IllegalStateException("The test database could not be made ready", e);
    }
  }

  private static Optional<Address> container() {
    String wish = System.getenv().getOrDefault("KP_TEST_DATABASE", "");
    if (wish.equals("embedded")) {
      return Optional.empty();
    }
    try {
      if (wish.isEmpty() && !DockerClientFactory.instance().isDockerAvailable()) {
        return Optional.empty();
      }
      @SuppressWarnings("resource") // Testcontainers stops it when the JVM ends
      PostgreSQLContainer container =
          new PostgreSQLContainer(IMAGE)
              .withCommand(
                  "postgres", "-c", "fsync=off", "-c", "max_connections=" + MAX_CONNECTIONS);
      container.start();
      return Optional.of(
          new Address(
              "a container of " + IMAGE,
              container.getHost(),
              container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
              container.getUsername(),
              container.getPassword()));
    } catch (RuntimeException e) {
      if (wish.equals("container")) {
        throw e;
      }
      // An engine may answer and still be of no use: no registry to get an image from, for one.
      System.out.println(
          "Docker answers, but " + IMAGE + " did not start (" + e.getMessage() + ")");
      return Optional.empty();
    }
  }

  private static Address embedded() {
    try {
      EmbeddedPostgres embedded =
          EmbeddedPostgres.builder().setServerConfig("max_connections", MAX_CONNECTIONS).start();
      return new Address(
          "embedded binaries", "localhost", embedded.getPort(), "postgres", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded PostgreSQL did not start", e);
    }
  }

  private void announce() throws SQLException {
    try (Connection superuser = superuser("postgres");
        Statement statement = superuser.createStatement();
        ResultSet row = statement.executeQuery("SHOW server_version")) {
      row.next();
      System.out.println("Tests run on PostgreSQL " + row.getString(1) + ", " + address.kind());
    }
  }

  /** The bootstrap step as operators run it: roles, the database, its schema. */
  void bootstrap(String database) {
    try (Connection superuser = superuser("postgres")) {
      SchemaRoles roles = new SchemaRoles(superuser);
      roles.establish(PASSWORD, PASSWORD);
      roles.establishDatabase(database);
    } catch (SQLException e) {
      throw new IllegalStateException("No roles and database", e);
    }
    try (Connection superuser = superuser(database)) {
      new SchemaRoles(superuser).establishSchema();
    } catch (SQLException e) {
      throw new IllegalStateException("No rights in the schema of " + database, e);
    }
  }

  private void makeTemplate() {
    bootstrap(TEMPLATE);
    Flyway.configure()
        .dataSource(url(TEMPLATE), SchemaRoles.OWNER, PASSWORD)
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }
}
