package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.portal.account.AccessReview.Candidate;
import org.uskpa.portal.account.AccessReview.Decision;
import org.uskpa.portal.account.AccessReview.Said;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.security.FreshSignIn;
import org.uskpa.portal.security.RequiresEitherRight;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** The yearly review of access: who keeps accounts signs it, auditors read all of them. */
@Controller
@RequestMapping("/access-reviews")
@RequiresEitherRight(value = Right.MANAGE_ACCOUNTS, or = Right.READ_JOURNAL)
class AccessReviewPages {

  private final AccessReviews reviews;
  private final AccessReviewsDue dues;
  private final SignAccessReview signAccessReview;
  private final AccountWords words;
  private final Clock clock;

  AccessReviewPages(
      AccessReviews reviews,
      AccessReviewsDue dues,
      SignAccessReview signAccessReview,
      AccountWords words,
      Clock clock) {
    this.reviews = reviews;
    this.dues = dues;
    this.signAccessReview = signAccessReview;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  String list(@AuthenticationPrincipal SignedIn person, Model model) {
    model.addAttribute("due", dues.of(person).orElse(null));
    model.addAttribute("keeps", person.may(Right.MANAGE_ACCOUNTS));
    model.addAttribute(
        "reviews",
        person.may(Right.MANAGE_ACCOUNTS) ? reviews.of(AccessBody.of(person)) : reviews.all());
    return "account/access-reviews";
  }

  @FreshSignIn
  @GetMapping("/new")
  @RequiresRight(Right.MANAGE_ACCOUNTS)
  String form(@AuthenticationPrincipal SignedIn keeper, Model model) {
    return form(keeper, Form.empty(), UUID.randomUUID(), model);
  }

  @FreshSignIn
  @PostMapping
  @RequiresRight(Right.MANAGE_ACCOUNTS)
  String sign(
      @AuthenticationPrincipal SignedIn keeper,
      @RequestParam UUID command,
      @RequestParam Map<String, String> fields,
      RedirectAttributes redirect,
      Model model) {
    Form form = Form.of(fields);
    Outcome<Long> outcome =
        signAccessReview.run(
            new SignAccessReview.Command(
                keeper,
                command,
                form.value("seen"),
                said(form, reviews.candidates(keeper, clock.instant()))));
    if (outcome instanceof Outcome.Done<Long> done) {
      words.done(redirect, "access-review.signed");
      return "redirect:/access-reviews/" + done.value();
    }
    return form(keeper, form.with(outcome.findings()), command, model);
  }

  /** A record of another body is not there, but for auditors. */
  @GetMapping("/{id}")
  String show(@AuthenticationPrincipal SignedIn person, @PathVariable String id, Model model) {
    AccessReview review = reviews.find(key(id));
    if (person.may(Right.MANAGE_ACCOUNTS) && !reviews.of(AccessBody.of(person)).contains(review)) {
      throw new NotFound("review of access " + id);
    }
    model.addAttribute("review", review);
    model.addAttribute("signedOn", EasternTime.written(review.signedAt()));
    model.addAttribute("lines", reviews.lines(review.id()));
    model.addAttribute("keeps", person.may(Right.MANAGE_ACCOUNTS));
    return "account/access-review";
  }

  private String form(SignedIn keeper, Form form, UUID command, Model model) {
    Instant now = clock.instant();
    List<Candidate> inCharge = reviews.inCharge(keeper, now);
    List<Candidate> candidates = reviews.toGoThrough(inCharge, now);
    model.addAttribute("form", form);
    model.addAttribute("command", command);
    model.addAttribute("body", AccessBody.of(keeper).label());
    model.addAttribute("candidates", candidates);
    model.addAttribute("others", inCharge.size() - candidates.size());
    model.addAttribute("seen", AccessReview.fingerprint(candidates));
    model.addAttribute(
        "decisions",
        Arrays.stream(Decision.values())
            .map(one -> new Choice(one.name(), words.say("access-review.decision." + one.name())))
            .toList());
    return "account/access-review-new";
  }

  private static Map<Long, Said> said(Form form, List<Candidate> candidates) {
    Map<Long, Said> said = new HashMap<>();
    for (Candidate candidate : candidates) {
      long id = candidate.account().id();
      String typed = form.value(SignAccessReview.DECISION + id);
      said.put(
          id,
          new Said(
              Arrays.stream(Decision.values())
                  .filter(one -> one.name().equals(typed))
                  .findFirst()
                  .orElse(null),
              VisibleText.trimmed(form.value(SignAccessReview.WORDS + id))));
    }
    return said;
  }

  private static long key(String written) {
    try {
      return Long.parseLong(written);
    } catch (NumberFormatException unreadable) {
      throw new NotFound("review of access " + written);
    }
  }
}
