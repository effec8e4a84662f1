package org.uskpa.core.face;

import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which characters the faces have, read once when they are first asked for. */
final class Shapes {

  private static final Map<Face, CmapLookup> SHAPES = read();

  private Shapes() {}

  static CmapLookup of(Face face) {
    return Objects.requireNonNull(SHAPES.get(face));
  }

  private static Map<Face, CmapLookup> read() {
    Map<Face, CmapLookup> shapes = new EnumMap<>(Face.class);
    for (Face face : Face.values()) {
      try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()))) {
        shapes.put(face, font.getUnicodeCmapLookup());
      } catch (IOException unreadable) {
        throw new IllegalStateException("The face " + face + " cannot be read", unreadable);
      }
    }
    return Collections.unmodifiableMap(shapes);
  }
}
