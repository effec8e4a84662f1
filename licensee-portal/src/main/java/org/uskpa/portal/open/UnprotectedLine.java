package org.uskpa.portal.open;

import org.uskpa.statistics.suppression.Interval;
import org.uskpa.statistics.table.Kind;

/**
 * An amount that is not protected, as the page writes it.
 *
 * @param exact whether it follows to the cent from what is out
 */
record UnprotectedLine(
    String figure,
    String statement,
    String measured,
    String value,
    String lower,
    String upper,
    boolean exact,
    boolean revealing) {

  static UnprotectedLine of(Interval interval) {
    Kind kind = AuditLine.kind(interval.measured());
    return new UnprotectedLine(
        FigureName.of(interval.place()),
        interval.statement(),
        interval.measured().label(),
        kind.shown(interval.value()),
        kind.shown(interval.lower()),
        interval.upper().map(kind::shown).orElse(AuditLine.NO_LIMIT),
        interval.upper().filter(up -> up.compareTo(interval.lower()) == 0).isPresent(),
        interval.revealing());
  }
}
