package org.uskpa.core.document;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.util.Matrix;
import org.uskpa.core.face.Paragraph;
import org.uskpa.core.paper.Fonts;
import org.uskpa.core.paper.TagTree;

/**
 * A page of US letter paper that is drawn and tagged in one go, so that a screen reader is told
 * what the eye sees, in the same order. Lengths are points; y runs down from the upper edge.
 */
final class Sheet implements AutoCloseable {

  static final float WIDTH = PDRectangle.LETTER.getWidth();
  static final float HEIGHT = PDRectangle.LETTER.getHeight();

  private final Fonts fonts;
  private final PDPage page = new PDPage(PDRectangle.LETTER);
  private final PDPageContentStream content;
  private final TagTree tags;

  /** Starts the only page of a document, with its tree of tags. */
  Sheet(PDDocument document, Fonts fonts) throws IOException {
    this.fonts = fonts;
    document.addPage(page);
    tags = new TagTree(document);
    tags.add(page);
    content = new PDPageContentStream(document, page);
  }

  PDStructureElement whole() {
    return tags.whole();
  }

  PDStructureElement tag(PDStructureElement parent, String type) {
    return tags.tag(parent, type, page);
  }

  /** Draws what belongs to a tag. */
  void tagged(PDStructureElement tag, TagTree.Drawing drawing) throws IOException {
    tags.draw(content, page, tag, drawing);
  }

  /** Draws what only the eye needs. */
  void ornament(TagTree.Drawing drawing) throws IOException {
    TagTree.ornament(content, drawing);
  }

  /** Sets printable lines, the first on the given baseline. */
  void lines(Lettering lettering, float x, float baseline, List<String> lines) throws IOException {
    for (int line = 0; line < lines.size(); line++) {
      line(lettering, x, baseline + line * lettering.size() * Paragraph.LEADING, lines.get(line));
    }
  }

  void line(Lettering lettering, float x, float baseline, String printable) throws IOException {
    begin(lettering);
    content.newLineAtOffset(x, HEIGHT - baseline);
    content.showText(Fonts.asSeen(printable));
    content.endText();
  }

  void lineEndingAt(Lettering lettering, float right, float baseline, String printable)
      throws IOException {
    line(lettering, right - width(lettering, printable), baseline, printable);
  }

  void lineCentredOn(Lettering lettering, float middle, float baseline, String printable)
      throws IOException {
    line(lettering, middle - width(lettering, printable) / 2, baseline, printable);
  }

  /** Sets a word across the whole page, rising from the lower left. */
  void across(Lettering lettering, String printable) throws IOException {
    double angle = StrictMath.atan2(HEIGHT, WIDTH);
    Matrix place = Matrix.getRotateInstance(angle, WIDTH / 2, HEIGHT / 2);
    place.translate(-width(lettering, printable) / 2, -lettering.size() * 0.34f);
    begin(lettering);
    content.setTextMatrix(place);
    content.showText(printable);
    content.endText();
  }

  float width(Lettering lettering, String printable) {
    return lettering.face().width(printable) * lettering.size() / 1000
        + lettering.spacing() * printable.length();
  }

  void fill(Ink ink, float x, float y, float width, float height) throws IOException {
    content.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
    content.addRect(x, HEIGHT - y - height, width, height);
    content.fill();
  }

  void frame(Ink ink, float thickness, float x, float y, float width, float height)
      throws IOException {
    stroke(ink, thickness);
    content.addRect(x, HEIGHT - y - height, width, height);
    content.stroke();
  }

  void rule(Ink ink, float thickness, float fromX, float fromY, float toX, float toY)
      throws IOException {
    stroke(ink, thickness);
    content.moveTo(fromX, HEIGHT - fromY);
    content.lineTo(toX, HEIGHT - toY);
    content.stroke();
  }

  /** Draws an open line through points given as x, y, x, y and so on. */
  void curve(Ink ink, float thickness, float[] points) throws IOException {
    stroke(ink, thickness);
    content.moveTo(points[0], HEIGHT - points[1]);
    for (int at = 2; at < points.length; at += 2) {
      content.lineTo(points[at], HEIGHT - points[at + 1]);
    }
    content.stroke();
  }

  /** Draws the dots of a code; one run of dark dots is one rectangle, so no seam shows. */
  void code(QrSquare code, float x, float y, float side) throws IOException {
    float dot = side / code.side();
    content.setNonStrokingColor(0f, 0f, 0f);
    for (int row = 0; row < code.side(); row++) {
      int column = 0;
      while (column < code.side()) {
        int start = column;
        while (column < code.side() && code.isDark(column, row)) {
          column++;
        }
        if (column > start) {
          content.addRect(
              x + start * dot, HEIGHT - y - (row + 1) * dot, (column - start) * dot, dot);
        }
        column++;
      }
    }
    content.fill();
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  private void begin(Lettering lettering) throws IOException {
    content.beginText();
    content.setFont(fonts.font(lettering.face()), lettering.size());
    content.setCharacterSpacing(lettering.spacing());
    Ink ink = lettering.ink();
    content.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
  }

  private void stroke(Ink ink, float thickness) throws IOException {
    content.setStrokingColor(ink.red(), ink.green(), ink.blue());
    content.setLineWidth(thickness);
  }
}
