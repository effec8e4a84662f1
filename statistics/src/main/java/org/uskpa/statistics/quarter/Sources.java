package org.uskpa.statistics.quarter;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.uskpa.core.record.CountingDates;
import org.uskpa.core.record.Flow;

/** The source line of a table that is made from records. */
final class Sources {

  private Sources() {}

  static String records(CountingDates dates, Flow... flows) {
    return "Kimberley Process certificates recorded in this register: "
        + Arrays.stream(flows)
            .map(flow -> "%s by %s".formatted(flow.label(), dates.described(flow)))
            .collect(Collectors.joining("; "));
  }
}
