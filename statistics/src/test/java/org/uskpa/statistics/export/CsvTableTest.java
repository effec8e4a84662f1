package org.uskpa.statistics.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Firmness;
import org.uskpa.statistics.table.Kind;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;
import org.uskpa.statistics.table.Vintage;

class CsvTableTest {

  private static final Instant MOMENT = Instant.parse("2018-11-05T14:30:00Z");

  @Test
  void hasAHeaderOfKeysThenEveryRowWithItsPartAndWhereItIsFrom() {
    Table table =
        table(
            List.of(
                Row.line(Cell.text("India"), Cell.bare(new BigDecimal("1234567.50"))),
                Row.line(Cell.text("Congo, Republic of the"), Cell.NONE),
                Row.line(
                    Cell.text("2015"),
                    new Cell.Conflict(
                        List.of(
                            new Cell.Stated(new BigDecimal("2022209.02"), "PDF"),
                            new Cell.Stated(new BigDecimal("2022209.20"), "web page"))))),
            List.of(Row.total(Cell.text("Total"), Cell.bare(new BigDecimal("-9.76")))));

    assertThat(written(table))
        .isEqualTo(
            """
            row,participant,carats,status,as_of,source
            line,India,1234567.50,open,2018-11-05T14:30:00Z,"Records: all, as they stand"
            line,"Congo, Republic of the",,open,2018-11-05T14:30:00Z,"Records: all, as they stand"
            line,2015,2022209.02|2022209.20,open,2018-11-05T14:30:00Z,"Records: all, as they stand"
            total,Total,-9.76,open,2018-11-05T14:30:00Z,"Records: all, as they stand"
            """
                .replace("\n", "\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"x\",\"y\")"})
  void aTextThatASpreadsheetWouldRunGetsAnApostrophe(String words) {
    Table table = table(List.of(Row.line(Cell.text(words), Cell.NONE)), List.of());

    assertThat(written(table).replace("\"\"", "\"")).contains("'" + words);
  }

  @Test
  void quotesAndLinesInsideATextStayInsideIt() {
    Table table =
        table(List.of(Row.line(Cell.text("Say \"AES\"\nand more"), Cell.NONE)), List.of());

    assertThat(written(table)).contains("\"Say \"\"AES\"\"\nand more\"");
  }

  private static String written(Table table) {
    return new String(FileFormat.CSV.fileOf(table), StandardCharsets.UTF_8);
  }

  private static Table table(List<Row> rows, List<Row> footers) {
    return new Table(
        "test",
        "A table",
        List.of(
            Column.text("participant", "Participant"), new Column("carats", "Carats", Kind.CARATS)),
        rows,
        footers,
        List.of(),
        new Vintage(Firmness.OPEN, MOMENT, "Records: all, as they stand"));
  }
}
