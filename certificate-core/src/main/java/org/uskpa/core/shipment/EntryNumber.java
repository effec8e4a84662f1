package org.uskpa.core.shipment;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uskpa.core.text.VisibleText;

/**
 * The number of a customs entry: the filer's code, seven digits and a check digit, whose arithmetic
 * is not checked here. An import is identified by it.
 *
 * @param value with hyphens: {@code K69-7179312-9}
 */
public record EntryNumber(String value) {

  private static final Pattern SHAPE = Pattern.compile("([A-Z0-9]{3})-?(\\d{7})-?(\\d)");

  /**
   * The number of a text, with its hyphens or without.
   *
   * @throws IllegalArgumentException on any other shape
   */
  public static EntryNumber of(String text) {
    Matcher read = SHAPE.matcher(VisibleText.trimmed(text).toUpperCase(Locale.ROOT));
    if (!read.matches()) {
      throw new IllegalArgumentException(
          "An entry number is the filer's code of three characters, seven digits and a check digit, such"
              + " as K69-7179312-9, not “%s”"
                  .formatted(text.length() <= 40 ? text : text.substring(0, 40) + "…"));
    }
    return new EntryNumber(read.group(1) + "-" + read.group(2) + "-" + read.group(3));
  }

  @Override
  public String toString() {
    return value;
  }
}
