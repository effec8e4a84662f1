package org.uskpa.portal.open;

import org.uskpa.statistics.suppression.Remainder;
import org.uskpa.statistics.table.Kind;

/** What a sum leaves over, as the page writes it. */
record RemainderLine(
    String sum, String along, String carats, String value, int traders, boolean reveals) {

  static RemainderLine of(Remainder remainder) {
    return new RemainderLine(
        FigureName.of(remainder.sum()),
        remainder.along().label(),
        Kind.CARATS.shown(remainder.carats()),
        Kind.DOLLARS.shown(remainder.valueUsd()),
        remainder.traders(),
        remainder.reveals());
  }
}
