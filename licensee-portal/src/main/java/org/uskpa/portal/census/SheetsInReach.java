package org.uskpa.portal.census;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.measure.Period;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.statistics.publication.FindWithheld;
import org.uskpa.statistics.quarter.FindStanding;
import org.uskpa.statistics.quarter.Standing;
import org.uskpa.statistics.table.Table;
import org.uskpa.statistics.table.Withholding;

/**
 * The tables that somebody may read. Who may not read open quarters finds only released ones, and
 * of them what everybody may read; the others are not there.
 */
@Component
class SheetsInReach {

  private final FindStanding standings;
  private final PeriodSheets sheets;
  private final FindWithheld withheld;

  SheetsInReach(FindStanding standings, PeriodSheets sheets, FindWithheld withheld) {
    this.standings = standings;
    this.sheets = sheets;
    this.withheld = withheld;
  }

  /** All figures of a quarter or a year, as {@code 2018Q3} or {@code 2018}. */
  PeriodSheet figures(SignedIn person, String written, AskedMoment moment) {
    return within(person, standing(read(written, Period::parse), moment), sheets::of);
  }

  /** The table by partner and HS code, also of several years, as {@code 2015-2018}. */
  PeriodSheet crossTable(SignedIn person, String written, AskedMoment moment) {
    return within(person, standing(read(written, Period::parseYears), moment), sheets::crossTable);
  }

  /** Section E of a year's annual report. */
  PeriodSheet annualReport(SignedIn person, String written, AskedMoment moment) {
    Period period = read(written, Period::parse);
    if (!period.isYear()) {
      throw new NotFound("annual report of " + written);
    }
    return within(person, standing(period, moment), sheets::annualReport);
  }

  /**
   * What is submitted of a quarter or a year. It tells trade by origin, which nothing is withheld
   * of, so it is there for agencies alone.
   */
  PeriodSheet submission(SignedIn person, String written, AskedMoment moment) {
    Period period = read(written, Period::parse);
    if (!isSubmitted(period) || !person.may(Right.READ_OPEN_QUARTERS)) {
      throw new NotFound("submission of " + written);
    }
    return sheets.submission(standing(period, moment));
  }

  private static boolean isSubmitted(Period period) {
    return period.isYear() || period.equals(Period.of(period.first()));
  }

  /** The table of this name, wherever it stands. */
  Table table(SignedIn person, String written, AskedMoment moment, String name) {
    Period period = read(written, Period::parseYears);
    Optional<Table> found =
        period.isYears() ? Optional.empty() : figures(person, written, moment).table(name);
    return found
        .or(
            () ->
                isSubmitted(period) && person.may(Right.READ_OPEN_QUARTERS)
                    ? submission(person, written, moment).table(name)
                    : Optional.empty())
        .or(() -> crossTable(person, written, moment).table(name))
        .orElseThrow(() -> new NotFound("table " + name));
  }

  /** How a period, also of several years, stands; one to come is not there. */
  Standing standing(String written, AskedMoment moment) {
    return standing(read(written, Period::parseYears), moment);
  }

  private Standing standing(Period period, AskedMoment moment) {
    return standings
        .of(period, moment.orElseThrow())
        .orElseThrow(() -> new NotFound("figures of %s, not begun".formatted(period)));
  }

  private PeriodSheet within(
      SignedIn person, Standing standing, BiFunction<Standing, Withholding, PeriodSheet> sheet) {
    if (person.may(Right.READ_OPEN_QUARTERS)) {
      return sheet.apply(standing, Withholding.NONE);
    }
    if (!standing.status().isReleased()) {
      throw new NotFound("figures of %s, not released".formatted(standing.period()));
    }
    Withholding withholding = withheld.at(standing.asOf());
    return sheet.apply(standing, withholding).released().withholding(withholding);
  }

  private static Period read(String written, Function<String, Period> reading) {
    try {
      return reading.apply(written);
    } catch (IllegalArgumentException unreadable) {
      throw new NotFound("period " + written);
    }
  }
}
