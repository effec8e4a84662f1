package org.uskpa.core.document;

import java.util.regex.Pattern;
import org.uskpa.core.text.VisibleText;

/**
 * How a reader checks an issued certificate against the record.
 *
 * @param url a short address, printed and put into the QR code; at most 120 characters, so that the
 *     code's dots stay large enough for a telephone
 * @param sha256 the digest of the frozen content, 64 hexadecimal digits
 */
public record Verification(String url, String sha256) {

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final int LONGEST_URL = 120;

  /**
   * Refuses what could not be printed or checked.
   *
   * @throws IllegalArgumentException on another digest or a longer address
   */
  public Verification {
    if (!DIGEST.matcher(sha256).matches()) {
      throw new IllegalArgumentException("A SHA-256 digest has 64 hexadecimal digits: " + sha256);
    }
    if (VisibleText.isBlank(url) || url.length() > LONGEST_URL) {
      throw new IllegalArgumentException(
          "The address in a QR code has 1 to %d characters, not %d"
              .formatted(LONGEST_URL, url.length()));
    }
  }
}
