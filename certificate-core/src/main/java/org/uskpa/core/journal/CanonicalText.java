package org.uskpa.core.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A text with one writing for one meaning, made to be hashed. Its first line names the form; each
 * field follows as {@code name:length:value} and a line feed, the length counted in bytes of UTF-8,
 * a value that is absent as {@code name:-}. Because lengths are told, no value can pass for another
 * field.
 *
 * <p>Hashes of it stand in records for good: its form never changes, a new one gets a new name.
 */
public final class CanonicalText {

  private final StringBuilder text = new StringBuilder();

  private CanonicalText(String form) {
    text.append(form).append('\n');
  }

  /**
   * Begins a text.
   *
   * @param form the name and version of what follows, such as {@code journal-entry/1}
   */
  public static CanonicalText of(String form) {
    return new CanonicalText(form);
  }

  /** Adds a field; its value is written by {@code toString}, which must be one for one meaning. */
  public CanonicalText field(String name, @Nullable Object value) {
    text.append(name).append(':');
    if (value == null) {
      text.append('-');
    } else {
      String written = value.toString();
      text.append(utf8Length(written)).append(':').append(written);
    }
    text.append('\n');
    return this;
  }

  /** The SHA-256 of the text in UTF-8, as 64 small hexadecimal digits. */
  public String sha256() {
    return HexFormat.of().formatHex(digest());
  }

  /** The first eight bytes of the SHA-256: short enough for an index, no proof of anything. */
  public long shortHash() {
    return java.nio.ByteBuffer.wrap(digest()).getLong();
  }

  private byte[] digest() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static int utf8Length(String value) {
    return value.getBytes(StandardCharsets.UTF_8).length;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
