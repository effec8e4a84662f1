package org.uskpa.portal.admin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.licensee.Standing;
import org.uskpa.core.listing.Page;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.stock.DeclineOrder;
import org.uskpa.core.stock.StockLimits;
import org.uskpa.core.stock.StockOrder;
import org.uskpa.core.stock.StockOrders;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.ListSearch;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** What licensees ordered of numbered certificates, answered by numbers or by words. */
@Controller
@RequestMapping("/stock-register/orders")
@RequiresRight(Right.READ_LICENSEES)
class OrderPages {

  private static final int ROWS = 20;

  private final StockOrders orders;
  private final StockLimits limits;
  private final DeclineOrder decline;
  private final Licensees licensees;
  private final AdminWords words;
  private final Clock clock;

  OrderPages(
      StockOrders orders,
      StockLimits limits,
      DeclineOrder decline,
      Licensees licensees,
      AdminWords words,
      Clock clock) {
    this.orders = orders;
    this.limits = limits;
    this.decline = decline;
    this.licensees = licensees;
    this.words = words;
    this.clock = clock;
  }

  /** Those that wait, the oldest first; asked for by another state, the newest first. */
  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable Long after,
      Model model) {
    ListSearch search = new ListSearch("/stock-register/orders", fields, List.of("state"));
    StockOrder.State asked = search.choice("state", StockOrder.State.class);
    StockOrder.State state = asked == null ? StockOrder.State.OPEN : asked;
    boolean waiting = state == StockOrder.State.OPEN;
    Page<StockOrder> page =
        waiting ? new Page<>(orders.open(), null) : orders.inState(state, after, ROWS);
    List<StockOrder> open = waiting ? page.rows() : List.of();
    model.addAttribute("orders", page.rows());
    model.addAttribute("waiting", waiting);
    model.addAttribute("state", state);
    model.addAttribute("states", StockOrder.State.values());
    model.addAttribute("start", search.start(after == null ? null : String.valueOf(after)));
    model.addAttribute("next", search.next(page.after()));
    model.addAttribute("allots", waiting && person.may(Right.ALLOT_STOCK));
    model.addAttribute(
        "out",
        open.stream()
            .filter(order -> !isActive(order))
            .map(StockOrder::id)
            .collect(Collectors.toUnmodifiableSet()));
    return "admin/orders";
  }

  @GetMapping("/{id}")
  String order(@AuthenticationPrincipal SignedIn person, @PathVariable long id, Model model) {
    return view(person, id, Form.empty(), model);
  }

  @RequiresRight(Right.ALLOT_STOCK)
  @PostMapping("/{id}/decline")
  String decline(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    Outcome<StockOrder> outcome =
        decline.run(new DeclineOrder.Command(id, form.value("words")), person.actor());
    if (!(outcome instanceof Outcome.Done<StockOrder> done)) {
      return view(person, id, form.with(outcome.findings()), model);
    }
    words.done(redirect, "orders.declined", done.value().licenseeNumber());
    return "redirect:/stock-register/orders";
  }

  /** Numbers go to a licensee in good standing only; an order of another is declined. */
  private boolean isActive(StockOrder order) {
    return licensees
        .lastingStanding(order.licenseeId())
        .filter(lasting -> lasting.standing() == Standing.ACTIVE)
        .isPresent();
  }

  private String view(SignedIn person, long id, Form form, Model model) {
    StockOrder order = orders.byId(id).orElseThrow(() -> new NotFound("order " + id));
    model.addAttribute("form", form);
    model.addAttribute("order", order);
    model.addAttribute("standing", licensees.lastingStanding(order.licenseeId()).orElse(null));
    model.addAttribute("active", isActive(order));
    model.addAttribute("limit", limits.of(order.licenseeId(), EasternTime.now(clock)));
    model.addAttribute(
        "answers", person.may(Right.ALLOT_STOCK) && order.state() == StockOrder.State.OPEN);
    return "admin/order";
  }
}
