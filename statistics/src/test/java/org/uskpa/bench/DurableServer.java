package org.uskpa.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.uskpa.core.schema.SchemaRoles;

/** A PostgreSQL that writes to disk as production does, with as many databases as are asked for. */
final class DurableServer implements AutoCloseable {

  /** Of both roles; the server listens on this machine only and goes with the benchmark. */
  static final String PASSWORD = "bench";

  /** A disk of this machine: the folder for temporary files may be memory. */
  static final Path FOLDER = Path.of("target", "bench");

  private final EmbeddedPostgres postgres;

  DurableServer() throws IOException, SQLException {
    Files.createDirectories(FOLDER);
    this.postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(Files.createTempDirectory(FOLDER.toAbsolutePath(), "postgres-"))
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("shared_buffers", "512MB")
            .setServerConfig("max_wal_size", "4GB")
            .setServerConfig("max_connections", "50")
            .start();
    if (!described().endsWith("fsync on, synchronous_commit on")) {
      close();
      throw new IllegalStateException("Not a durable server: " + described());
    }
  }

  /** Makes a migrated database. */
  void make(String database) throws SQLException {
    try (Connection superuser = superuser("postgres")) {
      SchemaRoles roles = new SchemaRoles(superuser);
      roles.establish(PASSWORD, PASSWORD);
      roles.establishDatabase(database);
    }
    try (Connection superuser = superuser(database)) {
      new SchemaRoles(superuser).establishSchema();
    }
    Flyway.configure()
        .dataSource(url(database), SchemaRoles.OWNER, PASSWORD)
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }

  /** Makes a database as a copy of one that nobody is connected to. */
  void copy(String original, String database) throws SQLException {
    try (Connection superuser = superuser("postgres")) {
      new SchemaRoles(superuser).copyDatabase(original, database);
    }
  }

  void drop(String database) throws SQLException {
    try (Connection superuser = superuser("postgres");
        Statement statement = superuser.createStatement()) {
      statement.execute("DROP DATABASE " + database + " WITH (FORCE)");
    }
  }

  /** Lets the server finish what it does after a database was filled. */
  void settle(String database) throws SQLException {
    try (Connection superuser = superuser(database);
        Statement statement = superuser.createStatement()) {
      statement.execute("VACUUM ANALYZE");
      statement.execute("CHECKPOINT");
    }
  }

  String url(String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), database);
  }

  Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(url(database), "postgres", "postgres");
  }

  /** A connection such as the application's pool makes. */
  Connection application(String database) throws SQLException {
    return DriverManager.getConnection(url(database), SchemaRoles.APPLICATION, PASSWORD);
  }

  /** What the server says of itself, for the head of the sheet. */
  String described() throws SQLException {
    try (Connection superuser = superuser("postgres");
        Statement statement = superuser.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT 'PostgreSQL ' || current_setting('server_version') || ', fsync '"
                    + " || current_setting('fsync') || ', synchronous_commit '"
                    + " || current_setting('synchronous_commit')")) {
      row.next();
      return row.getString(1);
    }
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
