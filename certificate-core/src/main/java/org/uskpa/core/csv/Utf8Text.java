package org.uskpa.core.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 strictly. Unlike {@link java.io.InputStreamReader} it hands over every character
 * before a wrong byte and complains on the next read, so that the fault's line is known.
 */
final class Utf8Text extends Reader {

  private static final int BUFFER = 8_192;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** The byte that is not UTF-8. */
  static final class WrongByte extends CharacterCodingException {
    private static final long serialVersionUID = 1L;
    private final int value;

    WrongByte(byte value) {
      this.value = Byte.toUnsignedInt(value);
    }

    int value() {
      return value;
    }
  }

  private final InputStream bytes;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).flip();
  // A new decoder reports what it cannot read.
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private boolean ended;
  private boolean begun;

  Utf8Text(InputStream bytes) {
    this.bytes = bytes;
  }

  /**
   * @param length at least 2, since some characters take two places
   */
  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (true) {
      CharBuffer text = CharBuffer.wrap(target, offset, length);
      CoderResult result = decoder.decode(buffer, text, ended);
      int count = withoutMark(target, offset, text.position() - offset);
      if (count > 0) {
        return count;
      }
      if (result.isError()) {
        throw new WrongByte(buffer.get(buffer.position()));
      }
      if (ended) {
        return -1;
      }
      fill();
    }
  }

  private int withoutMark(char[] target, int offset, int count) {
    if (begun || count == 0) {
      return count;
    }
    begun = true;
    if (target[offset] != BYTE_ORDER_MARK) {
      return count;
    }
    System.arraycopy(target, offset + 1, target, offset, count - 1);
    return count - 1;
  }

  private void fill() throws IOException {
    buffer.compact();
    int read = bytes.read(buffer.array(), buffer.position(), buffer.remaining());
    if (read < 0) {
      ended = true;
    } else {
      buffer.position(buffer.position() + read);
    }
    buffer.flip();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
