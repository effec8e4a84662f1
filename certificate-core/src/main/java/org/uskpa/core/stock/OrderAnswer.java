package org.uskpa.core.stock;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.notice.NewNotice;
import org.uskpa.core.notice.NoticeKind;
import org.uskpa.core.notice.TellPeople;

/** What every answer to an order does: it is given once, and stands in the order's history. */
@Component
class OrderAnswer {

  private final StockOrders orders;
  private final Journal journal;
  private final TellPeople people;
  private final Clock clock;

  OrderAnswer(StockOrders orders, Journal journal, TellPeople people, Clock clock) {
    this.orders = orders;
    this.journal = journal;
    this.people = people;
    this.clock = clock;
  }

  /**
   * The order, held until the transaction ends.
   *
   * @throws NotFound when there is none
   */
  StockOrder held(long order) {
    return orders.lock(order).orElseThrow(() -> new NotFound("order " + order));
  }

  /** Answers without numbers. Sent a second time by the same person it is done already. */
  Outcome<StockOrder> give(StockOrder order, StockOrder.State state, String words, Actor actor) {
    if (order.state() == state
        && order.answer().equals(words)
        && actor.username().equals(order.answeredBy())) {
      return Outcome.done(order);
    }
    if (order.state() != StockOrder.State.OPEN) {
      return Outcome.refused(
          StockStepRules.ORDER.block(
              "words",
              "This order is %s already. Nothing is left to do with it."
                  .formatted(order.state().label().toLowerCase(Locale.ROOT))));
    }
    Instant now = EasternTime.now(clock);
    StockOrder answered = orders.answer(order, state, words, null, now, actor.username());
    write(answered, words, Map.of("licensee", order.licenseeNumber()), actor, now);
    if (state == StockOrder.State.DECLINED) {
      tell(NoticeKind.ORDER_DECLINED, answered, now);
    }
    return Outcome.done(answered);
  }

  /** Declines an open order of which nobody is told by itself. */
  void declinedUnheard(StockOrder order, String words, Actor actor, Instant now) {
    StockOrder answered =
        orders.answer(order, StockOrder.State.DECLINED, words, null, now, actor.username());
    write(answered, words, Map.of("licensee", order.licenseeNumber()), actor, now);
  }

  /** Writes that numbers were allotted for an open order. */
  void allotted(StockOrder order, NumberRange range, String words, Actor actor, Instant now) {
    StockOrder answered =
        orders.answer(order, StockOrder.State.ALLOTTED, words, range, now, actor.username());
    write(
        answered,
        words,
        Map.of(
            "licensee", order.licenseeNumber(),
            "first number", range.first().value(),
            "last number", range.last().value()),
        actor,
        now);
    tell(NoticeKind.NUMBERS_ALLOTTED, answered, now);
  }

  private void tell(NoticeKind kind, StockOrder order, Instant now) {
    people.tell(
        new NewNotice(
            kind,
            Subject.stockOrder(order.id()),
            DutyHolder.licensee(order.licenseeId()),
            "stock-order:%d:answered".formatted(order.id()),
            List.of(order.licenseeNumber())),
        now);
  }

  private void write(
      StockOrder order, String words, Map<String, String> facts, Actor actor, Instant now) {
    journal.write(
        new Deed(
            Subject.stockOrder(order.id()),
            order.state().label().toLowerCase(Locale.ROOT),
            actor,
            EasternTime.dateOf(now),
            words,
            facts),
        now);
  }
}
