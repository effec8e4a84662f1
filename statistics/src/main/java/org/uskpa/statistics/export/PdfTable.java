package org.uskpa.statistics.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.uskpa.core.face.Face;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;

/**
 * A table on paper: its rows below headings that come again on every page, then what it says of
 * itself.
 */
final class PdfTable {

  private static final float ABOVE_AND_BELOW = 2.5f;
  private static final float NOTES = 8;
  private static final int FEW = 12;
  private static final int ROWS_TO_BEGIN_WITH = 3;

  /** A cell broken into lines. */
  private record Laid(List<String> lines, boolean number, boolean heading) {}

  private final PdfPages pages;
  private final Table table;
  private final PdfColumns columns;

  PdfTable(PdfPages pages, Table table) {
    this.pages = pages;
    this.table = table;
    this.columns = PdfColumns.of(table, PdfPages.ROOM);
  }

  /**
   * How high the headings and the first rows are: a table does not begin with less. One of few rows
   * is not parted.
   */
  float beginning() {
    int rows = table.allRows().size();
    float height = height(headings());
    for (Row row :
        table.allRows().stream().limit(rows <= FEW ? rows : ROWS_TO_BEGIN_WITH).toList()) {
      height += height(laid(row));
    }
    return height;
  }

  void draw() throws IOException {
    PDStructureElement tag = pages.tag(pages.whole(), StandardStructureTypes.TABLE);
    drawHeadings(tag);
    for (Row row : table.allRows()) {
      List<Laid> cells = laid(row);
      if (!pages.hasRoomFor(height(cells))) {
        pages.nextPage();
        repeatHeadings();
      }
      draw(pages.tag(tag, StandardStructureTypes.TR), row, cells);
    }
    pages.ornament(() -> pages.rule(0.75f, PdfPages.MARGIN, pages.at(), columns.whole()));
    pages.moveDown(6);
    for (String note : table.notes()) {
      pages.paragraph(StandardStructureTypes.P, Face.TEXT, NOTES, note);
      pages.moveDown(2);
    }
    pages.paragraph(
        StandardStructureTypes.P,
        Face.TEXT,
        NOTES,
        "Status: %s. As of: %s. Source: %s."
            .formatted(
                table.vintage().standing(), table.vintage().moment(), table.vintage().source()));
  }

  private void drawHeadings(PDStructureElement tag) throws IOException {
    List<Laid> headings = headings();
    float height = height(headings);
    pages.ornament(() -> ground(height));
    PDStructureElement row = pages.tag(tag, StandardStructureTypes.TR);
    float x = PdfPages.MARGIN;
    for (int place = 0; place < headings.size(); place++) {
      PDStructureElement heading = pages.tag(row, StandardStructureTypes.TH);
      PdfPages.scope(heading, "Column");
      drawCell(heading, Face.STRONG, headings.get(place), x, columns.width(place));
      x += columns.width(place);
    }
    pages.moveDown(height);
  }

  private void repeatHeadings() throws IOException {
    List<Laid> headings = headings();
    float height = height(headings);
    pages.ornament(
        () -> {
          ground(height);
          float x = PdfPages.MARGIN;
          for (int place = 0; place < headings.size(); place++) {
            words(Face.STRONG, headings.get(place), x, columns.width(place));
            x += columns.width(place);
          }
        });
    pages.moveDown(height);
  }

  private void ground(float height) throws IOException {
    pages.ground(PdfPages.MARGIN, pages.at(), columns.whole(), height);
  }

  private void draw(PDStructureElement tag, Row row, List<Laid> cells) throws IOException {
    boolean sum = row.part() == Row.Part.TOTAL || row.part() == Row.Part.SUBTOTAL;
    pages.ornament(
        () -> pages.rule(sum ? 0.75f : 0.25f, PdfPages.MARGIN, pages.at(), columns.whole()));
    float x = PdfPages.MARGIN;
    for (int place = 0; place < cells.size(); place++) {
      Laid cell = cells.get(place);
      PDStructureElement own =
          pages.tag(tag, cell.heading() ? StandardStructureTypes.TH : StandardStructureTypes.TD);
      if (cell.heading()) {
        PdfPages.scope(own, "Row");
      }
      drawCell(own, face(row), cell, x, columns.width(place));
      x += columns.width(place);
    }
    pages.moveDown(height(cells));
  }

  private void drawCell(PDStructureElement tag, Face face, Laid cell, float x, float width)
      throws IOException {
    if (!cell.lines().equals(List.of(""))) {
      pages.tagged(tag, () -> words(face, cell, x, width));
    }
  }

  private void words(Face face, Laid cell, float x, float width) throws IOException {
    float top = pages.at() + ABOVE_AND_BELOW;
    if (cell.number()) {
      pages.linesEndingAt(face, columns.size(), x + width - PdfColumns.PADDING, top, cell.lines());
    } else {
      pages.lines(face, columns.size(), x + PdfColumns.PADDING, top, cell.lines());
    }
  }

  private List<Laid> headings() {
    List<Laid> headings = new ArrayList<>();
    for (int place = 0; place < table.columns().size(); place++) {
      Column column = table.columns().get(place);
      headings.add(laid(Face.STRONG, place, column.label(), column.kind().isNumeric(), true));
    }
    return headings;
  }

  /** The first words of a row are its heading. */
  private List<Laid> laid(Row row) {
    List<Laid> cells = new ArrayList<>();
    boolean named = false;
    for (int place = 0; place < table.columns().size(); place++) {
      Column column = table.columns().get(place);
      Cell cell = row.cells().get(place);
      boolean heading = !named && cell instanceof Cell.Text;
      named = named || heading;
      boolean number = column.kind().isNumeric();
      cells.add(laid(face(row), place, column.shown(cell), number, heading));
    }
    return cells;
  }

  private Laid laid(Face face, int place, String text, boolean number, boolean heading) {
    float width = columns.width(place) - 2 * PdfColumns.PADDING;
    // A hair wider, for widths that were added up and taken apart again.
    return new Laid(face.lines(text, columns.size(), width + 0.01f), number, heading);
  }

  private static Face face(Row row) {
    return row.part() == Row.Part.TOTAL || row.part() == Row.Part.SUBTOTAL
        ? Face.STRONG
        : Face.TEXT;
  }

  private float height(List<Laid> cells) {
    int most = cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(1);
    return most * columns.size() * PdfPages.LEADING + 2 * ABOVE_AND_BELOW;
  }
}
