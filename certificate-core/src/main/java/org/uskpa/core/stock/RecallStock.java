package org.uskpa.core.stock;

import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.usecase.UseCase;

/**
 * The USKPA calls back numbers that are free; those with a draft or certificate are voided instead.
 * The managers of each licensee that held some of them are told once.
 */
@UseCase
public class RecallStock {

  /**
   * Which numbers.
   *
   * @param first the first number as typed
   * @param last the last number as typed
   * @param words why
   */
  public record Command(String first, String last, String words) {}

  private final RangeMove range;
  private final StockNotices notices;

  RecallStock(RangeMove range, StockNotices notices) {
    this.range = range;
    this.notices = notices;
  }

  /**
   * All of them or none: refuses by {@link StockStepRules#RANGE}, {@link StockStepRules#MOVE} or
   * {@link StockStepRules#WORDS}.
   *
   * @throws NotFound when one of them was never printed
   */
  public Outcome<NumberRange> run(Command command, Actor actor) {
    return range.move(
        command.first(),
        command.last(),
        null,
        StockState.RECALLED,
        command.words(),
        actor,
        notices::recalled);
  }
}
