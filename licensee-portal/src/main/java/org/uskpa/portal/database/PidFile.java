package org.uskpa.portal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The file in which a PostgreSQL server says that it runs: its process number, its cluster and when
 * it started, one a line. It outlives a server that was killed, and process numbers come again.
 */
record PidFile(Path file, long process, Path cluster, Instant started) {

  /** Between the birth of a process and the moment it writes its file. */
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  /** Reads the file of a cluster; empty when there is none, or none that says all three. */
  static Optional<PidFile> of(Path cluster) throws IOException {
    Path file = cluster.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    try {
      return Optional.of(
          new PidFile(
              file,
              Long.parseLong(lines.get(0).strip()),
              Path.of(lines.get(1)),
              Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** Who has the process number now. */
  enum Holder {
    NOBODY,
    SERVER_OF_THIS_CLUSTER,
    SOMETHING_ELSE,
    UNKNOWN
  }

  /**
   * Looks at the process: the server is a postgres, as old as the file says, and the file speaks of
   * this cluster and not of the one it was copied from.
   */
  Holder holder(Path folder) throws IOException {
    Optional<ProcessHandle> handle = ProcessHandle.of(process).filter(ProcessHandle::isAlive);
    if (handle.isEmpty()) {
      return Holder.NOBODY;
    }
    Optional<String> command = handle.get().info().command();
    Optional<Instant> birth = handle.get().info().startInstant();
    if (command.isEmpty() || birth.isEmpty()) {
      return Holder.UNKNOWN;
    }
    boolean server =
        command.get().endsWith("/postgres")
            && Duration.between(birth.get(), started).abs().compareTo(TOLERANCE) <= 0
            && Files.exists(cluster)
            && Files.isSameFile(cluster, folder);
    return server ? Holder.SERVER_OF_THIS_CLUSTER : Holder.SOMETHING_ELSE;
  }
}
