package org.uskpa.portal.admin;

import java.util.List;
import java.util.Map;
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
import org.uskpa.core.journal.Actor;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.Typed;
import org.uskpa.core.stock.CheckPrinting;
import org.uskpa.core.stock.ConfirmStock;
import org.uskpa.core.stock.DestroyStock;
import org.uskpa.core.stock.NewNumbers;
import org.uskpa.core.stock.NumberRange;
import org.uskpa.core.stock.PrintStock;
import org.uskpa.core.stock.RecallStock;
import org.uskpa.core.stock.ReturnStock;
import org.uskpa.core.stock.StockNumber;
import org.uskpa.core.stock.StockNumbers;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.page.SummaryRow;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** Ranges of numbers are taken in, confirmed, called back, taken back and destroyed. */
@Controller
@RequestMapping("/stock-register/ranges/{step}")
@RequiresRight(Right.ALLOT_STOCK)
class StockStepPages {

  private static final String FIRST = "first";
  private static final String LAST = "last";
  private static final String WORDS = "words";

  private final PrintStock print;
  private final CheckPrinting checkPrinting;
  private final ConfirmStock confirm;
  private final RecallStock recall;
  private final ReturnStock takeBack;
  private final DestroyStock destroy;
  private final StockNumbers stock;
  private final AdminWords words;

  StockStepPages(
      PrintStock print,
      CheckPrinting checkPrinting,
      ConfirmStock confirm,
      RecallStock recall,
      ReturnStock takeBack,
      DestroyStock destroy,
      StockNumbers stock,
      AdminWords words) {
    this.print = print;
    this.checkPrinting = checkPrinting;
    this.confirm = confirm;
    this.recall = recall;
    this.takeBack = takeBack;
    this.destroy = destroy;
    this.stock = stock;
    this.words = words;
  }

  @GetMapping
  String form(
      @PathVariable String step,
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String last,
      Model model) {
    return form(StockStep.of(step), Form.of(Map.of(FIRST, first, LAST, last)), model);
  }

  /** Shows what came from the printer once more: numbers on record are never taken off it. */
  @PostMapping("/check")
  String check(@PathVariable String step, @RequestParam Map<String, String> fields, Model model) {
    StockStep taken = checked(step);
    Form form = Form.of(fields);
    List<Finding> unreadable = unreadable(form);
    if (!unreadable.isEmpty()) {
      return form(taken, form.with(unreadable), model);
    }
    Outcome<NewNumbers> outcome = checkPrinting.run(printed(form));
    return outcome instanceof Outcome.Done<NewNumbers> numbers
        ? confirm(numbers.value(), form, model)
        : form(taken, form.with(outcome.findings()), model);
  }

  /** A reload, or the way back: what was typed is in the form. */
  @GetMapping("/check")
  String again(@PathVariable String step) {
    return "redirect:/stock-register/ranges/" + checked(step).key();
  }

  private static StockStep checked(String step) {
    StockStep taken = StockStep.of(step);
    if (!taken.isChecked()) {
      throw new NotFound("check of " + step);
    }
    return taken;
  }

  private String confirm(NewNumbers numbers, Form form, Model model) {
    NumberRange range = numbers.range();
    model.addAttribute("numbers", numbers);
    model.addAttribute(
        "rows",
        List.of(
            new SummaryRow(words.say("range.first"), range.first().value()),
            new SummaryRow(words.say("range.last"), range.last().value()),
            new SummaryRow(
                words.say("register.count"), words.say("allotment.count", range.count()))));
    model.addAttribute("form", form);
    return "admin/print-check";
  }

  private static PrintStock.Command printed(Form form) {
    return new PrintStock.Command(
        form.value(FIRST), form.value(LAST), form.chosen("outOfSeries", "true"));
  }

  private List<Finding> unreadable(Form form) {
    FormReading reading = new FormReading(form);
    reading.required(FIRST, CertificateNumber::of, words.say("range.first.missing"));
    reading.required(LAST, CertificateNumber::of, words.say("range.last.missing"));
    return reading.findings();
  }

  @PostMapping
  String move(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String step,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    StockStep taken = StockStep.of(step);
    Form form = Form.of(fields);
    List<Finding> unreadable = unreadable(form);
    if (!unreadable.isEmpty()) {
      return form(taken, form.with(unreadable), model);
    }
    Outcome<NumberRange> outcome = moved(taken, form, person.actor());
    if (!(outcome instanceof Outcome.Done<NumberRange> done)) {
      return refused(taken, form.with(outcome.findings()), model);
    }
    words.done(redirect, "range." + step + ".done", done.value().toString(), done.value().count());
    return "redirect:/stock-register";
  }

  /**
   * What is to be stated on the page before is asked there again; all else is typed in the form.
   */
  private String refused(StockStep step, Form form, Model model) {
    return step.isChecked()
            && checkPrinting.run(printed(form)) instanceof Outcome.Done<NewNumbers> numbers
        ? confirm(numbers.value(), form, model)
        : form(step, form, model);
  }

  /** Numbers that were never printed are told beside the field, not as a page that is missing. */
  private Outcome<NumberRange> moved(StockStep step, Form form, Actor actor) {
    String first = form.value(FIRST);
    String last = form.value(LAST);
    String why = form.value(WORDS);
    try {
      return switch (step) {
        case PRINT -> print.run(printed(form), actor);
        case CONFIRM -> confirm.run(new ConfirmStock.Command(holder(first), first, last), actor);
        case RECALL -> recall.run(new RecallStock.Command(first, last, why), actor);
        case RETURN ->
            takeBack.run(new ReturnStock.Command(holder(first), first, last, why), actor);
        case DESTROY -> destroy.run(new DestroyStock.Command(first, last, why), actor);
      };
    } catch (NotFound notAll) {
      FormReading reading = new FormReading(form);
      reading.find(FIRST, words.say("range.not-all", first, last));
      return Outcome.refused(reading.findings());
    }
  }

  /** Whose number it is: what a licensee does with its numbers is recorded here for it. */
  private long holder(String first) {
    return Typed.read(first, CertificateNumber::of)
        .read()
        .flatMap(stock::byNumber)
        .map(StockNumber::licenseeId)
        .orElseThrow(() -> new NotFound("stock " + first));
  }

  private static String form(StockStep step, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("step", step);
    return "admin/range";
  }
}
