package org.uskpa.portal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uskpa.portal.database.PidFile.Holder;

class PidFileTest {

  /** Above what Linux and macOS ever give out. */
  private static final long NO_PROCESS = 4_194_305;

  @TempDir private Path cluster;

  @Test
  void withoutAFileNoServerWasLeftBehind() throws IOException {
    assertThat(PidFile.of(cluster)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "12\n", "twelve\n/data\n1\n", "12\n/data\nyesterday\n"})
  void aFileThatDoesNotSayAllThreeSaysNothing(String content) throws IOException {
    Files.writeString(cluster.resolve("postmaster.pid"), content);

    assertThat(PidFile.of(cluster)).isEmpty();
  }

  @Test
  void aNumberThatNobodyHasIsOfAServerThatIsGone() throws IOException {
    assertThat(written(NO_PROCESS).holder(cluster)).isEqualTo(Holder.NOBODY);
  }

  @Test
  void aNumberThatAnotherProgramHasByNowIsNotTakenForTheServer() throws IOException {
    assertThat(written(ProcessHandle.current().pid()).holder(cluster))
        .isEqualTo(Holder.SOMETHING_ELSE);
  }

  private PidFile written(long process) throws IOException {
    Files.writeString(
        cluster.resolve("postmaster.pid"),
        "%d\n%s\n%d\n5432\n".formatted(process, cluster, Instant.now().getEpochSecond()));
    return PidFile.of(cluster).orElseThrow();
  }
}
