package org.uskpa.portal.account;

import java.security.SecureRandom;
import java.time.Instant;

/**
 * A password given to somebody by somebody else: shown once, to be changed at the first sign-in.
 *
 * @param password as shown
 * @param goodUntil when it lapses
 */
public record OneTimePassword(String username, String password, Instant goodUntil) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Without those that are taken for one another when read aloud or from paper. */
  private static final String LETTERS = "abcdefghjkmnpqrstvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 4;

  /** Four groups of four: some 78 bits. */
  static OneTimePassword make(String username, Instant goodUntil) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
      if (i > 0 && i % GROUP_LENGTH == 0) {
        text.append('-');
      }
      text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return new OneTimePassword(username, text.toString(), goodUntil);
  }
}
