package org.uskpa.core.face;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import org.uskpa.core.text.VisibleText;

/** The faces the certificate is set in: Liberation, under the SIL Open Font License. */
public enum Face {
  TEXT("LiberationSans-Regular"),
  STRONG("LiberationSans-Bold"),
  TITLE("LiberationSerif-Bold"),
  STATEMENT("LiberationSerif-Italic"),
  FIGURES("LiberationMono-Regular"),
  STRONG_FIGURES("LiberationMono-Bold");

  /** Stands for a character that a face lacks. */
  public static final String SUBSTITUTE = "□";

  private final String file;

  Face(String file) {
    this.file = file;
  }

  /** The face as a TrueType file. */
  public byte[] bytes() {
    try (InputStream stream = Face.class.getResourceAsStream("/liberation/" + file + ".ttf")) {
      return Objects.requireNonNull(stream, file).readAllBytes();
    } catch (IOException unreadable) {
      throw new IllegalStateException("The face " + this + " cannot be read", unreadable);
    }
  }

  /** Whether the face has a shape for a character. */
  public boolean has(int character) {
    return Shapes.of(this).has(character);
  }

  /** The width of a printable text, in thousandths of the size it is set in. */
  public int width(String printable) {
    return printable.codePoints().map(this::width).sum();
  }

  int width(int character) {
    return Shapes.of(this).width(character);
  }

  /**
   * The text with every character that the face lacks replaced by {@link #SUBSTITUTE}, white space
   * made plain and what cannot be seen left out.
   */
  public String printable(String text) {
    StringBuilder printable = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(
            character -> {
              if (VisibleText.isSpace(character)) {
                printable.append(' ');
              } else if (VisibleText.isVisible(character)) {
                if (has(character)) {
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
  public List<String> lines(String text, float size, float width) {
    return Lines.of(this, Lines.printable(this, text), size, width);
  }

  /**
   * The characters of a text that can be seen and that this face has no shape for, each once, in
   * their order; empty when the text can be printed.
   */
  public List<String> lacking(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(VisibleText::isVisible)
        .filter(character -> !has(character))
        .distinct()
        .mapToObj(Character::toString)
        .toList();
  }
}
