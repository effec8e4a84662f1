package org.uskpa.core.face;

/**
 * A field of the certificate: a label and, in the box below it, its value. Lengths are points.
 *
 * @param largest size of the value's letters
 */
public record Cell(Face face, float width, float height, float largest) {

  private static final float LABELLED = 27;

  /** What its value is set in. */
  public Box box() {
    return new Box(face, width - 2 * Frame.PADDING, height - LABELLED, largest);
  }
}
