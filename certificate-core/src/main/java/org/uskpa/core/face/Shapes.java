package org.uskpa.core.face;

import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Which characters a face has and how wide they are, read once when they are first asked for.
 *
 * @param unitsPerEm in which the face counts widths
 */
record Shapes(CmapLookup glyphs, HorizontalMetricsTable widths, int unitsPerEm) {

  private static final Map<Face, Shapes> SHAPES = read();

  static Shapes of(Face face) {
    return Objects.requireNonNull(SHAPES.get(face));
  }

  boolean has(int character) {
    return glyphs.getGlyphId(character) != 0;
  }

  /** In thousandths of the size, rounded as a PDF states them: so wide does a reader set it. */
  int width(int character) {
    return Math.round(widths.getAdvanceWidth(glyphs.getGlyphId(character)) * 1000f / unitsPerEm);
  }

  private static Map<Face, Shapes> read() {
    Map<Face, Shapes> shapes = new EnumMap<>(Face.class);
    for (Face face : Face.values()) {
      try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()))) {
        shapes.put(
            face,
            new Shapes(
                font.getUnicodeCmapLookup(),
                font.getHorizontalMetrics(),
                font.getHeader().getUnitsPerEm()));
      } catch (IOException unreadable) {
        throw new IllegalStateException("The face " + face + " cannot be read", unreadable);
      }
    }
    return Collections.unmodifiableMap(shapes);
  }
}
