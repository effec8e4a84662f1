package org.uskpa.portal.review;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.review.CloseReview;
import org.uskpa.core.review.FindingSeverity;
import org.uskpa.core.review.MarkChecklist;
import org.uskpa.core.review.PlanReview;
import org.uskpa.core.review.ReportReview;
import org.uskpa.core.review.Review;
import org.uskpa.core.review.ReviewDetails;
import org.uskpa.core.review.ReviewFields;
import org.uskpa.core.review.SettleFinding;
import org.uskpa.core.review.StartReview;
import org.uskpa.core.review.WriteFinding;
import org.uskpa.core.shipment.Dates;
import org.uskpa.core.shipment.Typed;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** The steps of a review, each for the body of whoever takes it. */
@Controller
@RequestMapping("/reviews")
@RequiresRight(Right.REVIEW_LICENSEES)
class ReviewStepPages {

  /** The seed of a sample: nobody can foresee or choose it. */
  private final SecureRandom seeds = new SecureRandom();

  private final Licensees licensees;
  private final ReviewDetails details;
  private final PlanReview plan;
  private final StartReview start;
  private final MarkChecklist mark;
  private final WriteFinding write;
  private final ReportReview report;
  private final SettleFinding settle;
  private final CloseReview close;
  private final LicenseeReviewViews views;
  private final LicenseeReviewWords words;

  ReviewStepPages(
      Licensees licensees,
      ReviewDetails details,
      PlanReview plan,
      StartReview start,
      MarkChecklist mark,
      WriteFinding write,
      ReportReview report,
      SettleFinding settle,
      CloseReview close,
      LicenseeReviewViews views,
      LicenseeReviewWords words) {
    this.licensees = licensees;
    this.details = details;
    this.plan = plan;
    this.start = start;
    this.mark = mark;
    this.write = write;
    this.report = report;
    this.settle = settle;
    this.close = close;
    this.views = views;
    this.words = words;
  }

  @GetMapping("/new")
  String form(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "") String licensee,
      Model model) {
    return form(person, find(licensee), Form.empty(), model);
  }

  @PostMapping
  String plan(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      @RequestParam UUID command,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    Licensee licensee = find(form.value("licensee"));
    FormReading reading = new FormReading(form);
    LocalDate onSiteOn =
        reading.required("onSiteOn", Dates::of, words.say("reviews.on-site.missing"));
    Outcome<Review> outcome =
        plan.run(
            new PlanReview.Command(
                licensee.number(), Bodies.of(person), onSiteOn, form.value("team"), command),
            person.actor());
    if (!outcome.isDone()) {
      return form(person, licensee, form.with(reading.along(outcome.findings())), model);
    }
    words.done(redirect, "reviews.planned", licensee.number());
    return "redirect:/reviews/" + outcome.orElseThrow().id();
  }

  /** A step that was refused stands at its own address; loaded again, the review is shown. */
  @GetMapping({
    "/{id}/begin",
    "/{id}/checklist",
    "/{id}/findings",
    "/{id}/findings/{finding}/settled",
    "/{id}/report",
    "/{id}/closing"
  })
  String again(@PathVariable long id) {
    return "redirect:/reviews/" + id;
  }

  @PostMapping("/{id}/begin")
  String begin(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    Integer size =
        reading.required("size", ReviewStepPages::size, words.say("reviews.size.missing"));
    Outcome<Review> outcome =
        start.run(
            new StartReview.Command(id, Bodies.of(person), seeds.nextLong(Integer.MAX_VALUE), size),
            person.actor());
    return after(reading, outcome, "reviews.begun", person, id, form, model, redirect);
  }

  private static Integer size(String typed) {
    if (!typed.matches("\\d{1,6}")) {
      throw new IllegalArgumentException(
          "“%s” is no number of certificates. Give a whole number such as 10".formatted(typed));
    }
    return Integer.valueOf(typed);
  }

  @PostMapping("/{id}/checklist")
  String mark(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    return after(
        mark.run(
            new MarkChecklist.Command(
                id, Bodies.of(person), ChecklistForm.marks(details.of(id).checks(), form)),
            person.actor()),
        "reviews.marked",
        person,
        id,
        form,
        model,
        redirect);
  }

  @PostMapping("/{id}/findings")
  String write(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      @RequestParam UUID command,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    return after(
        write.run(
            new WriteFinding.Command(
                id,
                Bodies.of(person),
                choice(FindingSeverity.values(), form.value("severity")),
                form.value("words"),
                form.value("recommendation"),
                Typed.read(form.value("dueOn"), Dates::of),
                command),
            person.actor()),
        "reviews.written",
        person,
        id,
        form,
        model,
        redirect);
  }

  @PostMapping("/{id}/report")
  String report(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    LocalDate onSiteOn =
        reading.required("onSiteOn", Dates::of, words.say("reviews.on-site.missing"));
    Outcome<Review> outcome =
        report.run(
            new ReportReview.Command(id, Bodies.of(person), onSiteOn, form.value("summary")),
            person.actor());
    return after(reading, outcome, "reviews.reported", person, id, form, model, redirect);
  }

  @PostMapping("/{id}/findings/{finding}/settled")
  String settle(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      @PathVariable long finding,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    return after(
        settle.run(
            new SettleFinding.Command(
                id, Bodies.of(person), finding, form.value(ReviewFields.ofFinding(finding))),
            person.actor()),
        "reviews.settled",
        person,
        id,
        form,
        model,
        redirect);
  }

  @PostMapping("/{id}/closing")
  String close(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      Model model,
      RedirectAttributes redirect) {
    return after(
        close.run(new CloseReview.Command(id, Bodies.of(person)), person.actor()),
        "reviews.closed",
        person,
        id,
        Form.empty(),
        model,
        redirect);
  }

  private String after(
      Outcome<?> outcome,
      String done,
      SignedIn person,
      long id,
      Form form,
      Model model,
      RedirectAttributes redirect) {
    return after(new FormReading(form), outcome, done, person, id, form, model, redirect);
  }

  private String after(
      FormReading reading,
      Outcome<?> outcome,
      String done,
      SignedIn person,
      long id,
      Form form,
      Model model,
      RedirectAttributes redirect) {
    if (!outcome.isDone()) {
      return views.show(
          details.of(id), person, form.with(reading.along(outcome.findings())), model);
    }
    words.done(redirect, done);
    return "redirect:/reviews/" + id;
  }

  private Licensee find(String number) {
    return licensees.byNumber(number).orElseThrow(() -> new NotFound("licensee " + number));
  }

  private static String form(SignedIn person, Licensee licensee, Form form, Model model) {
    String sent = form.value("command");
    model.addAttribute("licensee", licensee);
    model.addAttribute("body", Bodies.of(person));
    model.addAttribute("form", form);
    model.addAttribute("command", sent.isEmpty() ? UUID.randomUUID().toString() : sent);
    return "review/plan";
  }

  private static <E extends Enum<E>> @Nullable E choice(E[] all, String chosen) {
    return Arrays.stream(all).filter(one -> one.name().equals(chosen)).findFirst().orElse(null);
  }
}
