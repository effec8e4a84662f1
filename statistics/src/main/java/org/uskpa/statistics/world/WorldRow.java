package org.uskpa.statistics.world;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a vintage.
 *
 * @param participant the code of the Participant; null for the totals as they are printed
 */
record WorldRow(@Nullable String participant, SummaryFigures figures) {

  Optional<String> code() {
    return Optional.ofNullable(participant);
  }
}
