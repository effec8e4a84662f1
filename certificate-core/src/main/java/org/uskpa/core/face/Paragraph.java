package org.uskpa.core.face;

import java.util.ArrayList;
import java.util.List;
import org.uskpa.core.text.VisibleText;

/**
 * A text broken into lines that fit a {@link Box}. It is set smaller before it would overflow; what
 * does not fit even then ends in words that say so.
 *
 * @param lines printable, in reading order
 * @param size of the letters, in points
 * @param leftOut lines beyond what the box holds; empty when the text is whole
 */
public record Paragraph(List<String> lines, float size, List<String> leftOut) {

  /** From one baseline to the next, in sizes. */
  public static final float LEADING = 1.22f;

  private static final float STEP = 0.25f;
  private static final String SHORTENED = " … (shortened; the record has it whole)";

  static Paragraph set(String text, Box box) {
    List<String> printable = new ArrayList<>();
    for (String typed : VisibleText.trimmed(text).split("\\R+", -1)) {
      printable.add(VisibleText.trimmed(box.face().printable(typed)));
    }
    for (float size = box.largest(); size >= box.least(); size -= STEP) {
      List<String> lines = broken(printable, box, size);
      if (lines.size() <= box.room(size)) {
        return new Paragraph(lines, size, List.of());
      }
    }
    return shortened(broken(printable, box, box.least()), box);
  }

  /** Whether the box holds all of the text. */
  public boolean isWhole() {
    return leftOut.isEmpty();
  }

  /** What it takes of its box, in points. */
  public float height() {
    return lines.size() * size * LEADING;
  }

  private static Paragraph shortened(List<String> all, Box box) {
    int room = box.room(box.least());
    List<String> kept = new ArrayList<>(all.subList(0, room));
    String last = kept.remove(room - 1);
    int end = last.length();
    while (end > 0
        && !box.isWideEnough(box.face().width(last.substring(0, end) + SHORTENED), box.least())) {
      end = last.offsetByCodePoints(end, -1);
    }
    kept.add(VisibleText.trimmed(last.substring(0, end)) + SHORTENED);
    return new Paragraph(
        List.copyOf(kept), box.least(), List.copyOf(all.subList(room, all.size())));
  }

  private static List<String> broken(List<String> printable, Box box, float size) {
    int space = box.face().width(" ");
    List<String> lines = new ArrayList<>();
    for (String typed : printable) {
      StringBuilder line = new StringBuilder();
      int width = 0;
      for (String word : typed.split(" +", -1)) {
        int wordWidth = box.face().width(word);
        if (!line.isEmpty() && box.isWideEnough(width + space + wordWidth, size)) {
          line.append(' ').append(word);
          width += space + wordWidth;
          continue;
        }
        if (!line.isEmpty()) {
          lines.add(line.toString());
        }
        String rest = word;
        // A word longer than the box breaks where the box ends.
        while (!box.isWideEnough(box.face().width(rest), size)) {
          int end = fitting(rest, box, size);
          if (end == rest.length()) {
            break;
          }
          lines.add(rest.substring(0, end));
          rest = rest.substring(end);
        }
        line = new StringBuilder(rest);
        width = box.face().width(rest);
      }
      lines.add(line.toString());
    }
    return List.copyOf(lines);
  }

  /** Where a word that is too long breaks: one character at least stands on every line. */
  private static int fitting(String word, Box box, float size) {
    int end = Character.charCount(word.codePointAt(0));
    int width = box.face().width(word.codePointAt(0));
    while (end < word.length()) {
      width += box.face().width(word.codePointAt(end));
      if (!box.isWideEnough(width, size)) {
        return end;
      }
      end += Character.charCount(word.codePointAt(end));
    }
    return end;
  }
}
