package org.uskpa.core.face;

/**
 * A box of the certificate, and how texts are set in it. The page and the rule that asks whether a
 * text fits set it the same way. Lengths are points.
 *
 * @param largest size of the letters, of a text that is short enough
 * @param least size of the letters; a text that does not fit then is not whole
 */
public record Box(Face face, float width, float height, float largest, float least) {

  private static final float LEAST = 4.5f;

  public Box(Face face, float width, float height, float largest) {
    this(face, width, height, largest, LEAST);
  }

  /** The text in lines, as large as it fits. */
  public Paragraph set(String text) {
    return Paragraph.set(text, this);
  }

  /** How many lines of that size it holds: one at least. */
  int room(float size) {
    return Math.max(1, (int) (height / (size * Paragraph.LEADING)));
  }
}
