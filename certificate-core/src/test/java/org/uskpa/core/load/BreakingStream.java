package org.uskpa.core.load;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Bytes that cannot be had any more after so many of them. */
final class BreakingStream extends FilterInputStream {

  private int left;

  BreakingStream(String text, int left) {
    super(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    this.left = left;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left <= 0) {
      throw new IOException("connection reset");
    }
    int read = super.read(target, offset, Math.min(length, left));
    left -= Math.max(read, 0);
    return read;
  }
}
