package org.uskpa.portal.census;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uskpa.core.record.Partner;
import org.uskpa.core.record.Partners;
import org.uskpa.core.record.Selection;
import org.uskpa.statistics.quarter.Figures;
import org.uskpa.statistics.quarter.Measure;

/** Says of which figure a list of records is. */
final class RecordHeading {

  private RecordHeading() {}

  /** {@code U.S. exports, Q3 2018: 7102.31 non-industrial, India}. */
  static String of(Selection selection, Figures figures) {
    String heading = "U.S. %s, %s".formatted(selection.flow().label(), selection.period().label());
    String hs =
        selection.hs().map(code -> "HS %s, %s".formatted(code.code(), code.described())).orElse("");
    String partners = partners(selection, figures);
    String origin = selection.origin().map(from -> "origin " + from.printed()).orElse("");
    String narrowed =
        Stream.of(hs, partners, origin)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
    return narrowed.isEmpty() ? heading : "%s: %s".formatted(heading, narrowed);
  }

  private static String partners(Selection selection, Figures figures) {
    if (selection.partners() instanceof Partners.Only only) {
      return named(only.codes(), selection, figures);
    }
    return selection.partners() instanceof Partners.AllBut allBut && !allBut.codes().isEmpty()
        ? "all but " + named(allBut.codes(), selection, figures)
        : "";
  }

  private static String named(Collection<String> codes, Selection selection, Figures figures) {
    Map<String, String> names =
        figures.flow(selection.flow()).ranking(Measure.VOLUME).stream()
            .map(ranked -> ranked.trade().partner())
            .collect(Collectors.toMap(Partner::code, Partner::name));
    return codes.stream()
        .map(code -> names.getOrDefault(code, code))
        .collect(Collectors.joining(", "));
  }
}
