package org.uskpa.core.face;

/**
 * The certificate's frame: how high each of its bands is, and the fields in them that hold texts.
 * The frame never moves; the parties take the room that unused lines of goods leave. Lengths are
 * points of a page of US letter paper.
 */
public final class Frame {

  public static final float TOP = 34;
  public static final float BOTTOM = 758;
  public static final float LEFT = 38;
  public static final float WIDE = 612 - 2 * LEFT;
  public static final float RIGHT = LEFT + WIDE;
  public static final float PADDING = 9;

  public static final float BANNER = 24;
  public static final float HEAD = 104;
  public static final float STATED = 58;
  public static final float DATES = 58;
  public static final float SHIPMENT = 52;
  public static final float GOODS_HEAD = 21;
  public static final float GOODS_LINE = 24;
  public static final float VALIDATION = 62;
  public static final float CHECK = 122;
  public static final float FOOT = 20;

  public static final Cell DAY = new Cell(Face.STRONG, 132, DATES, 11);
  public static final Cell AUTHORITY = new Cell(Face.TEXT, WIDE - 2 * DAY.width(), DATES, 10);
  public static final Cell ORIGIN = new Cell(Face.STRONG, 190, SHIPMENT, 12);
  public static final Cell DESTINATION = new Cell(Face.TEXT, 232, SHIPMENT, 11);
  public static final Cell PARCELS =
      new Cell(Face.STRONG, WIDE - ORIGIN.width() - DESTINATION.width(), SHIPMENT, 11);

  private static final String ISSUING_AUTHORITY =
      "United States Kimberley Process Authority (USKPA)";

  private Frame() {}

  /** How high the goods are, their headings and total included. */
  public static float goods(int lines) {
    return GOODS_HEAD + Math.max(1, lines) * GOODS_LINE + GOODS_LINE;
  }

  /** The field of either party on a certificate with that many lines of goods. */
  public static PartyCell party(int lines) {
    float others =
        BANNER + HEAD + STATED + DATES + SHIPMENT + goods(lines) + VALIDATION + CHECK + FOOT;
    return new PartyCell(WIDE / 2, BOTTOM - TOP - others);
  }

  /** A licensee as it is printed: {@code Dealer 005 Inc. (L005)}. */
  public static String licensee(String name, String number) {
    return "%s (%s)".formatted(name, number);
  }

  /** Who issues the certificate, through a licensee as it is printed. */
  public static String issuingAuthority(String licensee) {
    return ISSUING_AUTHORITY + "\nthrough its licensee " + licensee;
  }
}
