package org.uskpa.portal.open;

import org.uskpa.statistics.publication.Difference;
import org.uskpa.statistics.table.Kind;

/** By how much a figure differs from that of an earlier edition, as the page writes it. */
record DifferenceLine(
    String figure,
    int toEdition,
    String carats,
    String value,
    long certificates,
    int traders,
    boolean reveals) {

  static DifferenceLine of(Difference difference) {
    return new DifferenceLine(
        FigureName.of(difference.place()),
        difference.toEdition(),
        Kind.CARATS.shown(difference.carats()),
        Kind.DOLLARS.shown(difference.valueUsd()),
        difference.certificates(),
        difference.traders(),
        difference.reveals());
  }
}
