package org.uskpa.portal.review;

import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
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
import org.uskpa.core.finding.Finding;
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
import org.uskpa.core.review.ReviewDetail;
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

  /** What was done, in the words of its key, and which fields of the page are done with it. */
  private enum Step {
    BEGUN("begun"),
    MARKED("marked"),
    UNMARKED("unmarked"),
    WRITTEN("written"),
    REPORTED("reported"),
    SETTLED("settled"),
    CLOSED("closed");

    private final String word;

    Step(String word) {
      this.word = word;
    }

    String key() {
      return "reviews." + word;
    }

    /** Of several findings the one is settled whose words were sent with the step. */
    boolean isDoneWith(String field, Form form) {
      return switch (this) {
        case BEGUN, REPORTED -> true;
        case MARKED, UNMARKED -> ChecklistForm.isField(field);
        case WRITTEN -> Set.of("severity", "words", "recommendation", "dueOn").contains(field);
        case SETTLED -> field.equals(SETTLING) || field.equals(form.value(SETTLING));
        case CLOSED -> false;
      };
    }
  }

  /** Says, in the form as it is kept, which of its fields was sent to settle a finding. */
  private static final String SETTLING = "settling";

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
  private final TypedElsewhere typed;
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
      TypedElsewhere typed,
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
    this.typed = typed;
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
      RedirectAttributes redirect,
      HttpSession session) {
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    Integer size =
        reading.required("size", ReviewStepPages::size, words.say("reviews.size.missing"));
    Outcome<Review> outcome =
        start.run(
            new StartReview.Command(id, Bodies.of(person), seeds.nextLong(Integer.MAX_VALUE), size),
            person.actor());
    return after(reading, outcome, Step.BEGUN, person, id, form, model, redirect, session);
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
      RedirectAttributes redirect,
      HttpSession session) {
    Form form = Form.of(fields);
    List<MarkChecklist.Mark> marks = ChecklistForm.marks(details.of(id).checks(), form);
    return after(
        mark.run(new MarkChecklist.Command(id, Bodies.of(person), marks), person.actor()),
        ChecklistForm.changesNothing(marks) ? Step.UNMARKED : Step.MARKED,
        person,
        id,
        form,
        model,
        redirect,
        session);
  }

  @PostMapping("/{id}/findings")
  String write(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      @RequestParam UUID command,
      Model model,
      RedirectAttributes redirect,
      HttpSession session) {
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
        Step.WRITTEN,
        person,
        id,
        form,
        model,
        redirect,
        session);
  }

  @PostMapping("/{id}/report")
  String report(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect,
      HttpSession session) {
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    LocalDate onSiteOn =
        reading.required("onSiteOn", Dates::of, words.say("reviews.on-site.missing"));
    List<Finding> unsaved = ChecklistForm.unsaved(details.of(id).checks(), form);
    Outcome<Review> outcome =
        unsaved.isEmpty()
            ? report.run(
                new ReportReview.Command(id, Bodies.of(person), onSiteOn, form.value("summary")),
                person.actor())
            : Outcome.refused(unsaved);
    return after(reading, outcome, Step.REPORTED, person, id, form, model, redirect, session);
  }

  @PostMapping("/{id}/findings/{finding}/settled")
  String settle(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      @PathVariable int finding,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect,
      HttpSession session) {
    Form form = Form.of(fields).with(SETTLING, ReviewFields.ofFinding(finding));
    return after(
        settle.run(
            new SettleFinding.Command(
                id, Bodies.of(person), finding, form.value(ReviewFields.ofFinding(finding))),
            person.actor()),
        Step.SETTLED,
        person,
        id,
        form,
        model,
        redirect,
        session);
  }

  @PostMapping("/{id}/closing")
  String close(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect,
      HttpSession session) {
    return after(
        close.run(new CloseReview.Command(id, Bodies.of(person)), person.actor()),
        Step.CLOSED,
        person,
        id,
        Form.of(fields),
        model,
        redirect,
        session);
  }

  private String after(
      Outcome<?> outcome,
      Step step,
      SignedIn person,
      long id,
      Form form,
      Model model,
      RedirectAttributes redirect,
      HttpSession session) {
    return after(new FormReading(form), outcome, step, person, id, form, model, redirect, session);
  }

  private String after(
      FormReading reading,
      Outcome<?> outcome,
      Step step,
      SignedIn person,
      long id,
      Form form,
      Model model,
      RedirectAttributes redirect,
      HttpSession session) {
    ReviewDetail detail = details.of(id);
    // The day as it is planned was not typed; it is another one when the review is moved.
    Predicate<String> planned =
        field ->
            field.equals("onSiteOn")
                && form.value(field).equals(detail.review().onSiteOn().toString());
    typed.keep(
        session,
        LicenseeReviewViews.page(id),
        form,
        planned.or(field -> outcome.isDone() && step.isDoneWith(field, form)));
    if (!outcome.isDone()) {
      return views.show(detail, person, form.with(reading.along(outcome.findings())), model);
    }
    words.done(redirect, step.key());
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
