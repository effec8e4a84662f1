package org.uskpa.statistics.quarter;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.uskpa.core.record.CountedPeriod;
import org.uskpa.core.record.Flow;

/** The source line of a table that is made from records. */
final class Sources {

  private Sources() {}

  static String records(CountedPeriod counted, Flow... flows) {
    return "Kimberley Process certificates recorded in this register: "
        + Arrays.stream(flows)
            .map(flow -> "%s by %s".formatted(flow.label(), counted.countedBy(flow)))
            .collect(Collectors.joining("; "));
  }
}
