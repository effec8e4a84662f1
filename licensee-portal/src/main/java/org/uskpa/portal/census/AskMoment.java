package org.uskpa.portal.census;

import org.springframework.stereotype.Component;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.AsOf;
import org.uskpa.statistics.quarter.FixMoment;

/** Reads for which moment an address asks: as of one, or of an edition, or neither for now. */
@Component
class AskMoment {

  private final FixMoment moments;

  AskMoment(FixMoment moments) {
    this.moments = moments;
  }

  /** The moment as written. */
  AskedMoment of(String written) {
    return new AskedMoment(written, moments.of(written));
  }

  /**
   * The same, or that of the release of an edition of the period; refused when both are asked for.
   *
   * @throws NotFound when an edition is asked for and the period has none of that number
   */
  AskedMoment of(String period, String asOf, String edition) {
    if (edition.isEmpty()) {
      return of(asOf);
    }
    Outcome<AsOf> asked = moments.of(read(period), asOf, edition);
    return new AskedMoment(
        asked instanceof Outcome.Done<AsOf> done ? done.value().moment().toString() : asOf, asked);
  }

  private static Period read(String period) {
    try {
      return Period.parseYears(period);
    } catch (IllegalArgumentException unreadable) {
      throw new NotFound("period " + period);
    }
  }
}
