package org.uskpa.core.stock;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.licensee.Standing;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.notice.NewNotice;
import org.uskpa.core.notice.NoticeKind;
import org.uskpa.core.notice.TellPeople;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/**
 * A licensee's manager orders numbered certificates. The same order sent twice is there once; while
 * one is open there is no other.
 */
@UseCase
public class OrderStock {

  /** So many numbers an order has at the most. */
  static final int MOST = 100_000;

  /**
   * What is ordered.
   *
   * @param licenseeId the licensee of whoever orders
   * @param numbers how many
   * @param words what for; needed beyond what is usual for the licensee
   */
  public record Command(long licenseeId, int numbers, String words) {}

  private final StockOrders orders;
  private final StockLimits limits;
  private final Licensees licensees;
  private final Journal journal;
  private final TellPeople people;
  private final Clock clock;

  OrderStock(
      StockOrders orders,
      StockLimits limits,
      Licensees licensees,
      Journal journal,
      TellPeople people,
      Clock clock) {
    this.orders = orders;
    this.limits = limits;
    this.licensees = licensees;
    this.journal = journal;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Orders them, or refuses by {@link StockStepRules#ORDER}, {@link StockStepRules#LIMIT}, {@link
   * StockStepRules#GOOD_STANDING}.
   */
  public Outcome<StockOrder> run(Command command, Actor actor) {
    Licensee licensee = licensees.byId(command.licenseeId());
    orders.holdOrdersOf(licensee.id());
    licensees.holdStanding(licensee.id());
    Instant now = EasternTime.now(clock);
    String words = VisibleText.trimmed(command.words());
    Optional<StockOrder> open = orders.openOf(licensee.id());
    if (open.isPresent()
        && open.get().numbers() == command.numbers()
        && open.get().words().equals(words)
        && open.get().orderedBy().equals(actor.username())) {
      return Outcome.done(open.get());
    }
    List<Finding> refusals = refusals(licensee, command.numbers(), words, open, now);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    StockOrder order = orders.add(licensee.id(), command.numbers(), words, now, actor.username());
    journal.write(
        new Deed(
            Subject.stockOrder(order.id()),
            "ordered",
            actor,
            EasternTime.dateOf(now),
            words,
            Map.of("licensee", licensee.number(), "numbers", String.valueOf(order.numbers()))),
        now);
    people.tell(
        new NewNotice(
            NoticeKind.NUMBERS_ORDERED,
            Subject.stockOrder(order.id()),
            DutyHolder.of(DutyOwner.USKPA),
            "stock-order:%d:ordered".formatted(order.id()),
            List.of(licensee.number())),
        now);
    return Outcome.done(order);
  }

  private List<Finding> refusals(
      Licensee licensee, int numbers, String words, Optional<StockOrder> open, Instant now) {
    List<Finding> refusals = new ArrayList<>();
    if (licensees.asOf(licensee.id(), now).standing() != Standing.ACTIVE) {
      refusals.add(
          StockStepRules.GOOD_STANDING.block(
              "numbers", "Your firm is not in good standing, so no numbers are ordered for it."));
    }
    open.ifPresent(
        one ->
            refusals.add(
                StockStepRules.ORDER.block(
                    "numbers",
                    "Your order of %,d numbers of %s is open. Withdraw it first, or wait for the answer."
                        .formatted(
                            one.numbers(),
                            EasternTime.written(EasternTime.dateOf(one.orderedAt()))))));
    if (numbers < 1 || numbers > MOST) {
      refusals.add(
          StockStepRules.ORDER.block(
              "numbers", "Order at least one number, and at most %,d.".formatted(MOST)));
    } else {
      limits
          .refusal("words", limits.of(licensee.id(), now), numbers, words)
          .ifPresent(refusals::add);
    }
    KeepableText.refusal("words", words).ifPresent(refusals::add);
    return refusals;
  }
}
