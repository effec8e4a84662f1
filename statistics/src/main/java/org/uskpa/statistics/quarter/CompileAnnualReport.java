package org.uskpa.statistics.quarter;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.AsOf;
import org.uskpa.statistics.table.Table;
import org.uskpa.statistics.table.Withholding;

/**
 * Puts the tables of section E together: four years, certificates, the leading partners by volume
 * and by value each way, HS codes each way, the year to date against the year before, and every
 * year against the one before it.
 */
@Component
public class CompileAnnualReport {

  private final CompileFigures figures;
  private final CompileFourYears fourYears;
  private final CompareFigures comparisons;

  CompileAnnualReport(
      CompileFigures figures, CompileFourYears fourYears, CompareFigures comparisons) {
    this.figures = figures;
    this.fourYears = fourYears;
    this.comparisons = comparisons;
  }

  /**
   * The report of a year as of a moment. Of a year without records there is nothing but the four
   * years, which may stand as published.
   */
  public AnnualReport of(int year, AsOf asOf) {
    return of(year, asOf, Withholding.NONE);
  }

  /**
   * The same for readers from whom something is withheld; their tables still have to be cut.
   *
   * @param withholding what rankings leave out
   */
  public AnnualReport of(int year, AsOf asOf, Withholding withholding) {
    List<Table> tables = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    FourYears four = fourYears.upTo(year, asOf);
    if (!four.isEmpty()) {
      tables.add(four.trade());
      tables.add(four.certificates());
    }
    Figures own = figures.of(Period.ofYear(year), asOf);
    if (!own.isEmpty()) {
      tables.addAll(own.withholding(withholding).annualTables());
      Outcome<Comparison> compared = comparisons.yearToDate(own.period(), asOf);
      if (compared instanceof Outcome.Done<Comparison> done) {
        tables.add(done.value().yearToDate());
      }
      compared.findings().stream().map(Finding::message).forEach(refusals::add);
    }
    if (!four.isEmpty()) {
      tables.add(four.changes());
    }
    return new AnnualReport(year, tables, refusals);
  }
}
