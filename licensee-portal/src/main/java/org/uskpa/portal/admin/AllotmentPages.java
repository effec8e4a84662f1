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
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.stock.AllotStock;
import org.uskpa.core.stock.NumberRange;
import org.uskpa.core.stock.StockRange;
import org.uskpa.core.stock.StockReport;
import org.uskpa.core.stock.StockState;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** A range of numbers is allotted to a licensee. */
@Controller
@RequestMapping("/stock-register/allotment")
@RequiresRight(Right.ALLOT_STOCK)
class AllotmentPages {

  /** How many numbers are proposed: a bundle as the USKPA hands it out. */
  private static final int BUNDLE = 25;

  private static final int SHOWN = 5;

  private final AllotStock allot;
  private final StockReport report;
  private final Licensees licensees;
  private final KnownRegisters registers;
  private final AdminWords words;
  private final Clock clock;

  AllotmentPages(
      AllotStock allot,
      StockReport report,
      Licensees licensees,
      KnownRegisters registers,
      AdminWords words,
      Clock clock) {
    this.allot = allot;
    this.report = report;
    this.licensees = licensees;
    this.registers = registers;
    this.words = words;
    this.clock = clock;
  }

  /** The form with the lowest bundle that lies at the USKPA; another range may be typed. */
  @GetMapping
  String form(@RequestParam(defaultValue = "") String licensee, Model model) {
    Map<String, String> proposed = new HashMap<>(Map.of("licensee", licensee));
    proposal()
        .ifPresent(
            range -> {
              proposed.put("first", range.first().value());
              proposed.put("last", range.last().value());
            });
    return form(Form.of(proposed), model);
  }

  @PostMapping
  String allot(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    String licensee = form.value("licensee");
    if (licensees.byNumber(licensee).isEmpty()) {
      reading.find("licensee", words.say("allotment.licensee.missing"));
    }
    reading.required("first", CertificateNumber::of, words.say("range.first.missing"));
    reading.required("last", CertificateNumber::of, words.say("range.last.missing"));
    if (!reading.findings().isEmpty()) {
      return form(form.with(reading.findings()), model);
    }
    Outcome<NumberRange> outcome =
        allot.run(
            new AllotStock.Command(licensee, form.value("first"), form.value("last")),
            person.actor());
    if (!(outcome instanceof Outcome.Done<NumberRange> done)) {
      return form(form.with(outcome.findings()), model);
    }
    words.done(redirect, "allotment.done", done.value().toString(), done.value().count(), licensee);
    return "redirect:/licensees/" + licensee;
  }

  private String form(Form form, Model model) {
    List<StockRange> printed = report.ranges(null, StockState.PRINTED, null, SHOWN).rows();
    model.addAttribute("form", form);
    model.addAttribute("printed", printed);
    model.addAttribute("licensees", AdminWords.choices(licensees.all()));
    return "admin/allotment";
  }

  /** Of what was printed the lowest; where nothing was, the numbers that follow the highest. */
  private Optional<NumberRange> proposal() {
    return report.ranges(null, StockState.PRINTED, null, 1).rows().stream()
        .findFirst()
        .map(
            range ->
                new NumberRange(range.first(), earlier(bundleFrom(range.first()), range.last())))
        .or(() -> report.nextNew(digits()).map(first -> new NumberRange(first, bundleFrom(first))));
  }

  private int digits() {
    LocalDate today = EasternTime.dateOf(clock.instant());
    return registers.current().settings().certificateNumberDigits(today);
  }

  /** The last of a bundle, but no further than the last number of that length. */
  private static CertificateNumber bundleFrom(CertificateNumber first) {
    int width = first.digits().length();
    long last =
        Math.min(Long.parseLong(first.digits()) + BUNDLE - 1, Long.parseLong("9".repeat(width)));
    return new CertificateNumber(String.format(Locale.ROOT, "US%0" + width + "d", last));
  }

  private static CertificateNumber earlier(CertificateNumber one, CertificateNumber other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
