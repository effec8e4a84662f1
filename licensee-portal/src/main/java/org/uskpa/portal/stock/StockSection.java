package org.uskpa.portal.stock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.stock.StockNumbers;
import org.uskpa.core.stock.StockOrder;
import org.uskpa.core.stock.StockOrders;
import org.uskpa.portal.page.FirstPageSection;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** How many numbers are left, on the first page of all who take them. */
@Component
@Order(500)
class StockSection implements FirstPageSection {

  /** So long an answer stands on the first page. */
  private static final Duration ANSWER_SHOWN = Duration.ofDays(14);

  private final StockNumbers stock;
  private final StockOrders orders;
  private final KnownRegisters registers;
  private final MessageSource words;
  private final Clock clock;

  StockSection(
      StockNumbers stock,
      StockOrders orders,
      KnownRegisters registers,
      MessageSource words,
      Clock clock) {
    this.stock = stock;
    this.orders = orders;
    this.registers = registers;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public Optional<Section> section(SignedIn person) {
    SignedIn.OfLicensee licensee = person.licensee();
    if (licensee == null || !person.may(Right.DRAFT)) {
      return Optional.empty();
    }
    long free = stock.countFree(licensee.id());
    boolean few =
        free <= registers.current().settings().fewNumbers(EasternTime.dateOf(clock.instant()));
    Tone tone = free == 0 ? Tone.LATE : few ? Tone.SOON : Tone.CALM;
    Card held =
        new Card(
            tone,
            free == 1 ? say("stock.section.one") : say("stock.section.free", free),
            few ? say("stock.section.order") : "",
            "",
            "/stock");
    Optional<Card> answer =
        person.may(Right.MANAGE_OWN_LICENSEE) ? answer(licensee.id()) : Optional.empty();
    return Optional.of(
        new Section(
            say("stock.section"), "", Stream.concat(answer.stream(), Stream.of(held)).toList()));
  }

  /** What the USKPA said to the latest order, for some days; an order withdrawn had no answer. */
  private Optional<Card> answer(long licenseeId) {
    Instant since = clock.instant().minus(ANSWER_SHOWN);
    return orders.ofLicensee(licenseeId, null, 1).rows().stream()
        .filter(
            order ->
                order.state() == StockOrder.State.ALLOTTED
                    || order.state() == StockOrder.State.DECLINED)
        .filter(order -> order.answeredAt() != null && order.answeredAt().isAfter(since))
        .map(
            order ->
                new Card(
                    order.state() == StockOrder.State.DECLINED ? Tone.SOON : Tone.CALM,
                    say("stock.section.answer." + order.state().name(), order.numbers()),
                    order.range() == null
                        ? order.answer()
                        : say("stock.section.answer.range", order.range(), order.answer()),
                    "",
                    "/stock/orders"))
        .findFirst();
  }

  private String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }
}
