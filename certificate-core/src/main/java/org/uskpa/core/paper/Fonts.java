package org.uskpa.core.paper;

import java.io.IOException;
import java.text.Bidi;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.uskpa.core.face.Face;

/** The faces of one PDF document, embedded as far as they are used. */
public final class Fonts {

  private static final Map<Face, byte[]> FILES = new EnumMap<>(Face.class);

  static {
    for (Face face : Face.values()) {
      FILES.put(face, face.bytes());
    }
  }

  private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);

  /** Loads them for a document. */
  public Fonts(PDDocument document) throws IOException {
    for (Face face : Face.values()) {
      TrueTypeFont font =
          new TTFParser()
              .parse(new RandomAccessReadBuffer(Objects.requireNonNull(FILES.get(face))));
      fonts.put(face, PDType0Font.load(document, font, true));
    }
  }

  /** A face as the document has it. */
  public PDFont font(Face face) {
    return Objects.requireNonNull(fonts.get(face));
  }

  /** A line in the order in which its letters stand on paper: Hebrew runs from the right. */
  public static String asSeen(String line) {
    if (!Bidi.requiresBidi(line.toCharArray(), 0, line.length())) {
      return line;
    }
    Bidi bidi = new Bidi(line, Bidi.DIRECTION_LEFT_TO_RIGHT);
    byte[] levels = new byte[bidi.getRunCount()];
    String[] runs = new String[bidi.getRunCount()];
    for (int run = 0; run < runs.length; run++) {
      levels[run] = (byte) bidi.getRunLevel(run);
      String letters = line.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      runs[run] = levels[run] % 2 == 0 ? letters : new StringBuilder(letters).reverse().toString();
    }
    Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
    return String.join("", runs);
  }
}
