package org.uskpa.statistics.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** A document of words and tables, read back as Word and as PDF. */
class PublicationTest {

  private static final Publication DOCUMENT =
      new Publication(
          "2018-annual-report",
          "Annual report 2018",
          List.of("As of today."),
          List.of(
              new Publication.Section(2, "A Institutional framework", List.of(), List.of()),
              new Publication.Section(
                  3, "A Part A: standing", List.of("First of all.", "- An item"), List.of()),
              new Publication.Section(2, "E Statistics", List.of("Words <&> of E."), List.of()),
              new Publication.Section(3, "E Part B: 2018", List.of(), List.of(table(), table()))));

  private static Table table() {
    return Tables.of(
        List.of(Tables.line("India", "1234567.50"), Tables.line("Botswana", "0.05")),
        List.of(new Row(Row.Part.TOTAL, Tables.line("Total", "1234567.55").cells())));
  }

  @BeforeAll
  static void chooseTheParser() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private static XWPFDocument opened() throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(PublicationFormat.DOCX.fileOf(DOCUMENT)));
  }

  @Test
  void wordReadsRealHeadingsInTheirOrder() throws IOException {
    try (XWPFDocument read = opened()) {
      assertThat(
              read.getParagraphs().stream()
                  .filter(one -> String.valueOf(one.getStyle()).matches("Title|Heading.*"))
                  .map(one -> one.getStyle() + " " + one.getText()))
          .containsExactly(
              "Title Annual report 2018",
              "Heading1 A Institutional framework",
              "Heading2 A Part A: standing",
              "Heading1 E Statistics",
              "Heading2 E Part B: 2018",
              "Heading3 A table",
              "Heading3 A table");
      for (int level = 1; level <= 3; level++) {
        assertThat(read.getStyles().getStyle("Heading" + level).getName())
            .as("the name by which programs know a heading")
            .isEqualTo("heading " + level);
      }
      assertThat(read.getParagraphs().stream().map(XWPFParagraph::getText))
          .contains("As of today.", "First of all.", "\u2022\tAn item", "Words <&> of E.");
    }
  }

  @Test
  void wordReadsTablesWithRowsOfHeadingsCaptionsAndSources() throws IOException {
    try (XWPFDocument read = opened()) {
      assertThat(read.getTables()).hasSize(2);
      XWPFTable table = read.getTables().get(0);
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(1).isRepeatHeader()).isFalse();
      assertThat(table.getRows().stream().map(PublicationTest::cells))
          .containsExactly(
              "Participant|Carats", "India|1,234,567.50", "Botswana|0.05", "Total|1,234,567.55");
      assertThat(table.getRow(1).getCell(1).getParagraphs().get(0).getAlignment())
          .isEqualTo(ParagraphAlignment.RIGHT);
      assertThat(
              read.getParagraphs().stream()
                  .filter(one -> "Caption".equals(one.getStyle()))
                  .map(XWPFParagraph::getText))
          .containsExactly("A table", "A table");
      assertThat(
              read.getParagraphs().stream()
                  .filter(one -> "TableNote".equals(one.getStyle()))
                  .map(XWPFParagraph::getText))
          .contains(
              "A note.",
              "Status: open. As of: 2018-11-05 09:30:00 EST. Source: Records: all, as they stand.");
    }
  }

  private static String cells(XWPFTableRow row) {
    return row.getTableCells().stream()
        .map(cell -> cell.getText())
        .collect(Collectors.joining("|"));
  }

  @Test
  void wordReadsTitleAndLanguage() throws IOException {
    try (XWPFDocument read = opened()) {
      assertThat(read.getProperties().getCoreProperties().getTitle())
          .isEqualTo("Annual report 2018");
      assertThat(
              read.getProperties()
                  .getCoreProperties()
                  .getUnderlyingProperties()
                  .getLanguageProperty())
          .contains("en-US");
      assertThat(read.getFooterList()).hasSize(1);
      assertThat(read.getFooterList().get(0).getParagraphs().get(0).getText())
          .startsWith("Annual report 2018, page");
    }
    assertThat(ReadBack.parts(PublicationFormat.DOCX.fileOf(DOCUMENT)).get("word/styles.xml"))
        .contains("w:lang w:val=\"en-US\"", "w:outlineLvl");
  }

  @Test
  void aPdfHasItsOutlineAndAllWords() throws IOException {
    byte[] file = PublicationFormat.PDF.fileOf(DOCUMENT);
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Annual report 2018");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-US");
      assertThat(document.getDocumentCatalog().getDocumentOutline().children()).hasSize(2);
    }
    assertThat(String.join("\n", ReadBack.lines(file)))
        .contains("A Part A: standing", "\u2022 An item", "India 1,234,567.50", "A note.");
  }

  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFUA_1", "PDFA_2_A"})
  void aPdfKeepsToTheStandard(PDFAFlavour standard)
      throws IOException, ModelParsingException, EncryptedPdfException, ValidationException {
    byte[] file = PublicationFormat.PDF.fileOf(DOCUMENT);
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), standard);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
      ValidationResult result = validator.validate(parser);

      assertThat(result.getTestAssertions().stream().map(fault -> fault.getMessage()).distinct())
          .isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }
}
