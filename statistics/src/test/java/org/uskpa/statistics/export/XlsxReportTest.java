package org.uskpa.statistics.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;

class XlsxReportTest {

  @Test
  void numbersAreNumbersWithTheirDecimalsAndWhatIsNoneIsEmpty() {
    Table table =
        Tables.of(
            List.of(
                Row.line(Cell.text("India"), Cell.bare(new BigDecimal("1234567.50"))),
                Row.line(Cell.text("Congo"), Cell.NONE)),
            List.of(Row.total(Cell.text("Total"), Cell.bare(new BigDecimal("-9.70")))));

    assertThat(ReadBack.sheet(FileFormat.XLSX.fileOf(table), 0))
        .startsWith(
            List.of("A table"),
            List.of("Participant", "Carats"),
            List.of("India", "1,234,567.50"),
            List.of("Congo"),
            List.of("Total", "-9.70"))
        .contains(
            List.of("Status", "open"),
            List.of("As of", "2018-11-05 09:30:00 EST"),
            List.of("Source", "Records: all, as they stand"),
            List.of("Note", "A note."));
  }

  @Test
  void theHeadingsStayInSightAndComeAgainOnPaper() {
    Map<String, String> parts =
        ReadBack.parts(
            FileFormat.XLSX.fileOf(Tables.of(List.of(Tables.line("India", "1.00")), List.of())));

    assertThat(parts.get("xl/worksheets/sheet1.xml"))
        .contains("<pane ", "ySplit=\"2\"", "state=\"frozen\"");
    assertThat(parts.get("xl/workbook.xml")).contains("_xlnm.Print_Titles");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"x\",\"y\")", "1e9", "0012"})
  void aTextIsNeverTakenForAFormulaOrANumber(String words) {
    byte[] file = FileFormat.XLSX.fileOf(Tables.of(List.of(Tables.line(words, "1.00")), List.of()));

    assertThat(ReadBack.sheet(file, 0).get(2)).containsExactly(words, "1.00");
    assertThat(ReadBack.parts(file).get("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
  }

  @Test
  void whatNoFileOfItsKindCanHoldIsLeftOut() {
    byte[] file =
        FileFormat.XLSX.fileOf(
            Tables.of(List.of(Tables.line("A & <B> \u0001 \"c\" \u0394", "1.00")), List.of()));

    assertThat(ReadBack.sheet(file, 0).get(2).get(0))
        .startsWith("A & <B> ")
        .endsWith(" \"c\" \u0394");
  }

  @Test
  void sheetsOfLongNamesAreToldApart() {
    List<Table> tables = new ArrayList<>();
    for (int number = 0; number < 3; number++) {
      tables.add(
          Tables.named(
              "2018q1-q3-imports-by-participant-and-" + number,
              List.of(Tables.line("India", "1.00"))));
    }

    byte[] file = FileFormat.XLSX.fileOf(new Report("all", "All of them", tables));

    assertThat(ReadBack.sheets(file))
        .containsExactly(
            "Contents",
            "2018q1-q3-imports-by-participan",
            "2018q1-q3-imports-by-partic (2)",
            "2018q1-q3-imports-by-partic (3)");
    assertThat(ReadBack.sheet(file, 0)).element(3).asString().contains("by-partic (2)");
  }
}
