package org.uskpa.statistics.export;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.uskpa.core.face.Face;
import org.uskpa.core.paper.Standards;
import org.uskpa.statistics.table.Table;

/**
 * A document of words and tables as PDF, on the same pages and with the same tables as a report.
 */
final class PdfPublication {

  private static final float TITLE = 18;
  private static final float SECTION = 14;
  private static final float PART = 11.5f;
  private static final float TEXT = 9.5f;
  private static final float ABOVE = 12;
  private static final float BELOW = 3;
  private static final float WITH_ITS_WORDS = 4;
  private static final int SECTION_LEVEL = 2;

  private PdfPublication() {}

  static void write(Publication publication, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument()) {
      Standards.describe(document, publication.title());
      PdfPages pages = new PdfPages(document);
      PDDocumentOutline outline = new PDDocumentOutline();
      document.getDocumentCatalog().setDocumentOutline(outline);
      pages.paragraph(StandardStructureTypes.H1, Face.STRONG, TITLE, publication.title());
      for (String line : publication.lead()) {
        paragraph(pages, line);
      }
      PDOutlineItem section = null;
      for (Publication.Section part : publication.sections()) {
        PDOutlineItem place = heading(pages, part);
        if (part.level() == SECTION_LEVEL || section == null) {
          section = place;
          outline.addLast(place);
        } else {
          section.addLast(place);
        }
        for (String words : part.paragraphs()) {
          paragraph(pages, words);
        }
        for (Table table : part.tables()) {
          place.addLast(
              PdfReport.draw(
                  pages,
                  table,
                  part.level() == SECTION_LEVEL
                      ? StandardStructureTypes.H3
                      : StandardStructureTypes.H4));
        }
      }
      pages.finish(publication.title());
      document.save(out);
    }
  }

  private static PDOutlineItem heading(PdfPages pages, Publication.Section part)
      throws IOException {
    boolean section = part.level() == SECTION_LEVEL;
    float size = section ? SECTION : PART;
    pages.moveDown(ABOVE);
    if (!pages.hasRoomFor(size * WITH_ITS_WORDS)) {
      pages.nextPage();
    }
    PDOutlineItem place = PdfReport.place(pages, part.heading());
    pages.paragraph(
        section ? StandardStructureTypes.H2 : StandardStructureTypes.H3,
        Face.STRONG,
        size,
        part.heading());
    return place;
  }

  private static void paragraph(PdfPages pages, String words) throws IOException {
    pages.moveDown(BELOW);
    pages.paragraph(
        StandardStructureTypes.P,
        Face.TEXT,
        TEXT,
        words.startsWith(Publication.Section.ITEM)
            ? "\u2022 " + words.substring(Publication.Section.ITEM.length())
            : words);
  }
}
