package org.uskpa.core.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of heads of chains, one line each, however many they are. */
final class HeadsDigest {

  private final MessageDigest digest;
  private long heads;

  HeadsDigest() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Adds one; a subject holds no space, so no line can be read in two ways. */
  void add(String subject, int step, String hash) {
    digest.update("%s %d %s\n".formatted(subject, step, hash).getBytes(StandardCharsets.UTF_8));
    heads++;
  }

  long heads() {
    return heads;
  }

  /** The hash as 64 small hexadecimal digits; to be asked once. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
