package org.uskpa.core.paper;

import java.io.IOException;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.uskpa.core.face.Face;
import org.uskpa.core.text.VisibleText;

/**
 * The faces of one PDF document, embedded as far as they are used, and how wide texts run in them.
 */
public final class Fonts {

  /** Stands for a character that no face has. */
  public static final String SUBSTITUTE = "□";

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

  /** The width of a printable text, in points. */
  public float width(Face face, float size, String printable) {
    try {
      return font(face).getStringWidth(printable) * size / 1000;
    } catch (IOException unreadable) {
      throw new IllegalStateException("A face cannot be read", unreadable);
    }
  }

  /**
   * The text with every character that the face lacks replaced by {@link #SUBSTITUTE}, white space
   * made plain and what cannot be seen left out.
   */
  public String printable(Face face, String text) {
    StringBuilder printable = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(
            character -> {
              if (VisibleText.isSpace(character)) {
                printable.append(' ');
              } else if (VisibleText.isVisible(character)) {
                if (face.has(character)) {
                  printable.appendCodePoint(character);
                } else {
                  printable.append(SUBSTITUTE);
                }
              }
            });
    return printable.toString();
  }

  /**
   * A text broken into printable lines, in reading order: between words where they fit, and where
   * the width ends within a word that is longer.
   *
   * @param size of the letters, in points
   * @param width of the lines, in points
   */
  public List<String> lines(Face face, float size, float width, String text) {
    List<String> lines = new ArrayList<>();
    for (String typed : VisibleText.trimmed(text).split("\\R+", -1)) {
      String line = "";
      for (String word : VisibleText.trimmed(printable(face, typed)).split(" +", -1)) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (width(face, size, longer) <= width) {
          line = longer;
          continue;
        }
        if (!line.isEmpty()) {
          lines.add(line);
        }
        line = word;
        for (int end = fitting(face, size, width, line);
            end < line.length();
            end = fitting(face, size, width, line)) {
          lines.add(line.substring(0, end));
          line = line.substring(end);
        }
      }
      lines.add(line);
    }
    return List.copyOf(lines);
  }

  private int fitting(Face face, float size, float width, String word) {
    int end = 0;
    while (end < word.length()) {
      int next = word.offsetByCodePoints(end, 1);
      if (end > 0 && width(face, size, word.substring(0, next)) > width) {
        return end;
      }
      end = next;
    }
    return end;
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
