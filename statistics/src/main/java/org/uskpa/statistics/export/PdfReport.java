package org.uskpa.statistics.export;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.uskpa.core.face.Face;
import org.uskpa.core.paper.Standards;
import org.uskpa.statistics.table.Table;

/**
 * Tables as PDF on US letter paper: tagged for screen readers (PDF/UA-1) and fit for keeping
 * (PDF/A-2a), one after the other, each with its title, headings on every page, its notes, status,
 * moment and source; the page's number stands below.
 */
final class PdfReport {

  private static final float TITLE = 15;
  private static final float TABLE_TITLE = 11.5f;
  private static final float BETWEEN = 18;

  private PdfReport() {}

  static void write(Report report, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument()) {
      Standards.describe(document, report.title());
      PdfPages pages = new PdfPages(document);
      PDDocumentOutline outline = new PDDocumentOutline();
      boolean alone = report.tables().size() == 1;
      if (!alone) {
        document.getDocumentCatalog().setDocumentOutline(outline);
        pages.paragraph(StandardStructureTypes.H1, Face.STRONG, TITLE, report.title());
        pages.moveDown(4);
      }
      for (Table table : report.tables()) {
        outline.addLast(
            draw(pages, table, alone ? StandardStructureTypes.H1 : StandardStructureTypes.H2));
      }
      pages.finish(report.title());
      document.save(out);
    }
  }

  /**
   * Draws a table below its title, with some distance to what stands above.
   *
   * @param heading the tag of the title
   * @return its place, for the outline
   */
  static PDOutlineItem draw(PdfPages pages, Table table, String heading) throws IOException {
    PdfTable drawn = new PdfTable(pages, table);
    if (pages.at() > PdfPages.MARGIN) {
      pages.moveDown(BETWEEN);
    }
    if (!pages.hasRoomFor(TABLE_TITLE * 3 + drawn.beginning())) {
      pages.nextPage();
    }
    PDOutlineItem place = place(pages, table.title());
    pages.paragraph(heading, Face.STRONG, TABLE_TITLE, table.title());
    pages.moveDown(4);
    drawn.draw();
    return place;
  }

  /** Where the next thing is drawn, for the outline. */
  static PDOutlineItem place(PdfPages pages, String title) {
    PDPageFitWidthDestination destination = new PDPageFitWidthDestination();
    destination.setPage(pages.page());
    destination.setTop((int) (pages.page().getMediaBox().getHeight() - pages.at()));
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(title);
    item.setDestination(destination);
    return item;
  }
}
