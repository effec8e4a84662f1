package org.uskpa.portal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start as whoever types {@code ./run} meets it: in a process of its own. */
class StartDbTest {

  @TempDir private Path folder;

  @Test
  void aKilledPortalLeavesItsServerWhichTheNextStartStopsAndNoRowIsLost() throws Exception {
    PidFile left;
    try (StartedProgram killed = StartedProgram.start(folder)) {
      assertThat(killed.nextLine()).isEqualTo("Rows kept: 1");
      killed.kill();
      left = PidFile.of(folder.resolve("postgres")).orElseThrow();
      assertThat(left.holder(folder.resolve("postgres")))
          .isEqualTo(PidFile.Holder.SERVER_OF_THIS_CLUSTER);
    }

    try (StartedProgram next = StartedProgram.start(folder)) {
      assertThat(next.nextLine()).isEqualTo("Rows kept: 2");
      // Not whether the process is listed: its parent may not have buried it yet.
      assertThat(left.holder(folder.resolve("postgres")))
          .isNotEqualTo(PidFile.Holder.SERVER_OF_THIS_CLUSTER);

      try (StartedProgram rival = StartedProgram.start(folder)) {
        assertThat(rival.linesUntilItEnds())
            .singleElement()
            .asString()
            .contains("in use by another portal (process ");
        assertThat(rival.exitCode()).isNotZero();
      }
    }
    assertThat(folder.resolve("postgres").resolve("postmaster.pid")).doesNotExist();
  }

  @Test
  void aPortInUseEndsInOneLineBeforeAnythingIsMade() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        StartedProgram portal =
            StartedProgram.start(
                folder.resolve("data"),
                "--server.port=" + taken.getLocalPort(),
                "--server.address=127.0.0.1")) {
      assertThat(portal.linesUntilItEnds())
          .singleElement()
          .asString()
          .startsWith("Port " + taken.getLocalPort() + " is in use");
      assertThat(portal.exitCode()).isNotZero();
    }
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void aBrokenDataFolderEndsInOneLineAndStaysAsItIs() throws Exception {
    Files.createDirectories(folder.resolve("postgres"));
    Files.writeString(folder.resolve("postgres").resolve("mine.txt"), "not a database");

    try (StartedProgram portal = StartedProgram.start(folder)) {
      assertThat(portal.linesUntilItEnds())
          .singleElement()
          .asString()
          .startsWith("The data folder " + folder.toRealPath() + " is broken: ");
      assertThat(portal.exitCode()).isNotZero();
    }
    assertThat(folder.resolve("postgres").resolve("mine.txt")).hasContent("not a database");
  }

  @Test
  void aConfiguredServerThatDoesNotAnswerEndsInOneLine() throws Exception {
    try (StartedProgram portal =
        StartedProgram.start(
            folder,
            "--spring.datasource.url=jdbc:postgresql://127.0.0.1:%d/kp?password=secret"
                .formatted(closedPort()))) {
      assertThat(portal.linesUntilItEnds())
          .singleElement()
          .asString()
          .startsWith("The database server at jdbc:postgresql://127.0.0.1:")
          .contains("cannot be reached")
          .doesNotContain("secret");
      assertThat(portal.exitCode()).isNotZero();
    }
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
