package org.uskpa.statistics.export;

import java.util.List;
import org.uskpa.core.face.Face;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;

/**
 * How wide the columns of a table are, and how large its letters. Letters are as large as lets
 * everything stand on one line, or else as lets no word and no number be broken.
 */
final class PdfColumns {

  static final float PADDING = 4;

  private static final float LARGEST = 9;
  private static final float LEAST_ON_ONE_LINE = 6.5f;
  private static final float LEAST = 4.5f;
  private static final float STEP = 0.5f;
  private static final float WIDEST = 200;
  private static final float WIDEST_HEADING = 90;
  private static final float WIDEST_WORD = 110;

  private final float size;
  private final float[] widths;

  private PdfColumns(float size, float[] widths) {
    this.size = size;
    this.widths = widths;
  }

  static PdfColumns of(Table table, float room) {
    for (float size = LARGEST; size >= LEAST_ON_ONE_LINE; size -= STEP) {
      float[] natural = natural(table, size);
      if (sum(natural) <= room) {
        return new PdfColumns(size, natural);
      }
    }
    float size = LARGEST;
    while (size > LEAST && sum(least(table, size)) > room) {
      size -= STEP;
    }
    return new PdfColumns(size, between(least(table, size), natural(table, size), room));
  }

  /** Of the letters, in points. */
  float size() {
    return size;
  }

  float width(int column) {
    return widths[column];
  }

  float whole() {
    return sum(widths);
  }

  /** What each column must have, and of what is left as much as it has use for. */
  private static float[] between(float[] least, float[] natural, float room) {
    float left = room - sum(least);
    float wished = sum(natural) - sum(least);
    float[] widths = new float[least.length];
    for (int column = 0; column < widths.length; column++) {
      widths[column] =
          left < 0
              ? least[column] * room / sum(least)
              : least[column] + left * (natural[column] - least[column]) / Math.max(wished, 1);
    }
    return widths;
  }

  /** Every cell on one line; long headings break between words. */
  private static float[] natural(Table table, float size) {
    float[] widths = least(table, size);
    for (int column = 0; column < widths.length; column++) {
      float heading = width(size, table.columns().get(column).label());
      widths[column] = Math.max(widths[column], Math.min(WIDEST_HEADING, heading) + 2 * PADDING);
      for (Row row : table.allRows()) {
        String shown = table.columns().get(column).shown(row.cells().get(column));
        float width = Math.min(WIDEST, width(size, shown)) + 2 * PADDING;
        widths[column] = Math.max(widths[column], width);
      }
    }
    return widths;
  }

  private static float[] least(Table table, float size) {
    List<Column> columns = table.columns();
    float[] widths = new float[columns.size()];
    for (int column = 0; column < widths.length; column++) {
      float widest = widestWord(size, columns.get(column).label());
      for (Row row : table.allRows()) {
        String shown = columns.get(column).shown(row.cells().get(column));
        widest = Math.max(widest, widestWord(size, shown));
      }
      widths[column] = widest + 2 * PADDING;
    }
    return widths;
  }

  private static float widestWord(float size, String text) {
    float widest = 0;
    for (String word : text.split("\\s+", -1)) {
      widest = Math.max(widest, Math.min(WIDEST_WORD, width(size, word)));
    }
    return widest;
  }

  /** In the strong face, in which totals are set: no other is wider. */
  private static float width(float size, String text) {
    return Face.STRONG.width(Face.STRONG.printable(text)) * size / 1000;
  }

  private static float sum(float[] widths) {
    float sum = 0;
    for (float width : widths) {
      sum += width;
    }
    return sum;
  }
}
