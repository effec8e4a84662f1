package org.uskpa.core.stock;

import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.usecase.UseCase;

/** A licensee gives numbers that it did not use back to the USKPA. */
@UseCase
public class ReturnStock {

  /**
   * Which numbers.
   *
   * @param licenseeId the licensee of whoever does it
   * @param first the first number as typed
   * @param last the last number as typed
   * @param words why
   */
  public record Command(long licenseeId, String first, String last, String words) {}

  private final RangeMove range;

  ReturnStock(RangeMove range) {
    this.range = range;
  }

  /**
   * All of them or none: refuses by {@link StockStepRules#RANGE}, {@link StockStepRules#MOVE} or
   * {@link StockStepRules#WORDS}.
   *
   * @throws NotFound when one of them is not this licensee's
   */
  public Outcome<NumberRange> run(Command command, Actor actor) {
    return range.move(
        command.first(),
        command.last(),
        command.licenseeId(),
        StockState.RETURNED,
        command.words(),
        actor);
  }
}
