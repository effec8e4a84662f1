package org.uskpa.core.stock;

import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.usecase.UseCase;

/** A licensee's manager takes back an order that is not answered yet. */
@UseCase
public class WithdrawOrder {

  /**
   * Which order.
   *
   * @param licenseeId the licensee of whoever takes it back
   */
  public record Command(long licenseeId, long order) {}

  private final OrderAnswer answer;

  WithdrawOrder(OrderAnswer answer) {
    this.answer = answer;
  }

  /**
   * Takes it back, or refuses by {@link StockStepRules#ORDER} when it was answered.
   *
   * @throws NotFound when it is not this licensee's
   */
  public Outcome<StockOrder> run(Command command, Actor actor) {
    StockOrder order = answer.held(command.order());
    if (order.licenseeId() != command.licenseeId()) {
      throw new NotFound("order " + command.order());
    }
    return answer.give(order, StockOrder.State.WITHDRAWN, "", actor);
  }
}
