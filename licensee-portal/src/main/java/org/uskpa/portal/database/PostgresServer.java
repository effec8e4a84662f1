package org.uskpa.portal.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.uskpa.core.schema.SchemaRoles;
import org.uskpa.portal.database.PostgresPrograms.Ending;

/**
 * A PostgreSQL server of the portal's own: a real, durable one on a loopback port, with its data in
 * the data folder. It runs in a session of its own, so a Ctrl-C meant for the portal does not reach
 * it before the portal has finished its work.
 */
final class PostgresServer {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

  private static final String SUPERUSER = "postgres";
  private static final String DATABASE = "kimberley";

  /** Seconds; after a kill the server replays what it had written ahead before it answers. */
  private static final String LONGEST_START = "600";

  private static final String LONGEST_STOP = "60";

  private final DataFolder folder;
  private final PostgresPrograms programs;
  private final ServerPasswords passwords;
  private final int port;

  private PostgresServer(
      DataFolder folder, PostgresPrograms programs, ServerPasswords passwords, int port) {
    this.folder = folder;
    this.programs = programs;
    this.passwords = passwords;
    this.port = port;
  }

  /**
   * Starts the server of a data folder, after making its cluster when there is none and after
   * stopping a server that a killed portal left behind.
   *
   * @throws CannotStart when the folder holds something else, or the server gives up
   */
  static PostgresServer start(DataFolder folder, PostgresPrograms programs) {
    try {
      boolean first = !Files.exists(folder.cluster());
      if (!first) {
        requireCluster(folder);
      }
      PostgresServer server =
          new PostgresServer(folder, programs, passwords(folder, first), freePort());
      if (first) {
        server.makeCluster();
      }
      server.stopLeftBehind();
      server.launch();
      server.establishRoles();
      return server;
    } catch (IOException e) {
      throw folder.broken(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("The start was interrupted.", e);
    }
  }

  String url() {
    return url(DATABASE);
  }

  ServerPasswords passwords() {
    return passwords;
  }

  /**
   * The server's process.
   *
   * @throws IOException when it does not run
   */
  ProcessHandle process() throws IOException {
    return PidFile.of(folder.cluster())
        .flatMap(file -> ProcessHandle.of(file.process()))
        .orElseThrow(() -> new IOException("No server runs on " + folder.cluster()));
  }

  /**
   * Starts a server that has ended, on the port it had: whoever is connected to it comes back.
   *
   * @throws CannotStart when it gives up
   */
  void startAgain() throws IOException, InterruptedException {
    stopLeftBehind();
    launch();
  }

  /** Ends the server in order: connections are cut, everything is written. */
  void stop() {
    try {
      Ending stop = stopCluster();
      if (!stop.well()) {
        LOG.warn("The database server did not stop: {}", stop.lastWords());
      }
    } catch (IOException e) {
      LOG.warn("The database server could not be stopped", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void requireCluster(DataFolder folder) throws IOException {
    Path version = folder.cluster().resolve("PG_VERSION");
    if (!Files.isRegularFile(version)) {
      throw folder.broken(folder.cluster() + " is no PostgreSQL database", null);
    }
    String major = Files.readString(version).strip();
    if (!major.equals(PostgresPrograms.MAJOR_VERSION)) {
      throw new CannotStart(
          ("The data folder %s was made by PostgreSQL %s, this portal brings PostgreSQL %s. Move"
                  + " the data over with pg_dump of the old version, or name another folder with"
                  + " --kp.data-dir=DIR.")
              .formatted(folder.path(), major, PostgresPrograms.MAJOR_VERSION));
    }
  }

  private static ServerPasswords passwords(DataFolder folder, boolean first) throws IOException {
    if (Files.exists(folder.passwords())) {
      return ServerPasswords.read(folder.passwords());
    }
    if (!first) {
      throw folder.broken(folder.passwords().getFileName() + " is missing", null);
    }
    return ServerPasswords.create(folder.passwords());
  }

  private void makeCluster() throws IOException, InterruptedException {
    Path draft = folder.path().resolve("postgres.new");
    Path password = Files.createTempFile(folder.path(), "initdb", "", DataFolder.OWNER_ONLY_FILE);
    FileSystemUtils.deleteRecursively(draft);
    try {
      Files.writeString(password, passwords.superuser());
      Ending made =
          programs.run(
              folder.path(),
              "initdb",
              List.of(
                  "--pgdata=" + draft,
                  "--username=" + SUPERUSER,
                  "--pwfile=" + password,
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8",
                  "--locale=C"));
      if (!made.well()) {
        throw new IOException("initdb says: " + made.lastWords());
      }
      // Renamed when whole: a start that is killed half way begins anew the next time.
      Files.move(draft, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(password);
    }
  }

  private void stopLeftBehind() throws IOException, InterruptedException {
    Optional<PidFile> left = PidFile.of(folder.cluster());
    if (left.isEmpty()) {
      return;
    }
    long process = left.get().process();
    switch (left.get().holder(folder.cluster())) {
      case NOBODY -> {} // PostgreSQL sees it itself, and recovers.
      case SOMETHING_ELSE -> {
        LOG.info("Process {} has the number of a database server that is gone", process);
        Files.delete(left.get().file());
      }
      case UNKNOWN -> throw doesNotStop(process, "it belongs to another user");
      case SERVER_OF_THIS_CLUSTER -> {
        LOG.info("Stopping the database server that a killed portal left, process {}", process);
        Ending stop = stopCluster();
        if (!stop.well()) {
          throw doesNotStop(process, stop.lastWords());
        }
      }
    }
  }

  private CannotStart doesNotStop(long process, String why) {
    return new CannotStart(
        ("The database server that a killed portal left behind in %s (process %d) cannot be"
                + " stopped: %s. Stop it by hand with kill -INT %d, then start again.")
            .formatted(folder.path(), process, why, process));
  }

  private void launch() throws IOException, InterruptedException {
    ServerLog log = ServerLog.open(folder.serverLog());
    List<String> settings =
        List.of(
            // What a kill or a power cut may not touch.
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            // Nobody but this machine, and there nobody without a password.
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "port=" + port,
            "log_timezone=UTC");
    Ending start =
        pgCtl(
            "start",
            "--wait",
            "--timeout=" + LONGEST_START,
            "--log=" + folder.serverLog(),
            "--options=-c " + String.join(" -c ", settings));
    if (!start.well()) {
      throw folder.broken("PostgreSQL says: " + log.lastComplaint(), null);
    }
  }

  private void establishRoles() {
    try {
      try (Connection superuser = superuser(SUPERUSER)) {
        SchemaRoles roles = new SchemaRoles(superuser);
        roles.establish(passwords.owner(), passwords.application());
        roles.establishDatabase(DATABASE);
      }
      try (Connection superuser = superuser(DATABASE)) {
        new SchemaRoles(superuser).establishSchema();
      }
    } catch (SQLException e) {
      stop();
      throw folder.broken("its roles could not be made ready, " + e.getMessage(), e);
    }
  }

  private Ending stopCluster() throws IOException, InterruptedException {
    return pgCtl("stop", "--mode=fast", "--wait", "--timeout=" + LONGEST_STOP);
  }

  private Ending pgCtl(String step, String... arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(step, "--pgdata=" + folder.cluster()));
    all.addAll(List.of(arguments));
    return programs.run(folder.path(), "pg_ctl", all);
  }

  private Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(url(database), SUPERUSER, passwords.superuser());
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
