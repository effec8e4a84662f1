package org.uskpa.statistics.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Firmness;
import org.uskpa.statistics.table.Kind;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;
import org.uskpa.statistics.table.Vintage;

/** Tables of names and carats. */
final class Tables {

  private static final Instant MOMENT = Instant.parse("2018-11-05T14:30:00Z");

  private Tables() {}

  static Table of(List<Row> rows, List<Row> footers) {
    return of("test", rows, footers);
  }

  static Table named(String name, List<Row> rows) {
    return of(name, rows, List.of());
  }

  static Row line(String name, String carats) {
    return Row.line(Cell.text(name), Cell.bare(new BigDecimal(carats)));
  }

  private static Table of(String name, List<Row> rows, List<Row> footers) {
    return new Table(
        name,
        "A table",
        List.of(
            Column.text("participant", "Participant"), new Column("carats", "Carats", Kind.CARATS)),
        rows,
        footers,
        List.of("A note."),
        new Vintage(Firmness.OPEN, MOMENT, "Records: all, as they stand"));
  }
}
