package org.uskpa.core.document;

import java.util.ArrayList;
import java.util.List;
import org.uskpa.core.face.Face;
import org.uskpa.core.paper.Fonts;

/**
 * A text broken into lines that fit a box. It is set smaller before it would overflow; what does
 * not fit even then ends in words that say so.
 *
 * @param lines printable, in reading order
 * @param size of the letters, in points
 */
record Paragraph(List<String> lines, float size) {

  static final float LEADING = 1.22f;

  private static final float STEP = 0.25f;
  private static final String SHORTENED = " … (shortened; the record has it whole)";

  static Paragraph fitted(
      Fonts fonts, Face face, String text, float width, float height, float largest, float least) {
    for (float size = largest; size >= least; size -= STEP) {
      List<String> lines = fonts.lines(face, size, width, text);
      if (lines.size() <= room(height, size)) {
        return new Paragraph(lines, size);
      }
    }
    return shortened(fonts, face, text, width, height, least);
  }

  float height() {
    return lines.size() * size * LEADING;
  }

  private static int room(float height, float size) {
    return Math.max(1, (int) (height / (size * LEADING)));
  }

  private static Paragraph shortened(
      Fonts fonts, Face face, String text, float width, float height, float size) {
    int room = room(height, size);
    List<String> all = fonts.lines(face, size, width, text);
    List<String> kept = new ArrayList<>(all.subList(0, room));
    String last = kept.remove(room - 1);
    int end = last.length();
    while (end > 0 && fonts.width(face, size, last.substring(0, end) + SHORTENED) > width) {
      end = last.offsetByCodePoints(end, -1);
    }
    kept.add(last.substring(0, end).stripTrailing() + SHORTENED);
    return new Paragraph(List.copyOf(kept), size);
  }
}
