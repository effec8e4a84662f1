package org.uskpa.portal.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.stock.AllotStock;
import org.uskpa.core.stock.CheckAllotment;
import org.uskpa.core.stock.NewNumbers;
import org.uskpa.core.stock.NumberRange;
import org.uskpa.core.stock.StockOrder;
import org.uskpa.core.stock.StockOrders;
import org.uskpa.core.stock.StockRange;
import org.uskpa.core.stock.StockReport;
import org.uskpa.core.stock.StockState;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.page.SummaryRow;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** A range of numbers is allotted to a licensee, once it was shown how many they are. */
@Controller
@RequestMapping("/stock-register/allotment")
@RequiresRight(Right.ALLOT_STOCK)
class AllotmentPages {

  /** How many numbers are proposed: a bundle as the USKPA hands it out. */
  private static final int BUNDLE = 25;

  private static final int SHOWN = 5;
  private static final String ORDER = "order";

  private final AllotStock allot;
  private final CheckAllotment check;
  private final StockReport report;
  private final StockOrders orders;
  private final Licensees licensees;
  private final KnownRegisters registers;
  private final AdminWords words;
  private final Clock clock;

  AllotmentPages(
      AllotStock allot,
      CheckAllotment check,
      StockReport report,
      StockOrders orders,
      Licensees licensees,
      KnownRegisters registers,
      AdminWords words,
      Clock clock) {
    this.allot = allot;
    this.check = check;
    this.report = report;
    this.orders = orders;
    this.licensees = licensees;
    this.registers = registers;
    this.words = words;
    this.clock = clock;
  }

  /**
   * The form with the lowest bundle that lies at the USKPA, or as many as were ordered; another
   * range may be typed.
   */
  @GetMapping
  String form(
      @RequestParam(defaultValue = "") String licensee,
      @RequestParam(defaultValue = "") String order,
      Model model) {
    Map<String, String> proposed = new HashMap<>(Map.of("licensee", licensee));
    Optional<StockOrder> ordered = openOrder(order);
    ordered.ifPresent(
        one -> {
          proposed.put("licensee", one.licenseeNumber());
          proposed.put(ORDER, String.valueOf(one.id()));
        });
    proposal(ordered.map(StockOrder::numbers).orElse(BUNDLE))
        .ifPresent(
            range -> {
              proposed.put("first", range.first().value());
              proposed.put("last", range.last().value());
            });
    return form(Form.of(proposed), model);
  }

  /** Shows what is typed once more, with how many numbers it is: too many are not given back. */
  @PostMapping("/check")
  String check(@RequestParam Map<String, String> fields, Model model) {
    Form form = Form.of(fields);
    List<Finding> unreadable = unreadable(form);
    if (!unreadable.isEmpty()) {
      return form(form.with(unreadable), model);
    }
    Outcome<NewNumbers> outcome = check.run(command(form));
    return outcome instanceof Outcome.Done<NewNumbers> numbers
        ? confirm(numbers.value(), form, model)
        : form(form.with(outcome.findings()), model);
  }

  private String confirm(NewNumbers numbers, Form form, Model model) {
    NumberRange range = numbers.range();
    Licensee licensee = licensees.byNumber(form.value("licensee")).orElseThrow();
    model.addAttribute("numbers", numbers);
    model.addAttribute("range", range);
    model.addAttribute("licensee", licensee.number());
    model.addAttribute(
        "rows",
        List.of(
            new SummaryRow(
                words.say("licensee"), "%s %s".formatted(licensee.number(), licensee.name())),
            new SummaryRow(words.say("range.first"), range.first().value()),
            new SummaryRow(words.say("range.last"), range.last().value()),
            new SummaryRow(
                words.say("register.count"), words.say("allotment.count", range.count())),
            new SummaryRow(words.say("allotment.words"), form.value("words"))));
    model.addAttribute("form", form);
    return "admin/allotment-check";
  }

  /** Back from looking at it, with everything that was typed. */
  @PostMapping("/change")
  String change(@RequestParam Map<String, String> fields, Model model) {
    return form(Form.of(fields), model);
  }

  @PostMapping
  String allot(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    List<Finding> unreadable = unreadable(form);
    if (!unreadable.isEmpty()) {
      return form(form.with(unreadable), model);
    }
    String licensee = form.value("licensee");
    Outcome<NumberRange> outcome = allot.run(command(form), person.actor());
    if (!(outcome instanceof Outcome.Done<NumberRange> done)) {
      return refused(form.with(outcome.findings()), model);
    }
    words.done(redirect, "allotment.done", done.value().toString(), done.value().count(), licensee);
    return form.value(ORDER).isEmpty()
        ? "redirect:/licensees/" + licensee
        : "redirect:/stock-register/orders";
  }

  /**
   * What is to be stated on the page before is asked there again; all else is typed in the form.
   */
  private String refused(Form form, Model model) {
    return check.run(command(form)) instanceof Outcome.Done<NewNumbers> numbers
        ? confirm(numbers.value(), form, model)
        : form(form, model);
  }

  private List<Finding> unreadable(Form form) {
    FormReading reading = new FormReading(form);
    if (licensees.byNumber(form.value("licensee")).isEmpty()) {
      reading.find("licensee", words.say("allotment.licensee.missing"));
    }
    reading.required("first", CertificateNumber::of, words.say("range.first.missing"));
    reading.required("last", CertificateNumber::of, words.say("range.last.missing"));
    return reading.findings();
  }

  private AllotStock.Command command(Form form) {
    return new AllotStock.Command(
        form.value("licensee"),
        form.value("first"),
        form.value("last"),
        form.value("words"),
        order(form.value(ORDER)).map(StockOrder::id).orElse(null),
        form.chosen("outOfSeries", "true"));
  }

  private Optional<StockOrder> openOrder(String typed) {
    return order(typed).filter(one -> one.state() == StockOrder.State.OPEN);
  }

  private Optional<StockOrder> order(String typed) {
    return typed.matches("\\d{1,18}") ? orders.byId(Long.parseLong(typed)) : Optional.empty();
  }

  private String form(Form form, Model model) {
    List<StockRange> printed = report.ranges(null, StockState.PRINTED, null, SHOWN).rows();
    model.addAttribute("form", form);
    model.addAttribute("printed", printed);
    model.addAttribute("order", order(form.value(ORDER)).orElse(null));
    model.addAttribute("licensees", AdminWords.choices(licensees.all()));
    return "admin/allotment";
  }

  /** Of what was printed the lowest; where nothing was, the new numbers that come next. */
  private Optional<NumberRange> proposal(int numbers) {
    return report.ranges(null, StockState.PRINTED, null, 1).rows().stream()
        .findFirst()
        .map(
            range ->
                new NumberRange(
                    range.first(), earlier(bundle(range.first(), numbers), range.last())))
        .or(
            () ->
                report
                    .nextNew(digits())
                    .map(
                        free ->
                            new NumberRange(
                                free.first(),
                                earlier(bundle(free.first(), numbers), free.last()))));
  }

  private int digits() {
    LocalDate today = EasternTime.dateOf(clock.instant());
    return registers.current().settings().certificateNumberDigits(today);
  }

  /** The last of a bundle, but no further than the last number of that length. */
  private static CertificateNumber bundle(CertificateNumber first, int numbers) {
    int width = first.digits().length();
    long last =
        Math.min(Long.parseLong(first.digits()) + numbers - 1, Long.parseLong("9".repeat(width)));
    return new CertificateNumber(String.format(Locale.ROOT, "US%0" + width + "d", last));
  }

  private static CertificateNumber earlier(CertificateNumber one, CertificateNumber other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
