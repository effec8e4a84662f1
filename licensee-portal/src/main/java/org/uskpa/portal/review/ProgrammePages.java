package org.uskpa.portal.review;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.licensee.Reviewers;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.review.ReviewDetails;
import org.uskpa.core.review.ReviewProgramme;
import org.uskpa.core.review.Reviews;
import org.uskpa.core.review.ReviewsDue;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.ListSearch;
import org.uskpa.portal.page.PastDay;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/**
 * Whom the USKPA and the agencies review when and why, the reviews at work, and the figures of
 * those on record.
 */
@Controller
@RequestMapping("/reviews")
@RequiresRight(Right.READ_LICENSEES)
class ProgrammePages {

  private final ReviewProgramme programme;
  private final Reviews reviews;
  private final ReviewDetails details;
  private final TypedElsewhere typed;
  private final LicenseeReviewViews views;
  private final ReviewSheet sheet;
  private final ReviewsDue reviewsDue;
  private final PastDay pastDay;
  private final Clock clock;

  ProgrammePages(
      ReviewProgramme programme,
      Reviews reviews,
      ReviewDetails details,
      TypedElsewhere typed,
      LicenseeReviewViews views,
      ReviewSheet sheet,
      ReviewsDue reviewsDue,
      PastDay pastDay,
      Clock clock) {
    this.programme = programme;
    this.reviews = reviews;
    this.details = details;
    this.typed = typed;
    this.views = views;
    this.sheet = sheet;
    this.reviewsDue = reviewsDue;
    this.pastDay = pastDay;
    this.clock = clock;
  }

  @GetMapping
  String programme(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "") String body,
      @RequestParam(defaultValue = "") String order,
      Model model) {
    Reviewers whose = body.isEmpty() ? Bodies.programmeOf(person) : Bodies.programme(body);
    boolean byDue = order.equals("due");
    model.addAttribute("body", whose);
    model.addAttribute("bodies", Arrays.asList(Reviewers.values()));
    model.addAttribute("byDue", byDue);
    model.addAttribute(
        "lines",
        programme.of(whose, byDue ? ReviewProgramme.Order.DUE : ReviewProgramme.Order.RISK));
    model.addAttribute("today", EasternTime.dateOf(clock.instant()));
    model.addAttribute("atWork", reviews.atWork());
    model.addAttribute(
        "plans", person.may(Right.REVIEW_LICENSEES) && whose == Bodies.programmeOf(person));
    model.addAttribute("own", Bodies.of(person));
    return "review/programme";
  }

  /** The licensees behind a figure of the board, as a programme stood on a day. */
  @GetMapping("/due")
  String due(@RequestParam Map<String, String> fields, Model model) {
    ListSearch search = new ListSearch("/reviews/due", fields, List.of("body", "which", "on"));
    Reviewers body = search.choice("body", Reviewers.class);
    ReviewsDue.Which which = search.choice("which", ReviewsDue.Which.class);
    LocalDate asked = search.read("on", pastDay::read);
    LocalDate on = asked == null ? pastDay.today() : asked;
    Reviewers whose = body == null ? Reviewers.USKPA : body;
    ReviewsDue.Which what = which == null ? ReviewsDue.Which.OVERDUE : which;
    model.addAttribute(
        "form",
        search
            .form()
            .with("body", whose.name())
            .with("which", what.name())
            .with("on", search.text("on").isEmpty() ? on.toString() : search.text("on")));
    model.addAttribute("body", whose);
    model.addAttribute("which", what);
    model.addAttribute("on", on);
    model.addAttribute(
        "bodies",
        Arrays.stream(Reviewers.values()).map(one -> new Choice(one.name(), one.label())).toList());
    model.addAttribute(
        "whiches",
        Arrays.stream(ReviewsDue.Which.values())
            .map(one -> new Choice(one.name(), one.label()))
            .toList());
    model.addAttribute(
        "lines", search.isReadable() ? reviewsDue.lines(whose, what, on) : List.of());
    return "review/due";
  }

  @GetMapping("/figures")
  String figures(Model model) {
    model.addAttribute("years", programme.years());
    return "review/figures";
  }

  @GetMapping("/figures/{year}/{body}")
  String counted(@PathVariable int year, @PathVariable String body, Model model) {
    if (year < Quarter.FIRST_YEAR || year > Quarter.LAST_YEAR) {
      throw new NotFound("figures of reviews of " + year);
    }
    ReviewBody whose = Bodies.named(body);
    model.addAttribute("year", String.valueOf(year));
    model.addAttribute("body", whose);
    model.addAttribute("counted", programme.counted(year, whose));
    return "review/counted";
  }

  @GetMapping("/{id}")
  String show(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      Model model,
      HttpSession session) {
    return views.show(
        details.of(id), person, typed.of(session, LicenseeReviewViews.page(id)), model);
  }

  @GetMapping("/{id}/report.pdf")
  ResponseEntity<byte[]> report(@PathVariable long id) {
    return sheet.of(details.of(id));
  }
}
