package org.uskpa.core.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.uskpa.core.schema.SchemaRoles;

/**
 * A fresh, migrated database of its own, a copy of the template. Tests without Spring make one and
 * close it; tests with Spring say {@link FreshDatabase} instead.
 */
public final class TestDatabase implements AutoCloseable {

  /** Enough for two rivals, a witness and a spare; small, since many databases share one server. */
  private static final int POOL_SIZE = 4;

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String name;
  private final HikariDataSource application;

  private TestDatabase(String name) {
    this.name = name;
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url());
    config.setUsername(SchemaRoles.APPLICATION);
    config.setPassword(TestServer.PASSWORD);
    config.setMaximumPoolSize(POOL_SIZE);
    config.setMinimumIdle(0);
    this.application = new HikariDataSource(config);
  }

  /** A copy of the template, made now; takes some ten milliseconds. */
  public static TestDatabase fresh() {
    String name = "kp_test_" + COUNT.incrementAndGet();
    try (Connection superuser = TestServer.running().superuser("postgres")) {
      new SchemaRoles(superuser).copyDatabase(TestServer.TEMPLATE, name);
    } catch (SQLException e) {
      throw new IllegalStateException("No fresh database", e);
    }
    return new TestDatabase(name);
  }

  /** A pool of the application's connections: rows, no DDL. */
  public DataSource application() {
    return application;
  }

  /** Unpooled connections of the schema's owner, for what the application must not do. */
  public DataSource owner() {
    PGSimpleDataSource owner = new PGSimpleDataSource();
    owner.setUrl(url());
    owner.setUser(SchemaRoles.OWNER);
    owner.setPassword(TestServer.PASSWORD);
    return owner;
  }

  public String url() {
    return TestServer.running().url(name);
  }

  /**
   * Hands Spring Boot this database for good, from a {@code @DynamicPropertySource} method: for a
   * context that must not share, like one that loads the demo when it starts.
   */
  public void register(DynamicPropertyRegistry registry) {
    registry.add("spring.datasource.url", this::url);
    registry.add("spring.datasource.username", () -> SchemaRoles.APPLICATION);
    registry.add("spring.datasource.password", () -> TestServer.PASSWORD);
    registry.add("spring.datasource.hikari.maximum-pool-size", () -> POOL_SIZE);
    registry.add("spring.datasource.hikari.minimum-idle", () -> 0);
    registry.add("spring.flyway.url", this::url);
    registry.add("spring.flyway.user", () -> SchemaRoles.OWNER);
    registry.add("spring.flyway.password", () -> TestServer.PASSWORD);
  }

  /** Runs the bootstrap of roles, database and schema once more. */
  public void bootstrapAgain() {
    TestServer.running().bootstrap(name);
  }

  /** Cuts every connection of the application, as a server that goes away does. */
  public void disconnectApplication() {
    superuserExecutes(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s' AND usename = '%s'"
            .formatted(name, SchemaRoles.APPLICATION));
  }

  /** Drops the database, whoever is still connected. */
  @Override
  public void close() {
    application.close();
    superuserExecutes("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
  }

  private static void superuserExecutes(String sql) {
    try (Connection superuser = TestServer.running().superuser("postgres");
        Statement statement = superuser.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
