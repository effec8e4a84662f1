package org.uskpa.portal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;
import org.uskpa.core.schema.SchemaRoles;

/** The portal's own server, and how a server is refused, tried on that one. */
class PostgresServerDbTest {

  @TempDir private static Path path;

  private static DataFolder folder;
  private static PostgresServer server;

  @BeforeAll
  static void start() throws IOException {
    folder = DataFolder.open(path);
    server = PostgresServer.start(folder, PostgresPrograms.under(StartedProgram.PROGRAMS));
  }

  @AfterAll
  static void stop() {
    server.stop();
    folder.release();
  }

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "data_checksums, on",
    "listen_addresses, 127.0.0.1",
    "password_encryption, scram-sha-256",
    "server_encoding, UTF8"
  })
  void itIsDurableAndListensOnThisMachineOnly(String setting, String value) {
    assertThat(
            application()
                .sql("SELECT current_setting(?)")
                .param(setting)
                .query(String.class)
                .single())
        .isEqualTo(value);
  }

  @Test
  void thePortalConnectsAsTheApplication() {
    assertThat(application().sql("SELECT current_user").query(String.class).single())
        .isEqualTo("kp_app");
  }

  @Test
  void passwordsAreKeptForTheirUserOnly() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.passwords())))
        .isEqualTo("rw-------");
    assertThat(server.passwords().toString()).doesNotContain(server.passwords().superuser());
  }

  @Test
  void aConfiguredServerThatLetsBothRolesInPasses() {
    ConfiguredServer.mustAnswer(configured(Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spring.datasource.password | wrong | refuses the user kp_app     | SPRING_DATASOURCE_PASSWORD
          spring.flyway.password     | wrong | refuses the user kp_owner   | SPRING_FLYWAY_PASSWORD
          spring.datasource.username | who   | refuses the user who        | SPRING_DATASOURCE_USERNAME
          """)
  void aConfiguredServerThatDoesNotIsRefusedByNameWithTheSettingToMend(
      String setting, String value, String says, String mend) {
    MockEnvironment environment = configured(Map.of(setting, value));

    assertThatThrownBy(() -> ConfiguredServer.mustAnswer(environment))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(says)
        .hasMessageContaining(mend)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void theApplicationAloneIsNotEnoughForMigrations() {
    MockEnvironment environment =
        new MockEnvironment()
            .withProperty("spring.datasource.url", server.url())
            .withProperty("spring.datasource.username", SchemaRoles.APPLICATION)
            .withProperty("spring.datasource.password", server.passwords().application());

    assertThatThrownBy(() -> ConfiguredServer.mustAnswer(environment))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("SPRING_FLYWAY_USER is not")
        .hasMessageContaining("SPRING_FLYWAY_ENABLED=false");

    environment.setProperty("spring.flyway.enabled", "false");
    ConfiguredServer.mustAnswer(environment);
  }

  @Test
  void theRolesCommandMakesRolesAndDatabaseWithWhichThePortalThenStarts() {
    MockEnvironment environment =
        configured(Map.of("spring.datasource.url", server.url() + "_made"))
            .withProperty("kp.superuser.password", server.passwords().superuser());

    assertThat(RolesCommand.establish(environment))
        .contains("kimberley_made", "kp_owner", "kp_app");

    ConfiguredServer.mustAnswer(environment);
  }

  @Test
  void theRolesCommandNamesTheSettingItMisses() {
    assertThatThrownBy(() -> RolesCommand.establish(configured(Map.of())))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("KP_SUPERUSER_PASSWORD is not set");
  }

  @Test
  void aDatabaseThatIsNotThereIsNamed() {
    MockEnvironment environment =
        configured(Map.of("spring.datasource.url", server.url() + "_of_old"));

    assertThatThrownBy(() -> ConfiguredServer.mustAnswer(environment))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("has no such database")
        .hasMessageContaining("kimberley_of_old");
  }

  @Test
  void aFolderOfAnotherMajorVersionIsNamedWithBothVersions(@TempDir Path other) throws IOException {
    Files.createDirectories(other.resolve("postgres"));
    Files.writeString(other.resolve("postgres").resolve("PG_VERSION"), "15\n");

    assertRefused(other, "was made by PostgreSQL 15, this portal brings PostgreSQL 18");
  }

  @Test
  void aFolderWithoutItsPasswordsIsBroken(@TempDir Path other) throws IOException {
    Files.createDirectories(other.resolve("postgres"));
    Files.writeString(other.resolve("postgres").resolve("PG_VERSION"), "18\n");

    assertRefused(other, "passwords.properties is missing");
  }

  @Test
  void aClusterThatPostgresRefusesIsBrokenInThePostgresWords(@TempDir Path other)
      throws IOException {
    DataFolder made = DataFolder.open(other);
    PostgresServer.start(made, PostgresPrograms.under(StartedProgram.PROGRAMS)).stop();
    made.release();
    Files.write(
        other.resolve("postgres").resolve("global").resolve("pg_control"),
        new byte[8192],
        StandardOpenOption.TRUNCATE_EXISTING);

    assertRefused(other, "is broken: PostgreSQL says: ");
  }

  private static void assertRefused(Path path, String line) {
    DataFolder broken = DataFolder.open(path);
    assertThatThrownBy(
            () -> PostgresServer.start(broken, PostgresPrograms.under(StartedProgram.PROGRAMS)))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(line)
        .message()
        .doesNotContain("\n");
    broken.release();
  }

  private static JdbcClient application() {
    return JdbcClient.create(
        new DriverManagerDataSource(
            server.url(), SchemaRoles.APPLICATION, server.passwords().application()));
  }

  private static MockEnvironment configured(Map<String, String> changes) {
    MockEnvironment environment =
        new MockEnvironment()
            .withProperty("spring.datasource.url", server.url())
            .withProperty("spring.datasource.username", SchemaRoles.APPLICATION)
            .withProperty("spring.datasource.password", server.passwords().application())
            .withProperty("spring.flyway.user", SchemaRoles.OWNER)
            .withProperty("spring.flyway.password", server.passwords().owner());
    changes.forEach(environment::setProperty);
    return environment;
  }
}
