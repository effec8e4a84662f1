package org.uskpa.statistics.publication;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uskpa.core.record.AsOf;
import org.uskpa.statistics.export.Report;
import org.uskpa.statistics.quarter.CompileFigures;
import org.uskpa.statistics.quarter.CompileYear;
import org.uskpa.statistics.quarter.Figures;
import org.uskpa.statistics.quarter.YearFigures;
import org.uskpa.statistics.table.Table;
import org.uskpa.statistics.table.Withholding;

/** The tables of a publication as everybody may read them, made from frozen rows. */
@Component
public class OpenFigures {

  private final CompileFigures figures;
  private final CompileYear years;
  private final FindWithheld withheld;

  OpenFigures(CompileFigures figures, CompileYear years, FindWithheld withheld) {
    this.figures = figures;
    this.years = years;
    this.withheld = withheld;
  }

  /** All tables of a publication: of a year its quarters first; by HS code, partners, and both. */
  public Report of(Publication publication) {
    Withholding withholding = withheld.of(publication);
    AsOf asOf = AsOf.at(publication.asOf());
    List<Table> tables = new ArrayList<>();
    if (publication.period().isYear()) {
      YearFigures year = years.of(publication.period().year(), asOf).withholding(withholding);
      tables.addAll(year.tables());
      tables.add(year.year().crossTable());
    } else {
      Figures quarter = figures.of(publication.period(), asOf).withholding(withholding);
      tables.addAll(quarter.tables());
      tables.add(quarter.crossTable());
    }
    return new Report(
        "%s-edition-%d".formatted(publication.period(), publication.edition()),
        "U.S. rough diamond trade, " + publication.period().label(),
        tables.stream().map(withholding::of).toList());
  }
}
