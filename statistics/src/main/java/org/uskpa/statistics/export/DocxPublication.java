package org.uskpa.statistics.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;

/**
 * A document of words and tables as DOCX, to be edited further: title, headings and captions by
 * their styles, rows of headings that come again on every page, language and title where programs
 * look for them, the page's number below.
 */
final class DocxPublication {

  /** US letter on its side, in twentieths of a point. */
  private static final int PAGE_WIDTH = 15_840;

  private static final int PAGE_HEIGHT = 12_240;
  private static final int MARGIN = 1_080;
  private static final String LANGUAGE = "en-US";
  private static final int SECTION_LEVEL = 2;

  private final XWPFDocument document;

  private DocxPublication(XWPFDocument document) {
    this.document = document;
  }

  static void write(Publication publication, OutputStream out) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      new DocxPublication(document).write(publication);
      document.write(out);
    }
  }

  private void write(Publication publication) throws IOException {
    describe(publication.title());
    paragraph("Title", publication.title());
    publication.lead().forEach(this::words);
    for (Publication.Section section : publication.sections()) {
      boolean whole = section.level() == SECTION_LEVEL;
      paragraph(whole ? "Heading1" : "Heading2", section.heading());
      section.paragraphs().forEach(this::words);
      section.tables().forEach(table -> table(table, whole ? "Heading2" : "Heading3"));
    }
    layOut(publication.title());
  }

  private void describe(String title) throws IOException {
    try (InputStream styles =
        Objects.requireNonNull(DocxPublication.class.getResourceAsStream("docx-styles.xml"))) {
      document.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
    } catch (XmlException broken) {
      throw new IOException("The styles of documents cannot be read", broken);
    }
    POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
    properties.setTitle(title);
    properties.setCreator("U.S. Census Bureau");
    properties.getUnderlyingProperties().setLanguageProperty(LANGUAGE);
  }

  private void layOut(String title) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz page = section.addNewPgSz();
    page.setW(BigInteger.valueOf(PAGE_WIDTH));
    page.setH(BigInteger.valueOf(PAGE_HEIGHT));
    page.setOrient(STPageOrientation.LANDSCAPE);
    CTPageMar margin = section.addNewPgMar();
    BigInteger distance = BigInteger.valueOf(MARGIN);
    margin.setTop(distance);
    margin.setBottom(distance);
    margin.setLeft(distance);
    margin.setRight(distance);
    margin.setHeader(BigInteger.valueOf(MARGIN / 2));
    margin.setFooter(BigInteger.valueOf(MARGIN / 2));
    margin.setGutter(BigInteger.ZERO);
    XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    foot.setAlignment(ParagraphAlignment.RIGHT);
    foot.createRun().setText(title + ", page ");
    foot.getCTP().addNewFldSimple().setInstr("PAGE");
  }

  private void words(String words) {
    boolean item = words.startsWith(Publication.Section.ITEM);
    paragraph(
        item ? "ListBullet" : "BodyText",
        item ? "\u2022\t" + words.substring(Publication.Section.ITEM.length()) : words);
  }

  private void paragraph(String style, String words) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    paragraph.createRun().setText(words);
  }

  private void table(Table table, String heading) {
    paragraph(heading, table.title());
    List<Column> columns = table.columns();
    List<Row> rows = table.allRows();
    XWPFTable written = document.createTable(rows.size() + 1, columns.size());
    written.setWidth("100%");
    XWPFTableRow headings = written.getRow(0);
    headings.setRepeatHeader(true);
    headings.setCantSplitRow(true);
    for (int place = 0; place < columns.size(); place++) {
      Column column = columns.get(place);
      cell(headings.getCell(place), "TableHeading", column.label(), column.kind().isNumeric());
    }
    for (int number = 0; number < rows.size(); number++) {
      row(written.getRow(number + 1), rows.get(number), columns);
    }
    paragraph("Caption", table.title());
    table.notes().forEach(note -> paragraph("TableNote", note));
    paragraph(
        "TableNote",
        "Status: %s. As of: %s. Source: %s."
            .formatted(
                table.vintage().standing(), table.vintage().moment(), table.vintage().source()));
  }

  private static void row(XWPFTableRow written, Row row, List<Column> columns) {
    written.setCantSplitRow(true);
    boolean sum = row.part() == Row.Part.TOTAL || row.part() == Row.Part.SUBTOTAL;
    for (int place = 0; place < columns.size(); place++) {
      Column column = columns.get(place);
      Cell cell = row.cells().get(place);
      cell(
          written.getCell(place),
          sum ? "TableSum" : "TableText",
          column.shown(cell),
          column.kind().isNumeric());
    }
  }

  private static void cell(XWPFTableCell cell, String style, String words, boolean number) {
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    paragraph.setStyle(style);
    if (number) {
      paragraph.setAlignment(ParagraphAlignment.RIGHT);
    }
    paragraph.createRun().setText(words);
  }
}
