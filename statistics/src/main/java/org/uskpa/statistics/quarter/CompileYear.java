package org.uskpa.statistics.quarter;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;

/**
 * Computes a year and its four quarters from the records, as they stand now or stood at a past
 * moment.
 */
@Component
public class CompileYear {

  private final CompileFigures figures;

  CompileYear(CompileFigures figures) {
    this.figures = figures;
  }

  /** The figures of a year, with its quarters beside it. */
  public YearFigures of(int year) {
    return of(year, figures.now());
  }

  /** The same as of a moment. */
  public YearFigures of(int year, AsOf asOf) {
    List<Period> periods = new ArrayList<>();
    periods.add(Period.ofYear(year));
    Quarter.ofYear(year).forEach(quarter -> periods.add(Period.of(quarter)));
    List<Figures> all = figures.of(periods, asOf);
    return new YearFigures(all.get(0), all.subList(1, all.size()));
  }
}
