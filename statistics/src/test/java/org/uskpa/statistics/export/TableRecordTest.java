package org.uskpa.statistics.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Row;

class TableRecordTest {

  @Test
  void decimalsAreTextsUnderTheKeysOfColumnsAndBothSidesOfAConflictAreThere() {
    byte[] file =
        FileFormat.JSON.fileOf(
            Tables.of(
                List.of(
                    Tables.line("India", "1234567.50"),
                    Row.line(Cell.text("Congo"), Cell.NONE),
                    Row.line(
                        Cell.text("2015"),
                        new Cell.Conflict(
                            List.of(
                                new Cell.Stated(new BigDecimal("2.02"), "PDF"),
                                new Cell.Stated(new BigDecimal("2.20"), "web page"))))),
                List.of(Row.total(Cell.text("Total"), Cell.bare(new BigDecimal("-9.70"))))));

    assertThat(new String(file, StandardCharsets.UTF_8).replaceAll("\\s+", ""))
        .isEqualTo(
            """
            {"name":"test","title":"A table","status":"OPEN","edition":null,"asOf":"2018-11-05T14:30:00Z",
            "source":"Records: all, as they stand",
            "columns":[{"key":"participant","label":"Participant","kind":"TEXT","unit":null},
            {"key":"carats","label":"Carats","kind":"CARATS","unit":"ct"}],
            "rows":[{"part":"LINE","cells":{"participant":"India","carats":"1234567.50"},"conflicts":[],"withheld":[]},
            {"part":"LINE","cells":{"participant":"Congo","carats":null},"conflicts":[],"withheld":[]},
            {"part":"LINE","cells":{"participant":"2015","carats":null},
            "conflicts":[{"column":"carats","sides":[{"value":"2.02","source":"PDF"},
            {"value":"2.20","source":"web page"}]}],"withheld":[]},
            {"part":"TOTAL","cells":{"participant":"Total","carats":"-9.70"},"conflicts":[],"withheld":[]}],
            "notes":["A note."]}"""
                .replaceAll("\\s+", ""));
  }
}
