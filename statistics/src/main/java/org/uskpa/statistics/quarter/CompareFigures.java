package org.uskpa.statistics.quarter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.finding.Severity;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.AsOf;

/** Sets a period against another, of the same length and both over, or says why it will not. */
@Component
public class CompareFigures {

  private static final String RULE = "equal-periods";

  private final CompileFigures figures;

  CompareFigures(CompileFigures figures) {
    this.figures = figures;
  }

  /**
   * The comparison of a period with a base.
   *
   * @return refused when the periods are not of the same number of quarters, when one of them is
   *     not over or without records, or when the base does not lie before the period
   */
  public Outcome<Comparison> of(Period period, Period base) {
    return of(period, base, figures.now());
  }

  private Outcome<Comparison> of(Period period, Period base, AsOf asOf) {
    List<Finding> findings = findings(period, base, asOf.today());
    if (!findings.isEmpty()) {
      return Outcome.refused(findings);
    }
    List<Figures> both = figures.of(List.of(period, base), asOf);
    List<Finding> empty = empty(both);
    return empty.isEmpty()
        ? Outcome.done(new Comparison(both.get(0), both.get(1)))
        : Outcome.refused(empty);
  }

  /**
   * The comparison with the same quarters of the year before. Of a period that is not over, its
   * quarters that are over are compared, never a part with a whole.
   *
   * @return refused when no quarter of it is over, or there is no year before or nothing on record
   */
  public Outcome<Comparison> withYearBefore(Period period) {
    return withYearBefore(period, figures.now());
  }

  /** The same as of a moment. */
  public Outcome<Comparison> withYearBefore(Period period, AsOf asOf) {
    Period whole = period.overOn(asOf.today()).orElse(period);
    return whole
        .yearBefore()
        .map(base -> of(whole, base, asOf))
        .orElseGet(
            () ->
                Outcome.refused(
                    finding(
                        "base",
                        "%s lies in the scheme’s first year: there is no year before it."
                            .formatted(whole.label()))));
  }

  /**
   * The year to date with the same quarters of the year before: from the first quarter on to the
   * last one of the period that is over.
   *
   * @return refused as the comparison with the year before is
   */
  public Outcome<Comparison> yearToDate(Period period, AsOf asOf) {
    return withYearBefore(period.yearToDate(), asOf);
  }

  private static List<Finding> empty(List<Figures> both) {
    return both.stream()
        .filter(Figures::isEmpty)
        .map(
            side ->
                finding(
                    "base",
                    "There are no records of %s to compare with.".formatted(side.period().label())))
        .toList();
  }

  private static List<Finding> findings(Period period, Period base, LocalDate today) {
    List<Finding> findings = new ArrayList<>();
    if (!period.isAsLongAs(base)) {
      findings.add(
          finding(
              "base",
              "%s has %d quarters and %s has %d: sums of unequal periods are not compared.%s"
                  .formatted(
                      period.label(),
                      period.quarters().size(),
                      base.label(),
                      base.quarters().size(),
                      choose(period))));
    }
    if (base.compareTo(period) >= 0) {
      findings.add(
          finding(
              "base",
              "%s does not lie before %s.%s"
                  .formatted(base.label(), period.label(), choose(period))));
    }
    if (!period.lastDay().isBefore(today)) {
      findings.add(
          finding(
              "period",
              "%s ends on %s and is not over: a part of a period is not set against a whole one. Choose quarters that are over."
                  .formatted(period.label(), period.lastDay())));
    }
    return findings;
  }

  private static String choose(Period period) {
    return period.yearBefore().map(base -> " Choose %s.".formatted(base.label())).orElse("");
  }

  private static Finding finding(String field, String message) {
    return new Finding(RULE, field, Severity.BLOCK, Basis.HOUSE, message, "");
  }
}
