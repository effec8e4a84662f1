package org.uskpa.portal.census;

import java.util.List;
import java.util.Optional;
import org.uskpa.core.measure.Period;
import org.uskpa.statistics.export.Report;
import org.uskpa.statistics.quarter.Standing;
import org.uskpa.statistics.table.Status;
import org.uskpa.statistics.table.Table;
import org.uskpa.statistics.table.Withholding;

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

  /** How the period stands, and nothing else. */
  PeriodSheet withoutTables() {
    return new PeriodSheet(standing, List.of(), List.of());
  }

  /** The same without the tables that only those may see who compile them. */
  PeriodSheet released() {
    return new PeriodSheet(
        standing,
        tables.stream().filter(table -> table.vintage().status().isReleased()).toList(),
        List.of());
  }

  /** The same without the figures that are withheld. */
  PeriodSheet withholding(Withholding withholding) {
    return new PeriodSheet(standing, tables.stream().map(withholding::of).toList(), refusals);
  }

  /** All of it in one file. */
  Report report() {
    return new Report(
        period() + "-figures", "U.S. rough diamond trade, " + period().label(), tables);
  }

  /** The same as the section of an annual report. */
  Report annualReport() {
    return new Report(
        period() + "-annual-report-section-e",
        "Annual report %s, section E: statistics".formatted(period().label()),
        tables);
  }

  /** The same as what is submitted to the Kimberley Process. */
  Report submission() {
    return new Report(
        period() + "-submission",
        period().isYear()
            ? "Annual global summary, row of the United States, " + period().label()
            : "Quarterly submission to the Kimberley Process, " + period().label(),
        tables);
  }

  Optional<Table> table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
