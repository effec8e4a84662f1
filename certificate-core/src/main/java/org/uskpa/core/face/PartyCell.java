package org.uskpa.core.face;

/**
 * The field of the exporter or of the consignee: the address has what the name leaves. Lengths are
 * points.
 */
public record PartyCell(float width, float height) {

  /** Where the name begins, below the upper edge. */
  public static final float NAME_FROM = 22;

  private static final float MARGINS = 30;
  private static final float BELOW_ADDRESS = 8;
  private static final float MOST_OF_NAME = 0.45f;

  /** What the name is set in. */
  public Box name() {
    return new Box(Face.STRONG, inner(), (height - MARGINS) * MOST_OF_NAME, 11);
  }

  /** What the address is set in, below a name as it is set. */
  public Box address(Paragraph name) {
    return new Box(Face.TEXT, inner(), height - NAME_FROM - name.height() - BELOW_ADDRESS, 10.5f);
  }

  private float inner() {
    return width - 2 * Frame.PADDING;
  }
}
