package org.uskpa.core.listing;

import java.util.Locale;
import java.util.regex.Pattern;
import org.uskpa.core.text.VisibleText;

/**
 * What somebody typed of a name, as a pattern to compare names in capitals with. Three letters or
 * digits in a row are found anywhere in the name; less is looked for at its beginning, where an
 * index of letters finds it too.
 */
public final class PartOfName {

  private static final Pattern THREE_IN_A_ROW = Pattern.compile("[\\p{L}\\p{N}]{3}");

  private PartOfName() {}

  /** The pattern, for {@code LIKE} on the name in capitals. */
  public static String pattern(String typed) {
    String sought = VisibleText.trimmed(typed).toUpperCase(Locale.ROOT);
    return (THREE_IN_A_ROW.matcher(sought).find() ? "%" : "") + literally(sought) + "%";
  }

  /** A text within a pattern for {@code LIKE} that stands for itself. */
  public static String literally(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
