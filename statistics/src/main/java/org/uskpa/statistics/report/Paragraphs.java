package org.uskpa.statistics.report;

import java.util.ArrayList;
import java.util.List;
import org.uskpa.core.text.VisibleText;

/** Typed words as paragraphs. */
final class Paragraphs {

  private static final String ITEM = "- ";

  private Paragraphs() {}

  /**
   * What stands between blank lines, and each line that begins with a hyphen; other line ends are
   * spaces.
   */
  static List<String> of(String words) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String typed : words.split("\\R", -1)) {
      String line = VisibleText.trimmed(typed);
      if (line.isEmpty() || line.startsWith(ITEM)) {
        close(open, paragraphs);
      }
      if (!line.isEmpty()) {
        open.append(open.isEmpty() ? "" : " ").append(line);
      }
    }
    close(open, paragraphs);
    return List.copyOf(paragraphs);
  }

  private static void close(StringBuilder open, List<String> paragraphs) {
    if (!open.isEmpty()) {
      paragraphs.add(open.toString());
      open.setLength(0);
    }
  }
}
