package org.uskpa.portal.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uskpa.core.licensee.LicenseeDetail;
import org.uskpa.core.licensee.LicenseeDetails;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.LicenseeRow;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.licensee.Standing;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.stock.StockReport;
import org.uskpa.core.stock.StockState;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.ListSearch;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** All licensees at a glance, and each with everything on record of it. */
@Controller
@RequestMapping("/licensees")
@RequiresRight(Right.READ_LICENSEES)
class LicenseePages {

  private static final List<String> FIELDS = List.of("text", "kind", "standing");

  private final LicenseeDetails details;
  private final StockReport stock;
  private final KnownRegisters registers;
  private final Clock clock;

  LicenseePages(
      LicenseeDetails details, StockReport stock, KnownRegisters registers, Clock clock) {
    this.details = details;
    this.stock = stock;
    this.registers = registers;
    this.clock = clock;
  }

  /**
   * A licensee as the list shows it.
   *
   * @param reviewDue the day by which the USKPA reviews it next
   */
  record Line(LicenseeRow row, String tone, LocalDate reviewDue, boolean reviewLate) {}

  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      Model model) {
    ListSearch search = new ListSearch("/licensees", fields, FIELDS);
    LicenseeKind kind = search.choice("kind", LicenseeKind.class);
    Standing standing = search.choice("standing", Standing.class);
    LocalDate today = EasternTime.dateOf(clock.instant());
    model.addAttribute("form", search.form());
    model.addAttribute("narrowed", search.narrows());
    model.addAttribute(
        "licensees",
        details.all().stream()
            .filter(row -> kind == null || row.licensee().kind() == kind)
            .filter(row -> standing == null || row.standing() == standing)
            .filter(row -> named(row, search.text("text")))
            .map(row -> line(row, today))
            .toList());
    model.addAttribute(
        "kinds",
        Arrays.stream(LicenseeKind.values())
            .map(one -> new Choice(one.name(), one.label()))
            .toList());
    model.addAttribute(
        "standings",
        Arrays.stream(Standing.values()).map(one -> new Choice(one.name(), one.label())).toList());
    model.addAttribute("admits", person.may(Right.MANAGE_LICENSEES));
    return "admin/licensees";
  }

  @GetMapping("/{number}")
  String show(
      @AuthenticationPrincipal SignedIn person, @PathVariable String number, Model model) {
    LicenseeDetail detail = details.of(number);
    LocalDate today = EasternTime.dateOf(clock.instant());
    LocalDate reviewDue =
        reviewDue(
            detail.licensee().admittedOn(),
            detail.reviews().stream()
                .filter(review -> review.body() == ReviewBody.USKPA)
                .map(LicenseeDetail.Review::on)
                .findFirst()
                .orElse(null),
            today);
    Map<StockState, Long> counts = stock.counts(detail.licensee().id());
    model.addAttribute("licensee", detail.licensee());
    model.addAttribute("detail", detail);
    model.addAttribute("tone", StandingTone.of(detail.standing()));
    model.addAttribute("today", today);
    model.addAttribute("reviewDue", reviewDue);
    model.addAttribute("reviewLate", reviewDue.isBefore(today));
    model.addAttribute(
        "acknowledged",
        detail.acknowledgments().stream().anyMatch(given -> given.year() == today.getYear()));
    model.addAttribute("counts", counts);
    model.addAttribute(
        "steps",
        Stream.of(StandingStep.values())
            .filter(step -> person.may(Right.STANDING) && step.isOpenFrom(detail.standing()))
            .toList());
    model.addAttribute("manages", person.may(Right.MANAGE_LICENSEES));
    model.addAttribute("reviews", person.may(Right.REVIEW_LICENSEES));
    model.addAttribute("allots", person.may(Right.ALLOT_STOCK));
    model.addAttribute("keepsAccounts", person.may(Right.MANAGE_ACCOUNTS));
    return "admin/licensee";
  }

  private Line line(LicenseeRow row, LocalDate today) {
    LocalDate due = reviewDue(row.licensee().admittedOn(), row.lastReviewOn(), today);
    return new Line(row, StandingTone.of(row.standing()), due, due.isBefore(today));
  }

  private LocalDate reviewDue(LocalDate admittedOn, @Nullable LocalDate last, LocalDate today) {
    return (last == null ? admittedOn : last)
        .plusYears(registers.current().settings().reviewIntervalYears(today));
  }

  private static boolean named(LicenseeRow row, String text) {
    return "%s %s"
        .formatted(row.licensee().number(), row.licensee().name())
        .toLowerCase(Locale.ROOT)
        .contains(text.toLowerCase(Locale.ROOT));
  }
}
