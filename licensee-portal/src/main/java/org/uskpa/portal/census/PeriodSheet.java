package org.uskpa.portal.census;

import java.util.List;
import java.util.Optional;
import org.uskpa.core.measure.Period;
import org.uskpa.statistics.quarter.Standing;
import org.uskpa.statistics.table.Status;
import org.uskpa.statistics.table.Table;

/**
 * Everything that is shown of a period.
 *
 * @param refusals why a comparison is not made, in words
 */
record PeriodSheet(Standing standing, List<Table> tables, List<String> refusals) {

  PeriodSheet {
    tables = List.copyOf(tables);
    refusals = List.copyOf(refusals);
  }

  Period period() {
    return standing.period();
  }

  Status status() {
    return standing.status();
  }

  /** The same without the tables that only those may see who compile them. */
  PeriodSheet released() {
    return new PeriodSheet(
        standing,
        tables.stream().filter(table -> table.vintage().status().isReleased()).toList(),
        List.of());
  }

  Optional<Table> table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
