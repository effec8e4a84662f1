package org.uskpa.portal.admin;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.Inbox;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.listing.Page;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.stock.StockNumber;
import org.uskpa.core.stock.StockNumbers;
import org.uskpa.core.stock.StockRange;
import org.uskpa.core.stock.StockReport;
import org.uskpa.core.stock.StockState;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.ListSearch;
import org.uskpa.portal.page.NotFound;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** Where every number ever printed is, over all licensees. */
@Controller
@RequestMapping("/stock-register")
@RequiresRight(Right.READ_LICENSEES)
class StockRegisterPages {

  private static final int PAGE = 100;

  /** More than these disagreements are not listed one by one. */
  private static final int MOST_DISAGREEMENTS = 50;

  private final StockReport report;
  private final StockNumbers stock;
  private final Licensees licensees;
  private final Journal journal;
  private final Inbox inbox;
  private final Duties duties;

  StockRegisterPages(
      StockReport report,
      StockNumbers stock,
      Licensees licensees,
      Journal journal,
      Inbox inbox,
      Duties duties) {
    this.report = report;
    this.stock = stock;
    this.licensees = licensees;
    this.journal = journal;
    this.inbox = inbox;
    this.duties = duties;
  }

  /** A range with the tone of its state's tag. */
  record Line(StockRange range, String tone) {}

  @GetMapping
  String report(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    ListSearch search = new ListSearch("/stock-register", fields, List.of("licensee", "number"));
    CertificateNumber looked = search.read("number", CertificateNumber::of);
    if (looked != null) {
      return "redirect:/stock-register/numbers/" + looked;
    }
    List<Licensee> all = licensees.all();
    Optional<Licensee> holder =
        all.stream()
            .filter(licensee -> licensee.number().equals(search.text("licensee")))
            .findFirst();
    Page<StockRange> page = report.ranges(holder.map(Licensee::id).orElse(null), after, PAGE);
    List<StockReport.Tally> tallies = report.tallies();
    model.addAttribute("form", search.form());
    model.addAttribute("holder", holder.orElse(null));
    model.addAttribute(
        "licensees",
        all.stream()
            .map(one -> new Choice(one.number(), "%s %s".formatted(one.number(), one.name())))
            .toList());
    model.addAttribute(
        "ranges",
        page.rows().stream().map(range -> new Line(range, tone(range.state()))).toList());
    model.addAttribute("start", search.start(after));
    model.addAttribute("next", search.next(page.after()));
    model.addAttribute("tallies", tallies);
    model.addAttribute("states", used(tallies));
    model.addAttribute("totals", totals(tallies));
    model.addAttribute("total", tallies.stream().mapToLong(StockReport.Tally::total).sum());
    model.addAttribute("gaps", report.gaps());
    model.addAttribute("disagreements", report.disagreements(MOST_DISAGREEMENTS));
    model.addAttribute("first", after == null && holder.isEmpty());
    model.addAttribute("allots", person.may(Right.ALLOT_STOCK));
    return "admin/stock-register";
  }

  @GetMapping("/numbers/{number}")
  String number(@PathVariable String number, Model model) {
    StockNumber found =
        certificateNumber(number)
            .flatMap(stock::byNumber)
            .orElseThrow(() -> new NotFound("number " + number));
    Long holder = found.licenseeId();
    Subject subject = Subject.stock(found.number().value());
    model.addAttribute("number", found);
    model.addAttribute("tone", tone(found.state()));
    model.addAttribute("holder", holder == null ? null : licensees.byId(holder));
    model.addAttribute("duties", duties.about(subject));
    model.addAttribute("copies", inbox.about(subject));
    model.addAttribute("history", journal.of(subject));
    model.addAttribute(
        "hasCertificate",
        found.state() == StockState.RESERVED
            || found.state() == StockState.USED
            || found.state() == StockState.VOIDED);
    return "admin/number";
  }

  /** The states that any number is in, in the order of a number's life. */
  private static List<StockState> used(List<StockReport.Tally> tallies) {
    return Arrays.stream(StockState.values())
        .filter(state -> tallies.stream().anyMatch(tally -> tally.of(state) > 0))
        .toList();
  }

  private static Map<StockState, Long> totals(List<StockReport.Tally> tallies) {
    Map<StockState, Long> totals = new EnumMap<>(StockState.class);
    used(tallies)
        .forEach(
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

  private static String tone(StockState state) {
    return switch (state) {
      case PRINTED, ALLOTTED, HELD -> "info";
      case RESERVED -> "neutral";
      case USED -> "good";
      case VOIDED, SPOILED, LOST -> "bad";
      case RETURNED, RECALLED -> "warn";
      case DESTROYED -> "gone";
    };
  }
}
