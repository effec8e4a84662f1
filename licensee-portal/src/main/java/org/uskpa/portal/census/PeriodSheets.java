package org.uskpa.portal.census;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.Flow;
import org.uskpa.statistics.quarter.CompareFigures;
import org.uskpa.statistics.quarter.Comparison;
import org.uskpa.statistics.quarter.CompileFigures;
import org.uskpa.statistics.quarter.CompileFourYears;
import org.uskpa.statistics.quarter.CompileYear;
import org.uskpa.statistics.quarter.Figures;
import org.uskpa.statistics.quarter.FourYears;
import org.uskpa.statistics.quarter.YearFigures;
import org.uskpa.statistics.table.Table;

/** Puts the tables of a period together. */
@Component
class PeriodSheets {

  private final CompileFigures figures;
  private final CompileYear years;
  private final CompileFourYears fourYears;
  private final CompareFigures comparisons;

  PeriodSheets(
      CompileFigures figures,
      CompileYear years,
      CompileFourYears fourYears,
      CompareFigures comparisons) {
    this.figures = figures;
    this.years = years;
    this.fourYears = fourYears;
    this.comparisons = comparisons;
  }

  /**
   * A year: its quarters, its tables, and four years side by side. Others: against a year before.
   */
  PeriodSheet of(Period period) {
    return period.isYear() ? year(period) : part(period);
  }

  private PeriodSheet year(Period period) {
    YearFigures year = years.of(period.year());
    FourYears four = fourYears.upTo(period.year());
    List<Table> tables = new ArrayList<>(year.tables());
    tables.addAll(List.of(four.trade(), four.certificates(), four.changes()));
    return new PeriodSheet(period, year.year().status(), tables, List.of());
  }

  private PeriodSheet part(Period period) {
    Figures own = figures.of(period);
    List<Table> tables = new ArrayList<>(own.tables());
    Outcome<Comparison> compared = comparisons.of(period, period.yearBefore());
    if (compared instanceof Outcome.Done<Comparison> done) {
      for (Flow flow : Flow.values()) {
        tables.add(done.value().table(flow));
      }
    }
    return new PeriodSheet(
        period, own.status(), tables, compared.findings().stream().map(Finding::message).toList());
  }
}
