package org.uskpa.portal.stock;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.licensee.Standing;
import org.uskpa.core.listing.Page;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.stock.OrderStock;
import org.uskpa.core.stock.StockLimits;
import org.uskpa.core.stock.StockOrder;
import org.uskpa.core.stock.StockOrders;
import org.uskpa.core.stock.WithdrawOrder;
import org.uskpa.core.text.VisibleText;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.OwnLicensee;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** A licensee's manager orders numbered certificates, and sees what became of earlier orders. */
@Controller
@RequestMapping("/stock/orders")
@RequiresRight(Right.MANAGE_OWN_LICENSEE)
class OwnOrderPages {

  private static final String NUMBERS = "numbers";
  private static final String WORDS = "words";
  private static final int ROWS = 20;

  private final OrderStock order;
  private final WithdrawOrder withdraw;
  private final StockOrders orders;
  private final StockLimits limits;
  private final Licensees licensees;
  private final MessageSource words;
  private final Clock clock;

  OwnOrderPages(
      OrderStock order,
      WithdrawOrder withdraw,
      StockOrders orders,
      StockLimits limits,
      Licensees licensees,
      MessageSource words,
      Clock clock) {
    this.order = order;
    this.withdraw = withdraw;
    this.orders = orders;
    this.limits = limits;
    this.licensees = licensees;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @Nullable Long after,
      Model model) {
    return view(person, after, Form.empty(), model);
  }

  @PostMapping
  String order(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    Integer numbers = reading.required(NUMBERS, this::whole, words("stock.orders.numbers.missing"));
    List<Finding> findings = reading.findings();
    if (numbers != null && findings.isEmpty()) {
      Outcome<StockOrder> outcome =
          order.run(
              new OrderStock.Command(OwnLicensee.of(person), numbers, form.value(WORDS)),
              person.actor());
      if (outcome instanceof Outcome.Done<StockOrder> done) {
        Notice.success(
                words("stock.orders.done", done.value().numbers()), words("stock.orders.done.text"))
            .on(redirect);
        return "redirect:/stock/orders";
      }
      findings = outcome.findings();
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return view(person, null, form.with(findings), model);
  }

  @PostMapping("/{id}/withdrawal")
  String withdraw(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    Outcome<StockOrder> outcome =
        withdraw.run(new WithdrawOrder.Command(OwnLicensee.of(person), id), person.actor());
    if (outcome instanceof Outcome.Done<StockOrder>) {
      Notice.success(words("stock.orders.withdrawn"), words("stock.orders.withdrawn.text"))
          .on(redirect);
      return "redirect:/stock/orders";
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return view(person, null, Form.empty().with(outcome.findings()), model);
  }

  /**
   * A reload, or the way back, after a withdrawal that was refused; another's order is not there.
   */
  @GetMapping("/{id}/withdrawal")
  String again(@AuthenticationPrincipal SignedIn person, @PathVariable long id) {
    long own = OwnLicensee.of(person);
    if (orders.byId(id).filter(one -> one.licenseeId() == own).isEmpty()) {
      throw new NotFound("order " + id);
    }
    return "redirect:/stock/orders";
  }

  /** A count as people type it, with or without separators. */
  private Integer whole(String typed) {
    String digits = VisibleText.trimmed(typed).replace(",", "");
    if (!digits.matches("\\d{1,9}")) {
      throw new IllegalArgumentException(words("stock.orders.numbers.whole"));
    }
    return Integer.valueOf(digits);
  }

  private String view(SignedIn person, @Nullable Long after, Form form, Model model) {
    long own = OwnLicensee.of(person);
    Page<StockOrder> page = orders.ofLicensee(own, after, ROWS);
    model.addAttribute("form", form);
    model.addAttribute("orders", page.rows());
    model.addAttribute(
        "out",
        licensees
            .lastingStanding(own)
            .filter(lasting -> lasting.standing() != Standing.ACTIVE)
            .orElse(null));
    model.addAttribute("open", orders.openOf(own).orElse(null));
    model.addAttribute("limit", limits.of(own, EasternTime.now(clock)));
    model.addAttribute("start", after == null ? "" : "/stock/orders");
    model.addAttribute("next", page.next().map(key -> "/stock/orders?after=" + key).orElse(""));
    return "stock/orders";
  }

  private String words(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }
}
