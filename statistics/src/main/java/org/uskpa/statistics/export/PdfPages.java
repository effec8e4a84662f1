package org.uskpa.statistics.export;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.uskpa.core.face.Face;
import org.uskpa.core.paper.Fonts;
import org.uskpa.core.paper.TagTree;

/**
 * Pages of US letter paper, on their side unless said otherwise, drawn and tagged from top to
 * bottom. Lengths are points; y runs down from the upper edge.
 */
final class PdfPages {

  static final float WIDTH = PDRectangle.LETTER.getHeight();
  static final float MARGIN = 40;
  static final float ROOM = WIDTH - 2 * MARGIN;
  static final float LEADING = 1.25f;

  private static final float FOOT = 46;
  private static final float SMALL = 7.5f;
  private static final int INK = 0x1b1b1b;
  private static final int GROUND = 0xe9eef5;
  private static final int LINE = 0xa9b4c4;

  private final PDDocument document;
  private final float width;
  private final float height;
  private final float room;
  private final Fonts fonts;
  private final TagTree tags;
  private PDPage page;
  private PDPageContentStream content;
  private float at = MARGIN;

  /** Begins the first page of a document. */
  PdfPages(PDDocument document) throws IOException {
    this(document, new PDRectangle(WIDTH, PDRectangle.LETTER.getWidth()));
  }

  /** The same on paper of another shape. */
  PdfPages(PDDocument document, PDRectangle paper) throws IOException {
    this.document = document;
    this.width = paper.getWidth();
    this.height = paper.getHeight();
    this.room = width - 2 * MARGIN;
    this.fonts = new Fonts(document);
    this.tags = new TagTree(document);
    this.page = added();
    this.content = new PDPageContentStream(document, page);
  }

  PDPage page() {
    return page;
  }

  PDStructureElement whole() {
    return tags.whole();
  }

  /** Down to where the page is filled. */
  float at() {
    return at;
  }

  void moveDown(float height) {
    at += height;
  }

  boolean hasRoomFor(float height) {
    return at + height <= this.height - FOOT;
  }

  void nextPage() throws IOException {
    content.close();
    page = added();
    content = new PDPageContentStream(document, page);
    at = MARGIN;
  }

  PDStructureElement tag(PDStructureElement parent, String type) {
    return tags.tag(parent, type, page);
  }

  /** Says of what the cell is the heading: {@code Column} or {@code Row}. */
  static void scope(PDStructureElement heading, String scope) {
    PDTableAttributeObject attributes = new PDTableAttributeObject();
    attributes.setScope(scope);
    heading.addAttribute(attributes);
  }

  /** Draws what belongs to a tag. */
  void tagged(PDStructureElement tag, TagTree.Drawing drawing) throws IOException {
    tags.draw(content, page, tag, drawing);
  }

  /** Draws what only the eye needs. */
  void ornament(TagTree.Drawing drawing) throws IOException {
    TagTree.ornament(content, drawing);
  }

  /** Sets a paragraph below what is there, on the next page where it does not fit on this one. */
  void paragraph(String type, Face face, float size, String text) throws IOException {
    List<String> lines = face.lines(text, size, room);
    float needed = lines.size() * size * LEADING;
    if (!hasRoomFor(needed)) {
      nextPage();
    }
    tagged(tag(whole(), type), () -> lines(face, size, MARGIN, at, lines));
    moveDown(needed);
  }

  /** Sets printable lines, the first one below the given height. */
  void lines(Face face, float size, float x, float top, List<String> lines) throws IOException {
    for (int line = 0; line < lines.size(); line++) {
      line(content, face, size, x, top + size + line * size * LEADING, lines.get(line));
    }
  }

  /** The same, each ending at the right. */
  void linesEndingAt(Face face, float size, float right, float top, List<String> lines)
      throws IOException {
    for (int line = 0; line < lines.size(); line++) {
      float x = right - face.width(lines.get(line)) * size / 1000;
      line(content, face, size, x, top + size + line * size * LEADING, lines.get(line));
    }
  }

  void ground(float x, float top, float width, float height) throws IOException {
    content.setNonStrokingColor(part(GROUND, 16), part(GROUND, 8), part(GROUND, 0));
    content.addRect(x, this.height - top - height, width, height);
    content.fill();
  }

  void rule(float thickness, float x, float y, float width) throws IOException {
    content.setStrokingColor(part(LINE, 16), part(LINE, 8), part(LINE, 0));
    content.setLineWidth(thickness);
    content.moveTo(x, height - y);
    content.lineTo(x + width, height - y);
    content.stroke();
  }

  /** Ends the last page, and writes the running title and the number below each. */
  void finish(String title) throws IOException {
    content.close();
    int count = document.getNumberOfPages();
    String running = Face.TEXT.lines(title, SMALL, room - 100).get(0);
    for (int number = 1; number <= count; number++) {
      try (PDPageContentStream foot =
          new PDPageContentStream(
              document, document.getPage(number - 1), AppendMode.APPEND, true, true)) {
        String place = "Page %d of %d".formatted(number, count);
        float right = MARGIN + room - Face.TEXT.width(place) * SMALL / 1000;
        foot.beginMarkedContent(COSName.ARTIFACT);
        line(foot, Face.TEXT, SMALL, MARGIN, height - 26, running);
        line(foot, Face.TEXT, SMALL, right, height - 26, place);
        foot.endMarkedContent();
      }
    }
  }

  private PDPage added() {
    PDPage added = new PDPage(new PDRectangle(width, height));
    document.addPage(added);
    tags.add(added);
    return added;
  }

  private void line(
      PDPageContentStream on, Face face, float size, float x, float baseline, String printable)
      throws IOException {
    on.beginText();
    on.setFont(fonts.font(face), size);
    on.setNonStrokingColor(part(INK, 16), part(INK, 8), part(INK, 0));
    on.newLineAtOffset(x, height - baseline);
    on.showText(Fonts.asSeen(printable));
    on.endText();
  }

  private static float part(int colour, int bits) {
    return (colour >> bits & 0xff) / 255f;
  }
}
