package org.uskpa.statistics.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Kind;
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

class PdfReportTest {

  private static final int MANY = 120;

  @BeforeAll
  static void chooseTheParser() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Test
  void aTableGoesOnOverPagesWithItsHeadingsOnEach() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int number = 1; number <= MANY; number++) {
      rows.add(Tables.line("Partner %03d".formatted(number), number + ".00"));
    }
    byte[] file =
        FileFormat.PDF.fileOf(
            Tables.of(
                rows,
                List.of(Row.total(Cell.text("Total"), Cell.bare(new BigDecimal("7260.00"))))));

    try (PDDocument document = Loader.loadPDF(file)) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(2);
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("A table");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-US");
      StringBuilder all = new StringBuilder();
      for (int page = 1; page <= pages; page++) {
        String text = text(document, page);
        assertThat(text).contains("Participant Carats", "Page %d of %d".formatted(page, pages));
        all.append(text);
      }
      for (int number = 1; number <= MANY; number++) {
        assertThat(all).containsOnlyOnce("Partner %03d %d.00".formatted(number, number));
      }
      assertThat(text(document, pages))
          .contains("Total 7,260.00", "A note.", "Status: open. As of: 2018-11-05 09:30:00 EST.");
    }
  }

  @Test
  void aLongNameIsBrokenBetweenWordsAndNothingOfItIsLost() {
    String name = "The Democratic and Federal Republic of " + "Longnamed ".repeat(12).trim();

    String text =
        String.join(
            " ",
            ReadBack.lines(
                FileFormat.PDF.fileOf(Tables.of(List.of(Tables.line(name, "1.00")), List.of()))));

    assertThat(text.replace("1.00 ", "")).contains(name);
  }

  /** As wide as the comparison of two periods, and with words that no face can print. */
  private static Table wide() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("participant", "Participant"));
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text("\u94bb\u77f3 & <Partner> of quite some length, really"));
    for (int number = 0; number < 12; number++) {
      columns.add(new Column("value_" + number, "Value (US$), Q1-Q3 201" + number, Kind.DOLLARS));
      cells.add(Cell.bare(new BigDecimal("1234567890.12")));
    }
    Table plain = Tables.of(List.of(), List.of());
    return new Table(
        "wide",
        "Wide & <wider>",
        columns,
        List.of(new Row(Row.Part.LINE, cells)),
        List.of(new Row(Row.Part.TOTAL, cells)),
        List.of("A note."),
        plain.vintage());
  }

  @Test
  void noNumberOfAWideTableIsBroken() {
    String text = String.join("\n", ReadBack.lines(FileFormat.PDF.fileOf(wide())));

    assertThat(text.split("1,234,567,890\\.12", -1)).hasSize(1 + 2 * 12);
  }

  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFUA_1", "PDFA_2_A"})
  void theFileKeepsToTheStandard(PDFAFlavour standard)
      throws IOException, ModelParsingException, EncryptedPdfException, ValidationException {
    List<Row> rows = new ArrayList<>();
    for (int number = 1; number <= MANY; number++) {
      rows.add(Row.line(Cell.text("Partner " + number), Cell.NONE));
    }
    byte[] file =
        FileFormat.PDF.fileOf(
            new Report("all", "All of them", List.of(wide(), Tables.of(rows, List.of()), wide())));
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), standard);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
      ValidationResult result = validator.validate(parser);

      assertThat(
              result.getTestAssertions().stream()
                  .map(
                      fault ->
                          String.format(
                              Locale.ROOT,
                              "%s: %s",
                              fault.getRuleId().getClause(),
                              fault.getMessage()))
                  .distinct()
                  .toList())
          .isEmpty();
      assertThat(result.getTotalAssertions()).isGreaterThan(100);
      assertThat(result.isCompliant()).isTrue();
    }
  }

  private static String text(PDDocument document, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }
}
