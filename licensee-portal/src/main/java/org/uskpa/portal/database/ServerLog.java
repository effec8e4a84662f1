package org.uskpa.portal.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What the database server has to say: a file that grows from start to start, within bounds. */
final class ServerLog {

  private static final long LIMIT = 10L * 1024 * 1024;
  private static final int LOOK_BACK = 64 * 1024;

  private final Path file;

  /** Where this start's lines begin. */
  private final long begin;

  private ServerLog(Path file, long begin) {
    this.file = file;
    this.begin = begin;
  }

  /**
   * Puts a log that has grown too long aside (one is kept), and marks where the new lines begin.
   */
  static ServerLog open(Path file) throws IOException {
    if (Files.exists(file) && Files.size(file) > LIMIT) {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
  }

  /** What the server called fatal last since this start; its last words otherwise. */
  String lastComplaint() throws IOException {
    if (!Files.exists(file)) {
      return "nothing";
    }
    List<String> lines = newLines();
    return lines.stream()
        .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
        .reduce((first, second) -> second)
        .map(line -> line.replaceFirst("^.*?(FATAL|PANIC): +", ""))
        .orElseGet(() -> lines.isEmpty() ? "nothing" : lines.get(lines.size() - 1));
  }

  private List<String> newLines() throws IOException {
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      byte[] news = new byte[(int) Math.min(Math.max(log.length() - begin, 0), LOOK_BACK)];
      log.seek(log.length() - news.length);
      log.readFully(news);
      return new String(news, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    }
  }
}
