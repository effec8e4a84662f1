package org.uskpa.statistics.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.usecase.UseCase;

/** Closes the items whose five years are over, because time goes by. */
@UseCase
public class ExpireItems {

  private final Items items;
  private final Reconciliations reconciliations;
  private final Journal journal;
  private final Clock clock;

  ExpireItems(Items items, Reconciliations reconciliations, Journal journal, Clock clock) {
    this.items = items;
    this.reconciliations = reconciliations;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Closes them.
   *
   * @return how many
   */
  public int run() {
    Instant now = EasternTime.now(clock);
    Map<Long, Integer> closed = items.expire(EasternTime.dateOf(now), now);
    List<Deed> deeds =
        closed.entrySet().stream()
            .map(
                one ->
                    new Deed(
                        Reconciliation.subject(one.getKey()),
                        "items closed after five years",
                        Actor.CLOCKWORK,
                        EasternTime.dateOf(now),
                        "",
                        ReconciliationFacts.of(
                            reconciliations.find(one.getKey(), Sight.WITH_FILINGS).orElseThrow(),
                            Map.of("items", Integer.toString(one.getValue())))))
            .toList();
    journal.writeAll(deeds, now);
    return closed.values().stream().mapToInt(Integer::intValue).sum();
  }
}
