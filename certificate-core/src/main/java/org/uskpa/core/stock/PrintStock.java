package org.uskpa.core.stock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
   * @param outOfSeries whether it is stated that they need not follow the numbers on record
   */
  public record Command(String first, String last, boolean outOfSeries) {}

  private final StockNumbers stock;
  private final Allotments allotments;
  private final OutOfSeries outOfSeries;
  private final Journal journal;
  private final Clock clock;

  PrintStock(
      StockNumbers stock,
      Allotments allotments,
      OutOfSeries outOfSeries,
      Journal journal,
      Clock clock) {
    this.stock = stock;
    this.allotments = allotments;
    this.outOfSeries = outOfSeries;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Takes them in, or refuses by {@link StockStepRules#RANGE}, {@link StockStepRules#DIGITS},
   * {@link StockStepRules#OVERLAP} or {@link StockStepRules#SERIES}.
   */
  public Outcome<NumberRange> run(Command command, Actor actor) {
    Instant now = EasternTime.now(clock);
    Outcome<NumberRange> typed =
        allotments.range(command.first(), command.last(), EasternTime.dateOf(now));
    if (!(typed instanceof Outcome.Done<NumberRange> done)) {
      return typed;
    }
    NumberRange range = done.value();
    List<Finding> refusals = new ArrayList<>(known(stock.lockRange(range)));
    outOfSeries.refusal(range, command.outOfSeries()).ifPresent(refusals::add);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    LocalDate today = EasternTime.dateOf(now);
    stock.print(range.numbers());
    journal.writeAll(
        range.numbers().stream()
            .map(number -> new Deed(Subject.stock(number.value()), "printed", actor, today))
            .toList(),
        now);
    return Outcome.done(range);
  }

  /** Why numbers that are on record already are not taken in. */
  static List<Finding> known(List<StockNumber> there) {
    return Ranges.of(there).stream()
        .map(
            known ->
                StockStepRules.OVERLAP.block(
                    "first",
                    "%s is on record already (%s); give numbers that were never printed before."
                        .formatted(known.range(), known.state().label())))
        .toList();
  }
}
