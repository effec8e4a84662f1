package org.uskpa.portal.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uskpa.core.licensee.Concern;
import org.uskpa.core.licensee.FreeNumbers;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.LicenseeList;
import org.uskpa.core.licensee.LicenseeRow;
import org.uskpa.core.licensee.Standing;
import org.uskpa.core.listing.Page;
import org.uskpa.core.review.Reviews;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.ListSearch;
import org.uskpa.portal.page.PastDay;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** All licensees at a glance, and each with everything on record of it. */
@Controller
@RequestMapping("/licensees")
@RequiresRight(Right.READ_LICENSEES)
class LicenseePages {

  private static final int PAGE = 50;
  private static final List<String> FIELDS =
      List.of("text", "kind", "standing", "concern", "free", "on");

  private final LicenseeList list;
  private final LicenseeViews views;
  private final Reviews reviews;
  private final PastDay pastDay;
  private final Clock clock;

  LicenseePages(
      LicenseeList list, LicenseeViews views, Reviews reviews, PastDay pastDay, Clock clock) {
    this.list = list;
    this.views = views;
    this.reviews = reviews;
    this.pastDay = pastDay;
    this.clock = clock;
  }

  /** A licensee as the list shows it. */
  record Line(LicenseeRow row, String tone, boolean reviewLate) {}

  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    ListSearch search = new ListSearch("/licensees", fields, FIELDS);
    LicenseeList.Sought sought =
        new LicenseeList.Sought(
            search.text("text"),
            search.choice("kind", LicenseeKind.class),
            search.choice("standing", Standing.class),
            search.choice("concern", Concern.class),
            search.choice("free", FreeNumbers.class),
            search.read("on", pastDay::read));
    Page<LicenseeRow> page =
        search.isReadable() ? list.page(sought, after, PAGE) : new Page<>(List.of(), null);
    model.addAttribute("form", search.form());
    model.addAttribute("narrowed", search.narrows());
    model.addAttribute(
        "licensees", page.rows().stream().map(row -> line(row, sought.on())).toList());
    model.addAttribute("start", search.start(after));
    model.addAttribute("next", search.next(page.after()));
    model.addAttribute(
        "kinds",
        Arrays.stream(LicenseeKind.values())
            .map(one -> new Choice(one.name(), one.label()))
            .toList());
    model.addAttribute(
        "standings",
        Arrays.stream(Standing.values()).map(one -> new Choice(one.name(), one.label())).toList());
    model.addAttribute(
        "concerns",
        Arrays.stream(Concern.values()).map(one -> new Choice(one.name(), one.label())).toList());
    model.addAttribute(
        "frees",
        Arrays.stream(FreeNumbers.values())
            .map(one -> new Choice(one.name(), one.label()))
            .toList());
    model.addAttribute("on", sought.on());
    model.addAttribute("admits", person.may(Right.MANAGE_LICENSEES));
    return "admin/licensees";
  }

  @GetMapping("/{number}")
  String show(@AuthenticationPrincipal SignedIn person, @PathVariable String number, Model model) {
    LicenseeView view = views.of(number, person);
    long id = view.detail().licensee().id();
    model.addAttribute("view", view);
    model.addAttribute(
        "reviewsAtWork",
        reviews.of(id).stream().filter(review -> review.state().isAtWork()).toList());
    model.addAttribute("openFindings", reviews.open(id));
    model.addAttribute("now", clock.instant());
    return "admin/licensee";
  }

  private Line line(LicenseeRow row, @Nullable LocalDate on) {
    return new Line(
        row,
        StandingTone.of(row.standing()),
        row.reviewDueOn().isBefore(on == null ? views.today() : on));
  }
}
