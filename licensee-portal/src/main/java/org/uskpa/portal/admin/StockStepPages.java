package org.uskpa.portal.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
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
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.stock.AllotStock;
import org.uskpa.core.stock.DestroyStock;
import org.uskpa.core.stock.NumberRange;
import org.uskpa.core.stock.RecallStock;
import org.uskpa.core.stock.StockReport;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** Ranges of numbers are allotted to licensees, called back, and destroyed. */
@Controller
@RequestMapping("/stock-register")
@RequiresRight(Right.ALLOT_STOCK)
class StockStepPages {

  /** How many numbers are proposed: a bundle as the USKPA sells it. */
  private static final int BUNDLE = 25;

  private final AllotStock allot;
  private final RecallStock recall;
  private final DestroyStock destroy;
  private final StockReport report;
  private final Licensees licensees;
  private final KnownRegisters registers;
  private final MessageSource words;
  private final Clock clock;

  StockStepPages(
      AllotStock allot,
      RecallStock recall,
      DestroyStock destroy,
      StockReport report,
      Licensees licensees,
      KnownRegisters registers,
      MessageSource words,
      Clock clock) {
    this.allot = allot;
    this.recall = recall;
    this.destroy = destroy;
    this.report = report;
    this.licensees = licensees;
    this.registers = registers;
    this.words = words;
    this.clock = clock;
  }

  /** The form with the next numbers that nobody ever had; another range may be typed. */
  @GetMapping("/allot")
  String allotment(@RequestParam(defaultValue = "") String licensee, Model model) {
    Map<String, String> proposed = new HashMap<>(Map.of("licensee", licensee));
    report
        .nextNew(digits())
        .ifPresent(
            first -> {
              proposed.put("first", first.value());
              proposed.put("last", after(first, BUNDLE - 1).value());
            });
    return allotment(Form.of(proposed), model);
  }

  @PostMapping("/allot")
  String allot(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    String licensee = form.value("licensee");
    if (licensees.byNumber(licensee).isEmpty()) {
      reading.find("licensee", say("stock-step.licensee.missing"));
      return allotment(form.with(reading.findings()), model);
    }
    Outcome<NumberRange> outcome =
        allot.run(
            new AllotStock.Command(licensee, form.value("first"), form.value("last")),
            person.actor());
    if (!(outcome instanceof Outcome.Done<NumberRange> done)) {
      return allotment(form.with(outcome.findings()), model);
    }
    Notice.success(
            say("stock-step.allot.done"),
            say("stock-step.allot.done.text", done.value().toString(), licensee, done.value().count()))
        .on(redirect);
    return "redirect:/stock-register?licensee=" + licensee;
  }

  @GetMapping("/{step:recall|destroy}")
  String range(
      @PathVariable String step,
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String last,
      Model model) {
    return range(step, Form.of(Map.of("first", first, "last", last)), model);
  }

  @PostMapping("/{step:recall|destroy}")
  String move(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String step,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    Outcome<NumberRange> outcome = moved(step, form, person);
    if (!(outcome instanceof Outcome.Done<NumberRange> done)) {
      return range(step, form.with(outcome.findings()), model);
    }
    Notice.success(
            say("stock-step." + step + ".done"),
            say("stock-step." + step + ".done.text", done.value().toString(), done.value().count()))
        .on(redirect);
    return "redirect:/stock-register";
  }

  /** Numbers that were never printed are told beside the field, not as a page that is missing. */
  private Outcome<NumberRange> moved(String step, Form form, SignedIn person) {
    try {
      return step.equals("recall")
          ? recall.run(
              new RecallStock.Command(
                  form.value("first"), form.value("last"), form.value("words")),
              person.actor())
          : destroy.run(
              new DestroyStock.Command(
                  form.value("first"), form.value("last"), form.value("words")),
              person.actor());
    } catch (NotFound neverPrinted) {
      FormReading reading = new FormReading(form);
      reading.find("first", say("stock-step.never-printed", form.value("first"), form.value("last")));
      List<Finding> findings = reading.findings();
      return Outcome.refused(findings);
    }
  }

  private String allotment(Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("proposed", report.nextNew(digits()).map(CertificateNumber::value).orElse(""));
    model.addAttribute(
        "licensees",
        licensees.all().stream()
            .map(one -> new Choice(one.number(), "%s %s".formatted(one.number(), one.name())))
            .toList());
    return "admin/allot";
  }

  private static String range(String step, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("step", step);
    return "admin/stock-step";
  }

  private int digits() {
    LocalDate today = EasternTime.dateOf(clock.instant());
    return registers.current().settings().certificateNumberDigits(today);
  }

  /** So many numbers on, but no further than the last number of that length. */
  private static CertificateNumber after(CertificateNumber first, int more) {
    int width = first.digits().length();
    long last = Math.min(Long.parseLong(first.digits()) + more, Long.parseLong("9".repeat(width)));
    return new CertificateNumber(
        String.format(Locale.ROOT, "US%0" + width + "d", last));
  }
}
