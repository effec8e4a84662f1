package org.uskpa.core.measure;

import java.util.Arrays;
import java.util.Optional;
import org.uskpa.core.text.VisibleText;

/**
 * The three subheadings of the Harmonized System that hold rough diamonds, and no other (31 CFR
 * 592.310).
 */
public enum HsCode {
  /** Not yet sorted by experts into industrial and other stones. */
  UNSORTED("7102.10", "unsorted"),
  /** Industrial: unworked, or simply sawn, cleaved or bruted. */
  INDUSTRIAL("7102.21", "industrial"),
  /** Non-industrial (gem): unworked, or simply sawn, cleaved or bruted. */
  NON_INDUSTRIAL("7102.31", "non-industrial");

  private final String code;
  private final String described;

  HsCode(String code, String described) {
    this.code = code;
    this.described = described;
  }

  /** The code of this text with or without its point; none for anything outside the three. */
  public static Optional<HsCode> of(String text) {
    String digits = VisibleText.trimmed(text);
    return Arrays.stream(values())
        .filter(hs -> hs.code.equals(digits) || hs.code.replace(".", "").equals(digits))
        .findFirst();
  }

  /** The code as it is printed: {@code 7102.31}. */
  public String code() {
    return code;
  }

  /** The kind of goods in a word: {@code unsorted}, {@code industrial}, {@code non-industrial}. */
  public String described() {
    return described;
  }

  @Override
  public String toString() {
    return code;
  }
}
