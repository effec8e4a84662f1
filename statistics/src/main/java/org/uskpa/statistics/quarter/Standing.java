package org.uskpa.statistics.quarter;

import java.util.List;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.AsOf;
import org.uskpa.statistics.published.Statement;
import org.uskpa.statistics.table.Firmness;
import org.uskpa.statistics.table.Status;

/**
 * What there is of a period, before any figure is computed.
 *
 * @param firmness that of the period as a whole
 * @param statements what was published of the period's year, by source
 * @param asOf the moment of its figures: the one for which it was looked up, and of what was
 *     released that of the release, by which everything beside it is shown too
 */
public record Standing(Period period, Firmness firmness, List<Statement> statements, AsOf asOf) {

  public Standing {
    statements = List.copyOf(statements);
  }

  public Status status() {
    return firmness.status();
  }

  /** Whether the period goes on, so that records of it may come as a matter of course. */
  public boolean isRunning() {
    return !period.lastDay().isBefore(asOf.today());
  }
}
