package org.uskpa.core.document;

import org.uskpa.core.face.Face;

/**
 * How a text is set.
 *
 * @param size in points
 * @param spacing added between letters, in points
 */
record Lettering(Face face, float size, float spacing, Ink ink) {

  Lettering(Face face, float size, Ink ink) {
    this(face, size, 0, ink);
  }

  Lettering of(float otherSize) {
    return new Lettering(face, otherSize, spacing, ink);
  }
}
