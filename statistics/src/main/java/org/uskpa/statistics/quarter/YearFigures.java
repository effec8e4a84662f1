package org.uskpa.statistics.quarter;

import java.util.ArrayList;
import java.util.List;
import org.uskpa.core.record.Flow;
import org.uskpa.statistics.table.Table;
import org.uskpa.statistics.table.Withholding;

/** A year and its quarters, of one reading. */
public record YearFigures(Figures year, List<Figures> quarters) {

  public YearFigures {
    quarters = List.copyOf(quarters);
  }

  /** The same for readers from whom something is withheld; their tables still have to be cut. */
  public YearFigures withholding(Withholding withholding) {
    return new YearFigures(year.withholding(withholding), quarters);
  }

  /** Both flows by quarter, then the year's own tables. */
  public List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    for (Flow flow : Flow.values()) {
      tables.add(QuartersTable.of(year, quarters, flow));
    }
    tables.addAll(year.tables());
    return List.copyOf(tables);
  }
}
