package org.uskpa.core.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where the upright texts of a page stand. */
final class Placed {

  private Placed() {}

  /** A run of text with its left and right end, in points from the left edge. */
  record Line(String text, float left, float right) {}

  static List<Line> linesOf(PDDocument document) throws IOException {
    List<Line> lines = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> letters) {
            if (letters.stream().allMatch(letter -> letter.getTextMatrix().getShearX() == 0)) {
              TextPosition first = letters.get(0);
              TextPosition last = letters.get(letters.size() - 1);
              lines.add(
                  new Line(text, first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj()));
            }
          }
        };
    stripper.getText(document);
    return lines;
  }
}
