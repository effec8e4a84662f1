package org.uskpa.portal.admin;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uskpa.core.duty.Inbox;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.listing.Page;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.stock.NumberRange;
import org.uskpa.core.stock.StockNumber;
import org.uskpa.core.stock.StockNumbers;
import org.uskpa.core.stock.StockRange;
import org.uskpa.core.stock.StockReport;
import org.uskpa.core.stock.StockState;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.ListSearch;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.portal.stock.StockTone;

/** Where every number ever printed is, over all licensees. */
@Controller
@RequestMapping("/stock-register")
@RequiresRight(Right.READ_LICENSEES)
class StockRegisterPages {

  private static final int PAGE = 50;

  /** More than these disagreements are not listed one by one. */
  private static final int MOST_DISAGREEMENTS = 50;

  /** Steps of a certificate that take a number from stock and give it back. */
  private static final Set<String> OF_DRAFTS = Set.of("opened", "draft deleted");

  private final StockReport report;
  private final StockNumbers stock;
  private final Licensees licensees;
  private final Journal journal;
  private final Inbox inbox;

  StockRegisterPages(
      StockReport report, StockNumbers stock, Licensees licensees, Journal journal, Inbox inbox) {
    this.report = report;
    this.stock = stock;
    this.licensees = licensees;
    this.journal = journal;
    this.inbox = inbox;
  }

  /**
   * A range as the list shows it.
   *
   * @param steps what can be done with it, by those who may
   */
  record Line(StockRange range, String tone, List<StockStep> steps) {
    Line {
      steps = List.copyOf(steps);
    }
  }

  @GetMapping
  String ranges(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    ListSearch search =
        new ListSearch("/stock-register", fields, List.of("licensee", "state", "number"));
    CertificateNumber looked = search.read("number", CertificateNumber::of);
    Optional<StockNumber> found = looked == null ? Optional.empty() : stock.byNumber(looked);
    if (found.isPresent()) {
      return "redirect:/stock-register/numbers/" + looked;
    }
    List<Licensee> all = licensees.all();
    Licensee holder =
        all.stream()
            .filter(licensee -> licensee.number().equals(search.text("licensee")))
            .findFirst()
            .orElse(null);
    @Nullable Long holderId = holder == null ? null : holder.id();
    @Nullable StockState state = search.choice("state", StockState.class);
    Page<StockRange> page =
        search.text("number").isEmpty()
            ? report.ranges(holderId, state, after, PAGE)
            : new Page<>(List.of(), null);
    model.addAttribute("form", search.form());
    model.addAttribute("narrowed", search.narrows());
    model.addAttribute("numbers", numbers(holderId, state));
    model.addAttribute("neverPrinted", looked == null ? "" : looked.value());
    model.addAttribute("licensees", AdminWords.choices(all));
    model.addAttribute(
        "states",
        Arrays.stream(StockState.values())
            .map(one -> new Choice(one.name(), one.label()))
            .toList());
    model.addAttribute("ranges", page.rows().stream().map(range -> line(range, person)).toList());
    model.addAttribute("start", search.start(after));
    model.addAttribute("next", search.next(page.after()));
    model.addAttribute("allots", person.may(Right.ALLOT_STOCK));
    return "admin/stock-register";
  }

  /** How many numbers the ranges hold, on all pages together. */
  private long numbers(@Nullable Long holder, @Nullable StockState state) {
    Map<StockState, Long> counts = report.counts(holder);
    return state == null
        ? counts.values().stream().mapToLong(Long::longValue).sum()
        : counts.getOrDefault(state, 0L);
  }

  /** Every number ever printed, counted once, and the missing ones. */
  @GetMapping("/gaps")
  String gaps(@RequestParam(required = false) @Nullable String after, Model model) {
    Page<NumberRange> gaps = report.gaps(after, PAGE);
    List<StockReport.Tally> tallies = report.tallies();
    List<StockState> states = used(tallies);
    model.addAttribute("series", report.series());
    model.addAttribute("tallies", tallies);
    model.addAttribute("states", states);
    model.addAttribute("totals", totals(tallies, states));
    model.addAttribute("total", tallies.stream().mapToLong(StockReport.Tally::total).sum());
    model.addAttribute("gaps", gaps.rows());
    model.addAttribute("start", after == null ? "" : "/stock-register/gaps");
    model.addAttribute(
        "next", gaps.next().map(key -> "/stock-register/gaps?after=" + key).orElse(""));
    return "admin/gaps";
  }

  /** Every number against its certificate: it reads them all, so somebody has to ask for it. */
  @GetMapping("/compared")
  String compared(Model model) {
    model.addAttribute("disagreements", report.disagreements(MOST_DISAGREEMENTS));
    model.addAttribute("most", MOST_DISAGREEMENTS);
    return "admin/compared";
  }

  @GetMapping("/numbers/{number}")
  String number(
      @AuthenticationPrincipal SignedIn person, @PathVariable String number, Model model) {
    StockNumber found =
        certificateNumber(number)
            .flatMap(stock::byNumber)
            .orElseThrow(() -> new NotFound("number " + number));
    Long holder = found.licenseeId();
    Subject subject = Subject.stock(found.number().value());
    model.addAttribute("number", found);
    model.addAttribute("tone", StockTone.of(found.state()));
    model.addAttribute("holder", holder == null ? null : licensees.byId(holder));
    model.addAttribute("steps", steps(found.state(), person));
    model.addAttribute("copies", inbox.about(subject));
    model.addAttribute("history", history(found.number()));
    model.addAttribute(
        "hasCertificate",
        found.state() == StockState.RESERVED
            || found.state() == StockState.USED
            || found.state() == StockState.VOIDED);
    return "admin/number";
  }

  /** The number's own steps, and when a draft took it and gave it back. */
  private List<JournalEntry> history(CertificateNumber number) {
    return Stream.concat(
            journal.of(Subject.stock(number.value())).stream(),
            journal.of(Subject.certificate(number.value())).stream()
                .filter(entry -> OF_DRAFTS.contains(entry.action())))
        .sorted(Comparator.comparing(JournalEntry::recordedAt))
        .toList();
  }

  private static Line line(StockRange range, SignedIn person) {
    return new Line(range, StockTone.of(range.state()), steps(range.state(), person));
  }

  private static List<StockStep> steps(StockState state, SignedIn person) {
    return Arrays.stream(StockStep.values())
        .filter(step -> person.may(Right.ALLOT_STOCK) && step.isOpenFrom(state))
        .toList();
  }

  /** The states that any number is in, in the order of a number's life. */
  private static List<StockState> used(List<StockReport.Tally> tallies) {
    return Arrays.stream(StockState.values())
        .filter(state -> tallies.stream().anyMatch(tally -> tally.of(state) > 0))
        .toList();
  }

  private static Map<StockState, Long> totals(
      List<StockReport.Tally> tallies, List<StockState> states) {
    Map<StockState, Long> totals = new EnumMap<>(StockState.class);
    states.forEach(
        state -> totals.put(state, tallies.stream().mapToLong(tally -> tally.of(state)).sum()));
    return totals;
  }

  private static Optional<CertificateNumber> certificateNumber(String text) {
    try {
      return Optional.of(CertificateNumber.of(text));
    } catch (IllegalArgumentException noNumber) {
      return Optional.empty();
    }
  }
}
