package org.uskpa.portal.fee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.fee.ChargeFees;
import org.uskpa.core.fee.CheckCharge;
import org.uskpa.core.fee.Fee;
import org.uskpa.core.fee.FeeState;
import org.uskpa.core.fee.Fees;
import org.uskpa.core.fee.TakeBackCharge;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.register.Settings;
import org.uskpa.core.shipment.Dates;
import org.uskpa.core.text.VisibleText;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.page.ListSearch;
import org.uskpa.portal.page.SummaryRow;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/**
 * The annual fees of all licensees by year and state; the fee of a year is charged to all at once.
 */
@Controller
@RequestMapping("/fees")
@RequiresRight(Right.READ_LICENSEES)
class FeePages {

  private static final String YEAR = "year";
  private static final String STATE = "state";
  private static final String AMOUNT = "amount";

  private final Fees fees;
  private final CheckCharge check;
  private final ChargeFees charge;
  private final TakeBackCharge takeBack;
  private final KnownRegisters registers;
  private final FeeWords words;
  private final Clock clock;

  FeePages(
      Fees fees,
      CheckCharge check,
      ChargeFees charge,
      TakeBackCharge takeBack,
      KnownRegisters registers,
      FeeWords words,
      Clock clock) {
    this.fees = fees;
    this.check = check;
    this.takeBack = takeBack;
    this.charge = charge;
    this.registers = registers;
    this.words = words;
    this.clock = clock;
  }

  /** A fee as the list shows it. */
  record Line(Fee fee, String label, String tone) {}

  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      Model model) {
    ListSearch search = new ListSearch("/fees", fields, List.of(YEAR, STATE));
    Integer year = search.read(YEAR, this::year);
    List<Fee> sought =
        search.isReadable() ? fees.sought(year, search.choice(STATE, FeeState.class)) : List.of();
    model.addAttribute("form", search.form());
    model.addAttribute("narrowed", search.narrows());
    model.addAttribute("fees", sought.stream().map(this::line).toList());
    model.addAttribute("total", UsDollars.total(sought.stream().map(Fee::amount).toList()).value());
    model.addAttribute(
        "years",
        fees.years().stream().map(String::valueOf).map(one -> new Choice(one, one)).toList());
    model.addAttribute(
        "states",
        Arrays.stream(FeeState.values()).map(one -> new Choice(one.name(), one.label())).toList());
    model.addAttribute("year", year);
    model.addAttribute(
        "takesBack",
        person.may(Right.MANAGE_LICENSEES)
            && year != null
            && !sought.isEmpty()
            && fees.sought(year, null).stream().allMatch(fee -> fee.state() == FeeState.OPEN));
    model.addAttribute("manages", person.may(Right.MANAGE_LICENSEES));
    return "fee/list";
  }

  private Line line(Fee fee) {
    boolean late = fee.isLate(today());
    return new Line(
        fee, late ? words.say("fee.late") : fee.state().label(), FeeTone.of(fee, today()));
  }

  /** The form with what the settings propose for this year. */
  @RequiresRight(Right.MANAGE_LICENSEES)
  @GetMapping("/new")
  String form(Model model) {
    LocalDate today = today();
    Settings settings = registers.current().settings();
    Map<String, String> proposed = new HashMap<>(Map.of(YEAR, String.valueOf(today.getYear())));
    UsDollars usual = settings.annualFee(today);
    if (usual.compareTo(UsDollars.ZERO) > 0) {
      proposed.put(AMOUNT, usual.toString());
    }
    LocalDate due = settings.annualFeeDue(today).atYear(today.getYear());
    if (!due.isBefore(today)) {
      proposed.put("dueOn", due.toString());
    }
    return form(Form.of(proposed), model);
  }

  /** Shows what would be charged to whom: a charge reaches every licensee at once. */
  @RequiresRight(Right.MANAGE_LICENSEES)
  @PostMapping("/check")
  String check(@RequestParam Map<String, String> fields, Model model) {
    FormReading reading = new FormReading(Form.of(fields));
    ChargeFees.Command command = command(reading);
    if (command == null) {
      return form(Form.of(fields).with(reading.findings()), model);
    }
    Outcome<CheckCharge.Proposed> outcome = check.run(command);
    if (!(outcome instanceof Outcome.Done<CheckCharge.Proposed> done)) {
      return form(Form.of(fields).with(outcome.findings()), model);
    }
    CheckCharge.Proposed proposed = done.value();
    model.addAttribute("proposed", proposed);
    model.addAttribute(
        "rows",
        List.of(
            new SummaryRow(words.say("fee.year"), String.valueOf(proposed.year())),
            new SummaryRow(
                words.say("fee.amount"), words.say("fee.dollars", proposed.amount().value())),
            new SummaryRow(words.say("fee.due"), EasternTime.written(proposed.dueOn())),
            new SummaryRow(words.say("fees.licensees"), String.valueOf(proposed.licensees())),
            new SummaryRow(
                words.say("fees.together"), words.say("fee.dollars", proposed.total()))));
    return "fee/check";
  }

  /** Back from looking at it, with everything that was typed. */
  @RequiresRight(Right.MANAGE_LICENSEES)
  @PostMapping("/change")
  String change(@RequestParam Map<String, String> fields, Model model) {
    return form(Form.of(fields), model);
  }

  /** A reload, or the way back. */
  @RequiresRight(Right.MANAGE_LICENSEES)
  @GetMapping({"/check", "/change"})
  String again() {
    return "redirect:/fees/new";
  }

  @RequiresRight(Right.MANAGE_LICENSEES)
  @PostMapping
  String charge(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    ChargeFees.Command command = command(reading);
    if (command == null) {
      return form(form.with(reading.findings()), model);
    }
    Outcome<List<Fee>> outcome = charge.run(command, person.actor());
    if (!(outcome instanceof Outcome.Done<List<Fee>> done)) {
      return form(form.with(outcome.findings()), model);
    }
    words.done(redirect, "fee.charged", String.valueOf(command.year()), done.value().size());
    return "redirect:/fees?year=" + command.year();
  }

  /** The form to take the charge of a year back, of all licensees at once. */
  @RequiresRight(Right.MANAGE_LICENSEES)
  @GetMapping("/taking-back")
  String takeBack(@RequestParam(name = YEAR, defaultValue = "") String year, Model model) {
    return takeBack(Form.of(Map.of(YEAR, year)), model);
  }

  @RequiresRight(Right.MANAGE_LICENSEES)
  @PostMapping("/taking-back")
  String takeBack(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    Integer year = reading.required(YEAR, this::year, words.say("fee.year.missing"));
    if (year == null) {
      return takeBack(form.with(reading.findings()), model);
    }
    Outcome<Integer> outcome =
        takeBack.run(new TakeBackCharge.Command(year, form.value("words")), person.actor());
    if (!(outcome instanceof Outcome.Done<Integer> done)) {
      return takeBack(form.with(outcome.findings()), model);
    }
    words.done(redirect, "fee.taken-back", String.valueOf(year), done.value());
    return "redirect:/fees";
  }

  private static String takeBack(Form form, Model model) {
    model.addAttribute("form", form);
    return "fee/taking-back";
  }

  private ChargeFees.@Nullable Command command(FormReading reading) {
    Integer year = reading.required(YEAR, this::year, words.say("fee.year.missing"));
    UsDollars amount = reading.required(AMOUNT, UsDollars::of, words.say("fee.amount.missing"));
    LocalDate dueOn = reading.required("dueOn", Dates::of, words.say("fee.due.missing"));
    return year == null || amount == null || dueOn == null
        ? null
        : new ChargeFees.Command(year, amount, dueOn);
  }

  private Integer year(String typed) {
    String digits = VisibleText.trimmed(typed);
    if (!digits.matches("\\d{4}")) {
      throw new IllegalArgumentException(words.say("fee.year.shape"));
    }
    return Integer.valueOf(digits);
  }

  private static String form(Form form, Model model) {
    model.addAttribute("form", form);
    return "fee/charge";
  }

  private LocalDate today() {
    return EasternTime.dateOf(clock.instant());
  }
}
