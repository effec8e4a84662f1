package org.uskpa.portal.fee;

import java.time.Clock;
import java.time.LocalDate;
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
import org.uskpa.core.fee.Fee;
import org.uskpa.core.fee.FeeState;
import org.uskpa.core.fee.Fees;
import org.uskpa.core.fee.ReceiveFee;
import org.uskpa.core.fee.ReopenFee;
import org.uskpa.core.fee.WaiveFee;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.Dates;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** A licensee's fee of a year: received, waived, or opened again. */
@Controller
@RequestMapping("/licensees/{number}/fees/{year}")
@RequiresRight(Right.READ_LICENSEES)
class OneFeePages {

  private static final String WORDS = "words";

  private final Fees fees;
  private final ReceiveFee receive;
  private final WaiveFee waive;
  private final ReopenFee reopen;
  private final Journal journal;
  private final FeeWords words;
  private final Clock clock;

  OneFeePages(
      Fees fees,
      ReceiveFee receive,
      WaiveFee waive,
      ReopenFee reopen,
      Journal journal,
      FeeWords words,
      Clock clock) {
    this.fees = fees;
    this.receive = receive;
    this.waive = waive;
    this.reopen = reopen;
    this.journal = journal;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @PathVariable String year,
      Model model) {
    return view(person, number, year, Form.empty(), model);
  }

  @RequiresRight(Right.MANAGE_LICENSEES)
  @PostMapping("/receipt")
  String receive(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @PathVariable String year,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    LocalDate on = reading.read("receivedOn", Dates::of);
    Outcome<Fee> outcome =
        receive.run(
            new ReceiveFee.Command(number, year(year), on, form.value("reference")),
            person.actor());
    if (!outcome.isDone()) {
      return view(person, number, year, form.with(reading.along(outcome.findings())), model);
    }
    return end(outcome, "fee.received", person, number, year, form, model, redirect);
  }

  @RequiresRight(Right.MANAGE_LICENSEES)
  @PostMapping("/waiver")
  String waive(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @PathVariable String year,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    Outcome<Fee> outcome =
        waive.run(new WaiveFee.Command(number, year(year), form.value(WORDS)), person.actor());
    return end(outcome, "fee.waived", person, number, year, form, model, redirect);
  }

  @RequiresRight(Right.MANAGE_LICENSEES)
  @PostMapping("/reopening")
  String reopen(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @PathVariable String year,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    Outcome<Fee> outcome =
        reopen.run(new ReopenFee.Command(number, year(year), form.value(WORDS)), person.actor());
    return end(outcome, "fee.reopened", person, number, year, form, model, redirect);
  }

  /**
   * A reload, or the way back, after a step that was refused: its form is on the page of the fee.
   */
  @GetMapping({"/receipt", "/waiver", "/reopening"})
  String again() {
    return "redirect:/licensees/{number}/fees/{year}";
  }

  private String end(
      Outcome<Fee> outcome,
      String done,
      SignedIn person,
      String number,
      String year,
      Form form,
      Model model,
      RedirectAttributes redirect) {
    if (!outcome.isDone()) {
      return view(person, number, year, form.with(outcome.findings()), model);
    }
    words.done(redirect, done, year, number);
    return "redirect:/licensees/%s/fees/%s".formatted(number, year);
  }

  private String view(SignedIn person, String number, String year, Form form, Model model) {
    Fee fee = fees.get(number, year(year));
    LocalDate today = EasternTime.dateOf(clock.instant());
    boolean manages = person.may(Right.MANAGE_LICENSEES);
    model.addAttribute("fee", fee);
    model.addAttribute("year", year);
    model.addAttribute("tone", FeeTone.of(fee, today));
    model.addAttribute("label", fee.isLate(today) ? words.say("fee.late") : fee.state().label());
    model.addAttribute("settles", manages && fee.state() == FeeState.OPEN);
    model.addAttribute("reopens", manages && fee.state() != FeeState.OPEN);
    model.addAttribute("history", journal.of(fee.subject()));
    model.addAttribute("form", form);
    return "fee/fee";
  }

  /**
   * The year of an address.
   *
   * @throws NotFound when it is none
   */
  private static int year(String text) {
    if (!text.matches("2\\d{3}")) {
      throw new NotFound("fee of " + text);
    }
    return Integer.parseInt(text);
  }
}
