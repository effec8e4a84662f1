package org.uskpa.portal.browser;

/** How somebody looks at the portal. A journey is worth little until it works in all of them. */
public enum Variant {
  /** A desk with a large screen. */
  WIDE(1280, 900, 1, true),
  /** A small telephone, or a wide screen magnified four times. */
  NARROW(320, 640, 1, true),
  /** A desk at 200 % zoom. */
  MAGNIFIED(640, 450, 2, true),
  /** A desk where script is off, or did not arrive. */
  WITHOUT_SCRIPT(1280, 900, 1, false);

  final int width;
  final int height;
  final int scale;
  final boolean script;

  Variant(int width, int height, int scale, boolean script) {
    this.width = width;
    this.height = height;
    this.scale = scale;
    this.script = script;
  }
}
