package org.uskpa.portal.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.uskpa.core.schema.SchemaRoles;

/**
 * A PostgreSQL server of the portal's own: a real, durable one on a loopback port, with its data in
 * the data folder. It runs in a session of its own, so a Ctrl-C meant for the portal does not reach
 * it before the portal has finished its work.
 */
final class PostgresServer {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

  private static final String SUPERUSER = "postgres";
  private static final String DATABASE = "kimberley";
  private static final Duration RECOVERY = Duration.ofMinutes(10);
  private static final Duration STOP = Duration.ofMinutes(1);
  private static final long LOG_LIMIT = 10L * 1024 * 1024;

  /** What a kill or a power cut may not touch. */
  private static final List<String> DURABLE =
      List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on");

  private final DataFolder folder;
  private final PostgresBinaries binaries;
  private final ServerPasswords passwords;
  private final int port;

  private PostgresServer(
      DataFolder folder, PostgresBinaries binaries, ServerPasswords passwords, int port) {
    this.folder = folder;
    this.binaries = binaries;
    this.passwords = passwords;
    this.port = port;
  }

  /**
   * Starts the server of a data folder, after making its cluster when there is none and after
   * stopping a server that a killed portal left behind.
   *
   * @throws CannotStart when the folder holds something else, or the server gives up
   */
  static PostgresServer start(DataFolder folder, PostgresBinaries binaries) {
    try {
      boolean first = !Files.exists(folder.cluster());
      if (!first) {
        requireCluster(folder);
      }
      ServerPasswords passwords = passwords(folder, first);
      PostgresServer server = new PostgresServer(folder, binaries, passwords, freePort());
      if (first) {
        server.makeCluster();
      }
      server.stopLeftBehind();
      server.launch();
      server.establishRoles();
      return server;
    } catch (IOException e) {
      throw broken(folder, e.getMessage() == null ? e.toString() : e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("The start was interrupted.", e);
    }
  }

  String url() {
    return url(DATABASE);
  }

  String ownerPassword() {
    return passwords.owner();
  }

  String applicationPassword() {
    return passwords.application();
  }

  /** Ends the server as a planned stop: connections are cut, everything is written. */
  void stop() {
    try {
      Finished stop = pgCtl("stop", "-m", "fast", "-w", "-t", seconds(STOP));
      if (stop.code() != 0) {
        LOG.warn("The database server did not stop: {}", stop.lastLine());
      }
    } catch (IOException e) {
      LOG.warn("The database server could not be stopped", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  private static void requireCluster(DataFolder folder) throws IOException {
    Path version = folder.cluster().resolve("PG_VERSION");
    if (!Files.isRegularFile(version)) {
      throw broken(folder, folder.cluster() + " is no PostgreSQL database", null);
    }
    String major = Files.readString(version).strip();
    if (!major.equals(PostgresBinaries.MAJOR_VERSION)) {
      throw new CannotStart(
          "The data folder %s was made by PostgreSQL %s, this portal brings PostgreSQL %s. Move the data over with pg_dump of the old version, or name another folder with --kp.data-dir=DIR."
              .formatted(folder.path(), major, PostgresBinaries.MAJOR_VERSION));
    }
  }

  private static ServerPasswords passwords(DataFolder folder, boolean first) throws IOException {
    if (first && !Files.exists(folder.passwords())) {
      return ServerPasswords.create(folder.passwords());
    }
    if (!Files.exists(folder.passwords())) {
      throw broken(folder, folder.passwords().getFileName() + " is missing", null);
    }
    return ServerPasswords.read(folder.passwords());
  }

  private static CannotStart broken(DataFolder folder, String why, @Nullable Exception cause) {
    return new CannotStart(
        "The data folder %s is broken: %s. Restore it from a backup, or move it away to begin anew; %s may say more."
            .formatted(folder.path(), why, folder.serverLog()),
        cause);
  }

  private void makeCluster() throws IOException, InterruptedException {
    Path draft = folder.path().resolve("postgres.new");
    Path passwordFile =
        Files.createTempFile(folder.path(), "initdb", "", DataFolder.OWNER_ONLY_FILE);
    FileSystemUtils.deleteRecursively(draft);
    try {
      Files.writeString(passwordFile, passwords.superuser());
      Finished made =
          run(
              "initdb",
              "-D",
              draft.toString(),
              "-U",
              SUPERUSER,
              "--auth=scram-sha-256",
              "--pwfile=" + passwordFile,
              "--encoding=UTF8",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              "--locale=C");
      if (made.code() != 0) {
        throw new IOException("initdb says: " + made.lastLine());
      }
      // Renamed when whole: a start that is killed half way begins anew the next time.
      Files.move(draft, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(passwordFile);
    }
  }

  /**
   * A portal that was killed leaves its server running. It is stopped only if the process is a
   * postgres, of this very folder, and as old as its pid file says: process numbers come again.
   */
  private void stopLeftBehind() throws IOException, InterruptedException {
    Path pidFile = folder.cluster().resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    List<String> lines = Files.readAllLines(pidFile, StandardCharsets.UTF_8);
    Optional<ProcessHandle> process = process(lines);
    if (process.isEmpty()) {
      return; // PostgreSQL itself sees that nobody holds it, and recovers.
    }
    long pid = process.get().pid();
    if (!isServerOf(folder, process.get(), lines)) {
      LOG.info("Process {} has the number of the old database server but is another", pid);
      Files.delete(pidFile);
      return;
    }
    LOG.info("Stopping the database server that a killed portal left behind (process {})", pid);
    Finished stopped = pgCtl("stop", "-m", "fast", "-w", "-t", seconds(STOP));
    if (stopped.code() != 0) {
      throw new CannotStart(
          "The database server left behind in %s (process %d) does not stop: %s. Stop it by hand (kill -INT %d) and start again."
              .formatted(folder.path(), pid, stopped.lastLine(), pid));
    }
  }

  private static Optional<ProcessHandle> process(List<String> pidFileLines) {
    try {
      return pidFileLines.isEmpty()
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(pidFileLines.get(0).strip()))
              .filter(ProcessHandle::isAlive);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The pid file holds: process number, cluster folder, start in seconds since 1970, port, … */
  private static boolean isServerOf(DataFolder folder, ProcessHandle process, List<String> lines)
      throws IOException {
    boolean postgres =
        process.info().command().map(command -> command.endsWith("/postgres")).orElse(false);
    if (!postgres || lines.size() < 3 || !Files.exists(Path.of(lines.get(1)))) {
      return false;
    }
    Instant written = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
    boolean sameAge =
        process
            .info()
            .startInstant()
            .map(started -> Duration.between(started, written).abs().toSeconds() <= 60)
            .orElse(true);
    return sameAge && Files.isSameFile(Path.of(lines.get(1)), folder.cluster());
  }

  private void launch() throws IOException, InterruptedException {
    if (Files.exists(folder.serverLog()) && Files.size(folder.serverLog()) > LOG_LIMIT) {
      Files.move(
          folder.serverLog(),
          folder.path().resolve("postgres.log.1"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    long logged = Files.exists(folder.serverLog()) ? Files.size(folder.serverLog()) : 0;
    List<String> settings = new ArrayList<>(DURABLE);
    settings.add("listen_addresses=127.0.0.1");
    settings.add("port=" + port);
    settings.add("unix_socket_directories=");
    settings.add("password_encryption=scram-sha-256");
    settings.add("timezone=UTC");
    settings.add("log_timezone=UTC");
    Finished started =
        pgCtl(
            "start",
            "-w",
            "-t",
            seconds(RECOVERY),
            "-l",
            folder.serverLog().toString(),
            "-o",
            "-c " + String.join(" -c ", settings));
    if (started.code() != 0) {
      throw broken(folder, "PostgreSQL says: " + lastComplaint(folder.serverLog(), logged), null);
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
      throw broken(folder, "its roles could not be made ready (" + e.getMessage() + ")", e);
    }
  }

  private Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(url(database), SUPERUSER, passwords.superuser());
  }

  /** What the server last called fatal since a place in its log; its last words otherwise. */
  private static String lastComplaint(Path log, long from) throws IOException {
    if (!Files.exists(log)) {
      return "nothing";
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] news = new byte[(int) Math.min(file.length() - from, 64 * 1024)];
      file.seek(file.length() - news.length);
      file.readFully(news);
      List<String> lines =
          new String(news, StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList();
      List<String> fatal =
          lines.stream().filter(l -> l.contains("FATAL:") || l.contains("PANIC:")).toList();
      String last =
          !fatal.isEmpty()
              ? fatal.get(fatal.size() - 1)
              : lines.isEmpty() ? "nothing" : lines.get(lines.size() - 1);
      return last.replaceFirst("^.*?(FATAL|PANIC): +", "");
    }
  }

  private record Finished(int code, String output) {
    String lastLine() {
      return output.lines().filter(line -> !line.isBlank()).reduce("", (a, b) -> b).strip();
    }
  }

  private Finished pgCtl(String step, String... arguments)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(step, "-D", folder.cluster().toString()));
    all.addAll(List.of(arguments));
    return run("pg_ctl", all.toArray(String[]::new));
  }

  private Finished run(String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(binaries.program(program).toString());
    command.addAll(List.of(arguments));
    // Into a file, not a pipe: the server inherits it and would keep a pipe open for ever.
    Path output = Files.createTempFile(folder.path(), program, ".out", DataFolder.OWNER_ONLY_FILE);
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.path().toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(RECOVERY.toSeconds() + 60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return new Finished(process.waitFor(), Files.readString(output));
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static boolean isRoot() throws IOException {
    Path self = Path.of("/proc/self");
    return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String seconds(Duration duration) {
    return Long.toString(duration.toSeconds());
  }
}
