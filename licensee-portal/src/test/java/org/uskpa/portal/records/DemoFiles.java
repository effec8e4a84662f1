package org.uskpa.portal.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.uskpa.core.load.RecordKind;

/** The files of 2018 as people have them. */
public final class DemoFiles {

  private DemoFiles() {}

  public static byte[] bytes(RecordKind kind) {
    String name = "/demo/2018/%s.csv".formatted(kind.name().toLowerCase(Locale.ROOT));
    try (InputStream file =
        Objects.requireNonNull(DemoFiles.class.getResourceAsStream(name), name)) {
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static String text(RecordKind kind) {
    return new String(bytes(kind), StandardCharsets.UTF_8);
  }
}
