package org.uskpa.portal.review;

import java.util.Arrays;
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
import org.uskpa.core.review.FindingSeverity;
import org.uskpa.core.review.MendFinding;
import org.uskpa.core.review.ReviewDetail;
import org.uskpa.core.review.ReviewDetails;
import org.uskpa.core.review.WithdrawFinding;
import org.uskpa.core.shipment.Dates;
import org.uskpa.core.shipment.Typed;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** A finding that the licensee has not read yet is mended or withdrawn by the review’s own body. */
@Controller
@RequestMapping("/reviews/{id}/findings/{finding}")
@RequiresRight(Right.REVIEW_LICENSEES)
class ReviewFindingPages {

  private final ReviewDetails details;
  private final MendFinding mend;
  private final WithdrawFinding withdraw;
  private final LicenseeReviewWords words;

  ReviewFindingPages(
      ReviewDetails details,
      MendFinding mend,
      WithdrawFinding withdraw,
      LicenseeReviewWords words) {
    this.details = details;
    this.mend = mend;
    this.withdraw = withdraw;
    this.words = words;
  }

  @GetMapping("/mend")
  String mend(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      @PathVariable int finding,
      Model model) {
    ReviewDetail detail = find(person, id);
    ReviewDetail.Found found = found(detail, finding);
    Map<String, String> stands = new HashMap<>();
    stands.put("severity", found.severity().name());
    stands.put("words", found.words());
    stands.put("recommendation", found.recommendation());
    stands.put("dueOn", found.dueOn() == null ? "" : found.dueOn().toString());
    return page("review/mend-finding", detail, found, Form.of(stands), model);
  }

  @PostMapping("/mend")
  String mended(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      @PathVariable int finding,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    Outcome<?> outcome =
        mend.run(
            new MendFinding.Command(
                id,
                Bodies.of(person),
                finding,
                Arrays.stream(FindingSeverity.values())
                    .filter(one -> one.name().equals(form.value("severity")))
                    .findFirst()
                    .orElse(null),
                form.value("words"),
                form.value("recommendation"),
                Typed.read(form.value("dueOn"), Dates::of)),
            person.actor());
    if (!outcome.isDone()) {
      ReviewDetail detail = find(person, id);
      return page(
          "review/mend-finding",
          detail,
          found(detail, finding),
          form.with(outcome.findings()),
          model);
    }
    words.done(redirect, "reviews.mended");
    return "redirect:/reviews/" + id;
  }

  @GetMapping("/withdrawal")
  String withdraw(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      @PathVariable int finding,
      Model model) {
    ReviewDetail detail = find(person, id);
    return page("review/withdraw-finding", detail, found(detail, finding), Form.empty(), model);
  }

  @PostMapping("/withdrawal")
  String withdrawn(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      @PathVariable int finding,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    Outcome<?> outcome =
        withdraw.run(
            new WithdrawFinding.Command(id, Bodies.of(person), finding, form.value("reason")),
            person.actor());
    if (!outcome.isDone()) {
      ReviewDetail detail = find(person, id);
      return page(
          "review/withdraw-finding",
          detail,
          found(detail, finding),
          form.with(outcome.findings()),
          model);
    }
    words.done(redirect, "reviews.withdrawn");
    return "redirect:/reviews/" + id;
  }

  /** Another body's review is read, and its steps are not found. */
  private ReviewDetail find(SignedIn person, long id) {
    ReviewDetail detail = details.of(id);
    if (detail.review().body() != Bodies.of(person)) {
      throw new NotFound("review " + id);
    }
    return detail;
  }

  private static ReviewDetail.Found found(ReviewDetail detail, int finding) {
    return detail.findings().stream()
        .filter(one -> one.number() == finding)
        .findFirst()
        .orElseThrow(() -> new NotFound("finding %d".formatted(finding)));
  }

  private static String page(
      String template, ReviewDetail detail, ReviewDetail.Found found, Form form, Model model) {
    model.addAttribute("review", detail.review());
    model.addAttribute("licensee", detail.review().licensee());
    model.addAttribute("found", found);
    model.addAttribute("form", form);
    model.addAttribute(
        "severities",
        Arrays.stream(FindingSeverity.values())
            .map(one -> new Choice(one.name(), one.label()))
            .toList());
    return template;
  }
}
