package org.uskpa.portal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir private Path parent;

  @Test
  void aMissingFolderIsMadeForItsUserOnly() throws IOException {
    DataFolder folder = DataFolder.open(parent.resolve("a").resolve("data"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
        .isEqualTo("rwx------");
    folder.release();
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.createFile(parent.resolve("data"));

    assertThatThrownBy(() -> DataFolder.open(file))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(file + " is a file")
        .hasMessageContaining("--kp.data-dir=DIR");
  }

  @Test
  void aFolderBelowAFileCannotBeMade() throws IOException {
    Path file = Files.createFile(parent.resolve("file"));

    assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("cannot be used");
  }

  @Test
  void oneAtATimeUsesAFolderAndTheNextWhenItIsReleased() {
    DataFolder first = DataFolder.open(parent);

    assertThatThrownBy(() -> DataFolder.open(parent))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(
            "in use by another portal (process " + ProcessHandle.current().pid() + ")");

    first.release();
    DataFolder.open(parent).release();
  }
}
