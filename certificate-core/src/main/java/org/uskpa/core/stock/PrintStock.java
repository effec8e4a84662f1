package org.uskpa.core.stock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.usecase.UseCase;

/** Newly printed numbers come to the USKPA, to be allotted later. All of them or none. */
@UseCase
public class PrintStock {

  /**
   * Which numbers.
   *
   * @param first the first number as typed
   * @param last the last number as typed
   */
  public record Command(String first, String last) {}

  private final StockNumbers stock;
  private final Journal journal;
  private final Clock clock;

  PrintStock(StockNumbers stock, Journal journal, Clock clock) {
    this.stock = stock;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Takes them in, or refuses by {@link StockStepRules#RANGE} or {@link StockStepRules#OVERLAP}.
   */
  public Outcome<NumberRange> run(Command command, Actor actor) {
    NumberRange range;
    try {
      range = NumberRange.typed(command.first(), command.last());
    } catch (IllegalArgumentException noRange) {
      return Outcome.refused(
          StockStepRules.RANGE.block("first", String.valueOf(noRange.getMessage())));
    }
    List<Finding> refusals =
        Ranges.of(stock.lockRange(range)).stream()
            .map(
                known ->
                    StockStepRules.OVERLAP.block(
                        "first",
                        "%s is on record already (%s); give numbers that were never printed before."
                            .formatted(known.range(), known.state().label())))
            .toList();
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Instant now = EasternTime.now(clock);
    LocalDate today = EasternTime.dateOf(now);
    stock.print(range.numbers());
    journal.writeAll(
        range.numbers().stream()
            .map(number -> new Deed(Subject.stock(number.value()), "printed", actor, today))
            .toList(),
        now);
    return Outcome.done(range);
  }
}
