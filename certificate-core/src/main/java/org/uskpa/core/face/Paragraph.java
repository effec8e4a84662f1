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
    List<String> printable = Lines.printable(box.face(), text);
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
        && !Lines.fits(
            box.face().width(last.substring(0, end) + SHORTENED), box.least(), box.width())) {
      end = last.offsetByCodePoints(end, -1);
    }
    kept.add(VisibleText.trimmed(last.substring(0, end)) + SHORTENED);
    return new Paragraph(
        List.copyOf(kept), box.least(), List.copyOf(all.subList(room, all.size())));
  }

  private static List<String> broken(List<String> printable, Box box, float size) {
    return Lines.of(box.face(), printable, size, box.width());
  }
}
