package org.uskpa.portal.review;

import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.review.AnswerFinding;
import org.uskpa.core.review.Review;
import org.uskpa.core.review.ReviewDetail;
import org.uskpa.core.review.ReviewDetails;
import org.uskpa.core.review.ReviewFields;
import org.uskpa.core.review.Reviews;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.security.OwnLicensee;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** The reported reviews of the own licensee, and its answers; any other's are not found. */
@Controller
@RequestMapping("/own-reviews")
@RequiresRight(Right.MANAGE_OWN_LICENSEE)
class OwnReviewPages {

  private final Reviews reviews;
  private final ReviewDetails details;
  private final AnswerFinding answer;
  private final TypedElsewhere typed;
  private final LicenseeReviewViews views;
  private final ReviewSheet sheet;
  private final LicenseeReviewWords words;

  OwnReviewPages(
      Reviews reviews,
      ReviewDetails details,
      AnswerFinding answer,
      TypedElsewhere typed,
      LicenseeReviewViews views,
      ReviewSheet sheet,
      LicenseeReviewWords words) {
    this.reviews = reviews;
    this.details = details;
    this.answer = answer;
    this.typed = typed;
    this.views = views;
    this.sheet = sheet;
    this.words = words;
  }

  @GetMapping
  String list(@AuthenticationPrincipal SignedIn person, Model model) {
    List<Review> all = reviews.of(OwnLicensee.of(person));
    model.addAttribute(
        "announced", all.stream().filter(review -> review.state().isMovable()).toList());
    model.addAttribute("open", reviews.open(OwnLicensee.of(person)));
    model.addAttribute(
        "reviews", all.stream().filter(review -> review.state().isShownToLicensee()).toList());
    return "review/own-list";
  }

  @GetMapping("/{id}")
  String show(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      Model model,
      HttpSession session) {
    return views.showOwn(find(person, id), typed.of(session, LicenseeReviewViews.page(id)), model);
  }

  @GetMapping("/{id}/report.pdf")
  ResponseEntity<byte[]> report(@AuthenticationPrincipal SignedIn person, @PathVariable long id) {
    return sheet.of(find(person, id));
  }

  /** An answer that was refused stands at its own address; loaded again, the review is shown. */
  @GetMapping("/{id}/findings/{finding}/answers")
  String again(@PathVariable long id) {
    return "redirect:/own-reviews/" + id;
  }

  @PostMapping("/{id}/findings/{finding}/answers")
  String answer(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      @PathVariable int finding,
      @RequestParam Map<String, String> fields,
      @RequestParam UUID command,
      Model model,
      RedirectAttributes redirect,
      HttpSession session) {
    Form form = Form.of(fields);
    String field = ReviewFields.ofFinding(finding);
    Outcome<?> outcome =
        answer.run(
            new AnswerFinding.Command(
                OwnLicensee.of(person),
                id,
                finding,
                form.value(field),
                ofFinding(command, finding)),
            person.actor());
    typed.keep(
        session, LicenseeReviewViews.page(id), form, one -> outcome.isDone() && one.equals(field));
    if (!outcome.isDone()) {
      return views.showOwn(find(person, id), form.with(outcome.findings()), model);
    }
    words.done(redirect, "reviews.answered");
    return "redirect:/own-reviews/" + id;
  }

  /** The page is one form: sent again for another finding, it is another answer. */
  private static UUID ofFinding(UUID command, int finding) {
    return UUID.nameUUIDFromBytes(
        "%s %d".formatted(command, finding).getBytes(StandardCharsets.UTF_8));
  }

  private ReviewDetail find(SignedIn person, long id) {
    return details.ofLicensee(id, OwnLicensee.of(person));
  }
}
