package org.uskpa.statistics.quarter;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.AsOf;
import org.uskpa.statistics.published.PublishedStatements;
import org.uskpa.statistics.published.Statement;

/**
 * Puts four years side by side: a year with published statements stands as published, any other is
 * made from the records.
 */
@Component
public class CompileFourYears {

  private final CompileFigures figures;
  private final PublishedStatements published;

  CompileFourYears(CompileFigures figures, PublishedStatements published) {
    this.figures = figures;
    this.published = published;
  }

  /** The four years that end with this one. */
  public FourYears upTo(int lastYear) {
    return upTo(lastYear, figures.now());
  }

  /** The same as of a moment; what was published stands as published. */
  public FourYears upTo(int lastYear, AsOf asOf) {
    List<Integer> years = FourYears.years(lastYear);
    List<Statement> statements = published.ofYears(years.get(0), lastYear);
    Set<Integer> stated = statements.stream().map(Statement::year).collect(Collectors.toSet());
    List<Period> recorded =
        years.stream().filter(year -> !stated.contains(year)).map(Period::ofYear).toList();
    List<Account> accounts =
        Stream.concat(
                statements.stream().map(Account::of),
                figures.of(recorded, asOf).stream()
                    .filter(year -> !year.isEmpty())
                    .map(Account::of))
            .toList();
    return new FourYears(lastYear, asOf.moment(), accounts);
  }
}
