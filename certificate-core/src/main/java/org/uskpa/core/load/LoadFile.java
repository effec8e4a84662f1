package org.uskpa.core.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file to load. It is read twice: once for its form, once to judge and write. */
public interface LoadFile {

  /** The name people know it by; it stands in the journal. */
  String name();

  /** Its bytes from the first; the caller closes them. */
  InputStream open() throws IOException;

  /** A file on disk under the name it had where it came from. */
  static LoadFile of(String name, Path path) {
    return new LoadFile() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(path);
      }
    };
  }
}
