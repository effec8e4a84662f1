package org.uskpa.portal.open;

import org.uskpa.core.record.Flow;
import org.uskpa.statistics.suppression.Place;

/** A figure as Census' pages name it: {@code Exports, IN, 7102.10}. */
final class FigureName {

  private static final String ALL = "all";

  private FigureName() {}

  static String of(Place place) {
    return "%s, %s, %s".formatted(flow(place), partner(place), hsCode(place));
  }

  static String flow(Place place) {
    return place.flow() == Flow.IMPORT ? "Imports" : "Exports";
  }

  static String partner(Place place) {
    return place.partner().isEmpty() ? ALL : place.partner();
  }

  static String hsCode(Place place) {
    return place.hsCode().isEmpty() ? ALL : place.hsCode();
  }
}
