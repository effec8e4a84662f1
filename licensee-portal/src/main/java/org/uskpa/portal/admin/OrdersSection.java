package org.uskpa.portal.admin;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uskpa.core.stock.StockOrder;
import org.uskpa.core.stock.StockOrders;
import org.uskpa.portal.page.FirstPageSection;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** Orders that wait for an answer, on the first page of whoever allots numbers. */
@Component
@Order(160)
class OrdersSection implements FirstPageSection {

  private final StockOrders orders;
  private final AdminWords words;

  OrdersSection(StockOrders orders, AdminWords words) {
    this.orders = orders;
    this.words = words;
  }

  @Override
  public Optional<Section> section(SignedIn person) {
    if (!person.may(Right.ALLOT_STOCK)) {
      return Optional.empty();
    }
    List<StockOrder> open = orders.open();
    List<Card> cards =
        open.stream()
            .map(
                order ->
                    new Card(
                        Tone.SOON,
                        words.say("orders.card", order.licenseeNumber(), order.numbers()),
                        order.licenseeName(),
                        "",
                        "/stock-register/orders/" + order.id()))
            .toList();
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section(words.say("orders.title"), "", cards));
  }
}
