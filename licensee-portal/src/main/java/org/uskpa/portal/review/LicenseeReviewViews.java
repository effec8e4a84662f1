package org.uskpa.portal.review;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.uskpa.core.certificate.CertificateState;
import org.uskpa.core.review.CheckResult;
import org.uskpa.core.review.FindingSeverity;
import org.uskpa.core.review.Review;
import org.uskpa.core.review.ReviewDetail;
import org.uskpa.core.review.ReviewState;
import org.uskpa.portal.account.Accounts;
import org.uskpa.portal.account.PeopleNames;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.page.SummaryRow;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.Role;
import org.uskpa.portal.security.SignedIn;

/** Puts together what the page of a review shows. */
@Component
class LicenseeReviewViews {

  private final PeopleNames names;
  private final Accounts accounts;
  private final Moments moments;
  private final LicenseeReviewWords words;

  LicenseeReviewViews(
      PeopleNames names, Accounts accounts, Moments moments, LicenseeReviewWords words) {
    this.names = names;
    this.accounts = accounts;
    this.moments = moments;
    this.words = words;
  }

  /** Under this name what was typed on the page of a review is kept. */
  static String page(long review) {
    return "review " + review;
  }

  /** A certificate of the sample with its state in words. */
  record SampledLine(String number, String state, String issuedOn) {}

  /** The page for those who review and those who look on. */
  String show(ReviewDetail detail, SignedIn person, Form typed, Model model) {
    Review review = detail.review();
    boolean works = person.may(Right.REVIEW_LICENSEES) && Bodies.of(person) == review.body();
    common(detail, review.state() == ReviewState.IN_WORK ? inWork(detail, typed) : typed, model);
    model.addAttribute("begins", works && review.state() == ReviewState.PLANNED);
    model.addAttribute("marks", works && review.state() == ReviewState.IN_WORK);
    model.addAttribute(
        "closes",
        works && review.state() == ReviewState.REPORTED && !detail.isWorkOf(person.username()));
    model.addAttribute(
        "awaitsAnother",
        works && review.state() == ReviewState.REPORTED && detail.isWorkOf(person.username()));
    model.addAttribute(
        "nobodyReads", review.state().isAtWork() && !hasManager(review.licensee().id()));
    model.addAttribute("moves", works && review.state().isMovable());
    model.addAttribute("settles", works && review.state().isShownToLicensee());
    return "review/review";
  }

  private boolean hasManager(long licensee) {
    return accounts.ofLicensee(licensee).stream()
        .anyMatch(account -> account.role() == Role.MANAGER && !account.isClosed());
  }

  /** What was typed over the checklist as it stands, with the day on site as it was planned. */
  private static Form inWork(ReviewDetail detail, Form typed) {
    Form form = ChecklistForm.over(detail.checks(), typed);
    return typed.typed().containsKey("onSiteOn")
        ? form
        : form.with("onSiteOn", detail.review().onSiteOn().toString());
  }

  /** The page for the licensee's own people. */
  String showOwn(ReviewDetail detail, Form typed, Model model) {
    common(detail, typed, model);
    model.addAttribute("answers", detail.findings().stream().anyMatch(ReviewDetail.Found::isOpen));
    return "review/own";
  }

  private void common(ReviewDetail detail, Form form, Model model) {
    Review review = detail.review();
    model.addAttribute("detail", detail);
    model.addAttribute("review", review);
    model.addAttribute("licensee", review.licensee());
    model.addAttribute("facts", facts(review));
    model.addAttribute(
        "sample",
        detail.sample().stream()
            .map(
                one ->
                    new SampledLine(
                        one.number(),
                        CertificateState.valueOf(one.state()).label(),
                        moments.day(one.issuedOn())))
            .toList());
    model.addAttribute("form", form);
    model.addAttribute(
        "results",
        Arrays.stream(CheckResult.values())
            .map(one -> new Choice(one.name(), one.label()))
            .toList());
    model.addAttribute(
        "severities",
        Arrays.stream(FindingSeverity.values())
            .map(one -> new Choice(one.name(), one.label()))
            .toList());
    model.addAttribute("people", names.of(people(detail)));
    String sent = form.value("command");
    model.addAttribute("command", sent.isEmpty() ? UUID.randomUUID().toString() : sent);
  }

  private static List<String> people(ReviewDetail detail) {
    return detail.findings().stream()
        .flatMap(
            found ->
                Stream.concat(
                    Stream.of(found.writtenBy(), found.mendedBy(), found.settledBy()),
                    found.answers().stream().map(ReviewDetail.Answer::by)))
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.toList());
  }

  private List<SummaryRow> facts(Review review) {
    Review.CalledOff calledOff = review.calledOff();
    if (calledOff != null) {
      return List.of(
          row("body", review.body().label()),
          row("on-site", moments.day(review.onSiteOn())),
          row("team", review.team()),
          row("planned-by", names.of(review.plannedBy())),
          row("called-off-by", names.of(calledOff.by())),
          row("called-off-why", calledOff.why()));
    }
    return List.of(
        row("body", review.body().label()),
        row("on-site", moments.day(review.onSiteOn())),
        row("team", review.team()),
        row("planned-by", names.of(review.plannedBy())),
        row("reported-by", names.of(review.reportedBy())),
        row("closed-by", names.of(review.closedBy())));
  }

  private SummaryRow row(String key, String value) {
    return new SummaryRow(words.say("reviews." + key), value);
  }
}
