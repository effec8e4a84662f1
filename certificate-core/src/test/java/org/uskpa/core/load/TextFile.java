package org.uskpa.core.load;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A file that is nothing but its bytes. */
public final class TextFile implements LoadFile {

  private final byte[] bytes;

  private TextFile(byte[] bytes) {
    this.bytes = bytes;
  }

  public static TextFile of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  public static TextFile of(byte[] bytes) {
    return new TextFile(bytes.clone());
  }

  @Override
  public String name() {
    return "file.csv";
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}
