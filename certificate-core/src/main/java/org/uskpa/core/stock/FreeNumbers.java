package org.uskpa.core.stock;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.NumbersInHand;
import org.uskpa.core.measure.EasternTime;

/** The numbers that a licensee holds free, called back when it leaves good standing. */
@Component
class FreeNumbers implements NumbersInHand {

  private final StockNumbers stock;
  private final Journal journal;

  FreeNumbers(StockNumbers stock, Journal journal) {
    this.stock = stock;
    this.journal = journal;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public int recall(Licensee licensee, String reason, Actor actor, Instant now) {
    List<StockNumber> free = stock.lockFree(licensee.id());
    stock.moveAll(free, StockState.RECALLED);
    journal.writeAll(
        free.stream()
            .map(
                number ->
                    new Deed(
                        Subject.stock(number.number().value()),
                        "recalled",
                        actor,
                        EasternTime.dateOf(now),
                        reason,
                        Map.of("from", number.state().name(), "licensee", licensee.number())))
            .toList(),
        now);
    return free.size();
  }
}
