package org.uskpa.portal.stock;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.uskpa.core.listing.Page;
import org.uskpa.core.shipment.Dates;
import org.uskpa.core.stock.MarkNumber;
import org.uskpa.core.stock.StockList;
import org.uskpa.core.stock.StockNumber;
import org.uskpa.core.stock.StockNumbers;
import org.uskpa.core.stock.StockReport;
import org.uskpa.core.stock.StockState;
import org.uskpa.core.stock.StockStepRules;
import org.uskpa.core.text.VisibleText;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.OwnLicensee;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.portal.subject.AddressedNumber;

/** The licensee's numbers, and the loss or spoiling of a blank one. */
@Controller
@RequiresRight(Right.DRAFT)
@RequestMapping("/stock")
class StockPages {

  private static final int ROWS = 50;
  private static final String FATE = "fate";
  private static final String WORDS = "words";

  private final StockList list;
  private final StockReport report;
  private final StockNumbers stock;
  private final MarkNumber markNumber;
  private final Moments moments;
  private final MessageSource words;

  StockPages(
      StockList list,
      StockReport report,
      StockNumbers stock,
      MarkNumber markNumber,
      Moments moments,
      MessageSource words) {
    this.list = list;
    this.report = report;
    this.stock = stock;
    this.markNumber = markNumber;
    this.moments = moments;
    this.words = words;
  }

  /** A number as the page shows it; {@code command} opens a draft on it. */
  record Row(
      String number,
      String state,
      String tone,
      String allotted,
      boolean certificate,
      boolean free,
      String command) {}

  /** How many numbers are in a state. */
  record Count(String state, String label, long held) {}

  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(name = "state", defaultValue = "") String asked,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    long licensee = OwnLicensee.of(person);
    StockState state = state(asked).orElse(null);
    Page<StockList.Row> page =
        list.page(licensee, state, after == null ? null : AddressedNumber.of(after), ROWS);
    Map<StockState, Long> counts = report.counts(licensee);
    model.addAttribute("rows", page.rows().stream().map(this::row).toList());
    model.addAttribute(
        "counts",
        Arrays.stream(StockState.values())
            .filter(counts::containsKey)
            .map(one -> new Count(one.name(), one.label(), counts.getOrDefault(one, 0L)))
            .toList());
    model.addAttribute("had", counts.keySet().stream().anyMatch(one -> !one.isWithLicensee()));
    model.addAttribute("chosen", state == null ? "" : state.name());
    model.addAttribute("steps", steps(person, counts));
    model.addAttribute("mayMark", person.may(Right.MANAGE_OWN_LICENSEE));
    model.addAttribute("first", after == null ? "" : "/stock?state=" + asked(state));
    model.addAttribute(
        "next",
        page.next().map(key -> "/stock?state=%s&after=%s".formatted(asked(state), key)).orElse(""));
    return "stock/list";
  }

  /** What can be told of ranges as the numbers stand. */
  private static List<OwnStockStep> steps(SignedIn person, Map<StockState, Long> counts) {
    return person.may(Right.MANAGE_OWN_LICENSEE)
        ? Arrays.stream(OwnStockStep.values())
            .filter(step -> step.from().stream().anyMatch(counts::containsKey))
            .toList()
        : List.of();
  }

  @RequiresRight(Right.MANAGE_OWN_LICENSEE)
  @GetMapping("/{number}/fate")
  String ask(@AuthenticationPrincipal SignedIn person, @PathVariable String number, Model model) {
    return view(held(number, person), Form.empty(), model);
  }

  @RequiresRight(Right.MANAGE_OWN_LICENSEE)
  @PostMapping("/{number}/fate")
  String mark(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @RequestParam(name = FATE, defaultValue = "") String fate,
      @RequestParam(name = WORDS, defaultValue = "") String said,
      @RequestParam(name = MarkNumber.ON, defaultValue = "") String day,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    StockNumber held = held(number, person);
    Optional<MarkNumber.Fate> chosen =
        Arrays.stream(MarkNumber.Fate.values()).filter(one -> one.name().equals(fate)).findFirst();
    Form form = Form.of(Map.of(FATE, fate, WORDS, said, MarkNumber.ON, day));
    FormReading reading = new FormReading(form);
    LocalDate on = reading.read(MarkNumber.ON, Dates::of);
    List<Finding> refusals = new ArrayList<>(reading.findings());
    if (chosen.isPresent() && refusals.isEmpty()) {
      Outcome<StockState> outcome =
          markNumber.run(
              new MarkNumber.Command(held.number(), OwnLicensee.of(person), chosen.get(), said, on),
              person.actor());
      if (outcome instanceof Outcome.Done<StockState> done) {
        Notice.success(
                say("stock.marked", held.number(), done.value().label().toLowerCase(Locale.ROOT)),
                say("stock.marked.text"))
            .on(redirect);
        return "redirect:/stock";
      }
      refusals.addAll(outcome.findings());
    } else {
      if (chosen.isEmpty()) {
        refusals.add(StockStepRules.WORDS.block(FATE, say("stock.fate.missing")));
      }
      if (VisibleText.isBlank(said)) {
        refusals.add(StockStepRules.WORDS.block(WORDS, say("stock.words.missing")));
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return view(held, form.with(refusals), model);
  }

  private String view(StockNumber held, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("number", held.number().value());
    model.addAttribute(
        "fates",
        Arrays.stream(MarkNumber.Fate.values())
            .map(fate -> new Choice(fate.name(), say("stock.fate." + fate.name())))
            .toList());
    return "stock/fate";
  }

  private StockNumber held(String number, SignedIn person) {
    return stock
        .byNumber(AddressedNumber.of(number))
        .filter(one -> one.isHeldBy(OwnLicensee.of(person)))
        .orElseThrow(() -> new NotFound("number " + number));
  }

  private Row row(StockList.Row row) {
    return new Row(
        row.number().value(),
        row.state().label(),
        StockTone.of(row.state()),
        moments.day(row.allottedOn()),
        row.certificate(),
        row.state().isFree(),
        UUID.randomUUID().toString());
  }

  private static Optional<StockState> state(String asked) {
    return Arrays.stream(StockState.values()).filter(one -> one.name().equals(asked)).findFirst();
  }

  private static String asked(@Nullable StockState state) {
    return state == null ? "" : state.name();
  }

  private String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }
}
