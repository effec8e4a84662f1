package org.uskpa.portal.census;

import java.util.List;
import java.util.Optional;
import org.uskpa.core.measure.Period;
import org.uskpa.statistics.table.Status;
import org.uskpa.statistics.table.Table;

/**
 * Everything that is shown of a period.
 *
 * @param refusals why a comparison is not made, in words
 */
record PeriodSheet(Period period, Status status, List<Table> tables, List<String> refusals) {

  PeriodSheet {
    tables = List.copyOf(tables);
    refusals = List.copyOf(refusals);
  }

  Optional<Table> table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
