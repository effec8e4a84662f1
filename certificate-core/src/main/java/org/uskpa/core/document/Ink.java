package org.uskpa.core.document;

/** The colours of the page; text keeps a contrast of 4.5 to 1 or more on every ground it has. */
enum Ink {
  WHITE(0xffffff),
  BLACK(0x1b1b1b),
  NAVY(0x162e51),
  LABEL(0x4a5465),
  RULE(0x8795ab),
  HAIRLINE(0xc3ccda),
  ORNAMENT(0xcdd8e8),
  GROUND(0xf3f6fa),
  MISSING(0x63666b),
  DRAFT_TEXT(0x5c4300),
  DRAFT_GROUND(0xfdeebb),
  DRAFT_WATERMARK(0xf8efd6),
  COPY_TEXT(0x162e51),
  COPY_GROUND(0xdfe7f3),
  COPY_WATERMARK(0xecf0f6),
  VOID_TEXT(0x8b0a03),
  VOID_GROUND(0xf9dedd),
  VOID_WATERMARK(0xf9e7e6);

  private final int rgb;

  Ink(int rgb) {
    this.rgb = rgb;
  }

  float red() {
    return (rgb >> 16 & 0xff) / 255f;
  }

  float green() {
    return (rgb >> 8 & 0xff) / 255f;
  }

  float blue() {
    return (rgb & 0xff) / 255f;
  }

  static Ink textOf(Marking marking) {
    return pick(marking, DRAFT_TEXT, COPY_TEXT, VOID_TEXT);
  }

  static Ink groundOf(Marking marking) {
    return pick(marking, DRAFT_GROUND, COPY_GROUND, VOID_GROUND);
  }

  static Ink watermarkOf(Marking marking) {
    return pick(marking, DRAFT_WATERMARK, COPY_WATERMARK, VOID_WATERMARK);
  }

  private static Ink pick(Marking marking, Ink draft, Ink copy, Ink voided) {
    if (marking instanceof Marking.Draft) {
      return draft;
    }
    return marking instanceof Marking.Copy ? copy : voided;
  }
}
