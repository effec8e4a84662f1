package org.uskpa.portal.census;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.Flow;
import org.uskpa.statistics.quarter.AnnualReport;
import org.uskpa.statistics.quarter.CompareFigures;
import org.uskpa.statistics.quarter.Comparison;
import org.uskpa.statistics.quarter.CompileAnnualReport;
import org.uskpa.statistics.quarter.CompileFigures;
import org.uskpa.statistics.quarter.CompileFourYears;
import org.uskpa.statistics.quarter.CompileYear;
import org.uskpa.statistics.quarter.Figures;
import org.uskpa.statistics.quarter.FourYears;
import org.uskpa.statistics.quarter.Standing;
import org.uskpa.statistics.submission.CompileSubmission;
import org.uskpa.statistics.table.Table;
import org.uskpa.statistics.table.Withholding;
import org.uskpa.statistics.world.CompileOwnRow;

/** Puts the tables of a period together. */
@Component
class PeriodSheets {

  private final CompileFigures figures;
  private final CompileYear years;
  private final CompileFourYears fourYears;
  private final CompareFigures comparisons;
  private final CompileAnnualReport annualReports;
  private final CompileSubmission submissions;
  private final CompileOwnRow ownRows;

  PeriodSheets(
      CompileFigures figures,
      CompileYear years,
      CompileFourYears fourYears,
      CompareFigures comparisons,
      CompileAnnualReport annualReports,
      CompileSubmission submissions,
      CompileOwnRow ownRows) {
    this.figures = figures;
    this.years = years;
    this.fourYears = fourYears;
    this.comparisons = comparisons;
    this.annualReports = annualReports;
    this.submissions = submissions;
    this.ownRows = ownRows;
  }

  /**
   * A year: its quarters, its tables, and four years side by side. Others, and a year that is not
   * over: against the same quarters of the year before. All of them: the year to date. Without
   * records nothing is computed but the four years, which may stand as published.
   *
   * @param withholding what rankings leave out
   */
  PeriodSheet of(Standing standing, Withholding withholding) {
    boolean recorded = standing.status().isFromRecords();
    Period period = standing.period();
    List<Table> tables = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    if (recorded) {
      tables.addAll(
          period.isYear()
              ? years.of(period.year(), standing.asOf()).withholding(withholding).tables()
              : figures.of(period, standing.asOf()).withholding(withholding).tables());
      if (!period.isYear() || !isOver(standing)) {
        compare(standing, tables, refusals);
      }
      yearToDate(standing, tables, refusals);
    }
    if (period.isYear()) {
      FourYears four = fourYears.upTo(period.year(), standing.asOf());
      if (!four.isEmpty()) {
        tables.addAll(List.of(four.trade(), four.certificates(), four.changes()));
      }
    }
    return new PeriodSheet(standing, tables, refusals);
  }

  /** Partners by HS code; nothing where there are no records. */
  PeriodSheet crossTable(Standing standing, Withholding withholding) {
    Figures all = figures.of(standing.period(), standing.asOf());
    return new PeriodSheet(
        standing,
        all.isEmpty() ? List.of() : List.of(all.withholding(withholding).crossTable()),
        List.of());
  }

  /** Section E of the annual report of the standing's year. */
  PeriodSheet annualReport(Standing standing, Withholding withholding) {
    AnnualReport report = annualReports.of(standing.period().year(), standing.asOf(), withholding);
    return new PeriodSheet(standing, report.tables(), report.refusals());
  }

  /** What is submitted of a quarter, or of a year the row of the annual global summary. */
  PeriodSheet submission(Standing standing) {
    Period period = standing.period();
    List<Table> tables =
        period.isYear()
            ? ownRows.table(period.year(), standing.asOf()).stream().toList()
            : submissions.of(period.first(), standing.asOf());
    return new PeriodSheet(standing, tables, List.of());
  }

  private void yearToDate(Standing standing, List<Table> tables, List<String> refusals) {
    Outcome<Comparison> compared = comparisons.yearToDate(standing.period(), standing.asOf());
    if (compared instanceof Outcome.Done<Comparison> done) {
      tables.add(done.value().yearToDate());
    }
    compared.findings().stream()
        .map(Finding::message)
        .filter(message -> !refusals.contains(message))
        .forEach(refusals::add);
  }

  private void compare(Standing standing, List<Table> tables, List<String> refusals) {
    Outcome<Comparison> compared = comparisons.withYearBefore(standing.period(), standing.asOf());
    if (compared instanceof Outcome.Done<Comparison> done) {
      for (Flow flow : Flow.values()) {
        tables.add(done.value().table(flow));
      }
    }
    compared.findings().stream().map(Finding::message).forEach(refusals::add);
  }

  private static boolean isOver(Standing standing) {
    return standing.period().lastDay().isBefore(standing.asOf().today());
  }
}
