package org.uskpa.core.stock;

import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.usecase.UseCase;

/** A licensee confirms that numbers that were allotted to it have come. */
@UseCase
public class ConfirmStock {

  /**
   * Which numbers.
   *
   * @param licenseeId the licensee of whoever does it
   * @param first the first number as typed
   * @param last the last number as typed
   */
  public record Command(long licenseeId, String first, String last) {}

  private final RangeMove range;

  ConfirmStock(RangeMove range) {
    this.range = range;
  }

  /**
   * All of them or none: refuses by {@link StockStepRules#RANGE}, {@link StockStepRules#MOVE}.
   *
   * @throws NotFound when one of them is not this licensee's
   */
  public Outcome<NumberRange> run(Command command, Actor actor) {
    return range.move(
        command.first(), command.last(), command.licenseeId(), StockState.HELD, null, actor);
  }
}
