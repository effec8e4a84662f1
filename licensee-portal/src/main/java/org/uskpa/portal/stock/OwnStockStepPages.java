package org.uskpa.portal.stock;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.stock.ConfirmStock;
import org.uskpa.core.stock.NumberRange;
import org.uskpa.core.stock.ReturnStock;
import org.uskpa.core.stock.StockRange;
import org.uskpa.core.stock.StockReport;
import org.uskpa.core.text.VisibleText;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.OwnLicensee;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** A licensee's manager confirms that allotted numbers have come, and gives unused ones back. */
@Controller
@RequestMapping("/stock/{step:receipt|return}")
@RequiresRight(Right.MANAGE_OWN_LICENSEE)
class OwnStockStepPages {

  private static final String FIRST = "first";
  private static final String LAST = "last";
  private static final String WORDS = "words";
  private static final int MOST_SHOWN = 20;

  private final ConfirmStock confirm;
  private final ReturnStock giveBack;
  private final StockReport report;
  private final MessageSource words;

  OwnStockStepPages(
      ConfirmStock confirm, ReturnStock giveBack, StockReport report, MessageSource words) {
    this.confirm = confirm;
    this.giveBack = giveBack;
    this.report = report;
    this.words = words;
  }

  /** The form; asked for without numbers, with the lowest range that waits. */
  @GetMapping
  String form(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String step,
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String last,
      Model model) {
    OwnStockStep taken = OwnStockStep.of(step);
    List<StockRange> waiting = waiting(taken, person);
    Map<String, String> proposed = new HashMap<>(Map.of(FIRST, first, LAST, last));
    if (VisibleText.isBlank(first) && VisibleText.isBlank(last) && !waiting.isEmpty()) {
      proposed.put(FIRST, waiting.get(0).first().value());
      proposed.put(LAST, waiting.get(0).last().value());
    }
    return view(taken, waiting, Form.of(proposed), model);
  }

  @PostMapping
  String take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String step,
      @RequestParam Map<String, String> fields,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    OwnStockStep taken = OwnStockStep.of(step);
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    reading.required(FIRST, CertificateNumber::of, say("stock.range.first.missing"));
    reading.required(LAST, CertificateNumber::of, say("stock.range.last.missing"));
    if (taken.isWithWords() && VisibleText.isBlank(form.value(WORDS))) {
      reading.find(WORDS, say("stock.return.words.missing"));
    }
    List<Finding> findings = reading.findings();
    if (findings.isEmpty()) {
      Outcome<NumberRange> outcome = taken(taken, form, person);
      if (outcome instanceof Outcome.Done<NumberRange> done) {
        NumberRange range = done.value();
        Notice.success(
                say("stock." + step + ".done"),
                say("stock." + step + ".done.text", range, range.count()))
            .on(redirect);
        return "redirect:/stock";
      }
      findings = outcome.findings();
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return view(taken, waiting(taken, person), form.with(findings), model);
  }

  /** Numbers of another licensee are told like those that were never printed. */
  private Outcome<NumberRange> taken(OwnStockStep step, Form form, SignedIn person) {
    long own = OwnLicensee.of(person);
    String first = form.value(FIRST);
    String last = form.value(LAST);
    try {
      return switch (step) {
        case RECEIPT -> confirm.run(new ConfirmStock.Command(own, first, last), person.actor());
        case RETURN ->
            giveBack.run(
                new ReturnStock.Command(own, first, last, form.value(WORDS)), person.actor());
      };
    } catch (NotFound notAll) {
      FormReading reading = new FormReading(form);
      reading.find(FIRST, say("stock.range.not-all", first, last));
      return Outcome.refused(reading.findings());
    }
  }

  private List<StockRange> waiting(OwnStockStep step, SignedIn person) {
    return step.from().stream()
        .sorted()
        .flatMap(
            state -> report.ranges(OwnLicensee.of(person), state, null, MOST_SHOWN).rows().stream())
        .toList();
  }

  private static String view(OwnStockStep step, List<StockRange> waiting, Form form, Model model) {
    model.addAttribute("step", step);
    model.addAttribute("waiting", waiting);
    model.addAttribute("form", form);
    return "stock/range";
  }

  private String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }
}
