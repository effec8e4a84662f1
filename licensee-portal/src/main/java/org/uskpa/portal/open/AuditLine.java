package org.uskpa.portal.open;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.uskpa.statistics.suppression.Interval;
import org.uskpa.statistics.suppression.Measured;
import org.uskpa.statistics.suppression.Place;
import org.uskpa.statistics.suppression.Reason;
import org.uskpa.statistics.table.Kind;

/** An interval of the audit as the page writes it. */
record AuditLine(
    String flow,
    String partner,
    String hsCode,
    String measured,
    String reason,
    String value,
    String lower,
    String upper,
    String width,
    boolean isProtected) {

  static final String NO_LIMIT = "no limit";

  static AuditLine of(Interval interval, Map<Place, Reason> withheld) {
    Place place = interval.place();
    Kind kind = kind(interval.measured());
    return new AuditLine(
        FigureName.flow(place),
        FigureName.partner(place),
        FigureName.hsCode(place),
        interval.measured().label(),
        Optional.ofNullable(withheld.get(place)).map(Reason::label).orElse(""),
        kind.shown(interval.value()),
        kind.shown(interval.lower()),
        interval.upper().map(kind::shown).orElse(NO_LIMIT),
        interval
            .widthPercent()
            .map(BigDecimal::toPlainString)
            .map(width -> width + " %")
            .orElse(NO_LIMIT),
        interval.isProtected());
  }

  static Kind kind(Measured measured) {
    return switch (measured) {
      case CARATS -> Kind.CARATS;
      case VALUE_USD -> Kind.DOLLARS;
      case CERTIFICATES -> Kind.COUNT;
    };
  }
}
