package org.uskpa.portal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@link StartOnly} in a JVM of its own, which a test may kill. */
final class StartedProgram implements AutoCloseable {

  /** Unpacked once for all tests; the build's own folder, so a clean build begins anew. */
  static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();

  private static final int PATIENCE_SECONDS = 120;

  private final Process process;
  private final BufferedReader output;

  private StartedProgram(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  static StartedProgram start(Path dataFolder, String... words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dserver.port=0",
                "-cp",
                System.getProperty("java.class.path"),
                StartOnly.class.getName(),
                "--kp.data-dir=" + dataFolder,
                "--kp.programs-dir=" + PROGRAMS,
                "--logging.level.root=OFF"));
    command.addAll(List.of(words));
    try {
      // One stream for both: what a user sees in the terminal.
      return new StartedProgram(new ProcessBuilder(command).redirectErrorStream(true).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next line it prints; fails when it ends instead. */
  String nextLine() throws IOException {
    String line = output.readLine();
    assertThat(line).as("a line of output").isNotNull();
    return line;
  }

  /** Everything it prints until it ends, one element a line. */
  List<String> linesUntilItEnds() throws InterruptedException {
    List<String> lines = output.lines().toList();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ended").isTrue();
    return lines;
  }

  int exitCode() {
    return process.exitValue();
  }

  /** As {@code kill -9} does: no shutdown hook runs. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ends it in order, its database server included. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
