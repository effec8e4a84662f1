package org.uskpa.core.stock;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.licensee.EndsWithLicence;
import org.uskpa.core.licensee.Licensee;

/**
 * An order that waits when the licence ends is declined: nothing can be allotted for it. Who
 * ordered is told of the end itself, and of nothing besides.
 */
@Component
class OrderOfLicence implements EndsWithLicence {

  private final StockOrders orders;
  private final OrderAnswer answer;

  OrderOfLicence(StockOrders orders, OrderAnswer answer) {
    this.orders = orders;
    this.answer = answer;
  }

  @Override
  public Map<String, Integer> closes(Licensee licensee) {
    return EndsWithLicence.counted(
        "orders declined", orders.openOf(licensee.id()).isPresent() ? 1 : 0);
  }

  @Override
  public void close(Licensee licensee, String why, Actor actor, Instant now) {
    orders
        .openOf(licensee.id())
        .flatMap(open -> orders.lock(open.id()))
        .filter(order -> order.state() == StockOrder.State.OPEN)
        .ifPresent(order -> answer.declinedUnheard(order, why, actor, now));
  }
}
