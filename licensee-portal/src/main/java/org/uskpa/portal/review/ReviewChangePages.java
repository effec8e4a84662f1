package org.uskpa.portal.review;

import java.time.LocalDate;
import java.util.HashMap;
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
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.review.CallOffReview;
import org.uskpa.core.review.MoveReview;
import org.uskpa.core.review.Review;
import org.uskpa.core.review.Reviews;
import org.uskpa.core.shipment.Dates;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** A review that is not reported yet is moved or called off by its own body. */
@Controller
@RequestMapping("/reviews/{id}")
@RequiresRight(Right.REVIEW_LICENSEES)
class ReviewChangePages {

  private final Reviews reviews;
  private final MoveReview move;
  private final CallOffReview callOff;
  private final LicenseeReviewWords words;

  ReviewChangePages(
      Reviews reviews, MoveReview move, CallOffReview callOff, LicenseeReviewWords words) {
    this.reviews = reviews;
    this.move = move;
    this.callOff = callOff;
    this.words = words;
  }

  @GetMapping("/move")
  String move(@AuthenticationPrincipal SignedIn person, @PathVariable long id, Model model) {
    Review review = find(person, id);
    Map<String, String> stands = new HashMap<>();
    stands.put("onSiteOn", review.onSiteOn().toString());
    stands.put("team", review.team());
    return page("review/move", review, Form.of(stands), model);
  }

  @PostMapping("/move")
  String moved(
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
        move.run(
            new MoveReview.Command(
                id, Bodies.of(person), onSiteOn, form.value("team"), form.value("reason")),
            person.actor());
    if (!outcome.isDone()) {
      return page(
          "review/move", find(person, id), form.with(reading.along(outcome.findings())), model);
    }
    words.done(redirect, "reviews.moved");
    return "redirect:/reviews/" + id;
  }

  @GetMapping("/calling-off")
  String callOff(@AuthenticationPrincipal SignedIn person, @PathVariable long id, Model model) {
    return page("review/calling-off", find(person, id), Form.empty(), model);
  }

  @PostMapping("/calling-off")
  String calledOff(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    Outcome<Review> outcome =
        callOff.run(
            new CallOffReview.Command(id, Bodies.of(person), form.value("reason")), person.actor());
    if (!outcome.isDone()) {
      return page("review/calling-off", find(person, id), form.with(outcome.findings()), model);
    }
    words.done(redirect, "reviews.called-off");
    return "redirect:/reviews/" + id;
  }

  /** Another body's review is read, and its steps are not found. */
  private Review find(SignedIn person, long id) {
    return reviews
        .find(id)
        .filter(review -> review.body() == Bodies.of(person))
        .orElseThrow(() -> new NotFound("review " + id));
  }

  private static String page(String template, Review review, Form form, Model model) {
    model.addAttribute("review", review);
    model.addAttribute("licensee", review.licensee());
    model.addAttribute("form", form);
    return template;
  }
}
