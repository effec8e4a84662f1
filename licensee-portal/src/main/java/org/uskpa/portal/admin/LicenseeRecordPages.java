package org.uskpa.portal.admin;

import java.time.LocalDate;
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
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.licensee.Acknowledge;
import org.uskpa.core.licensee.LicenseeDetail;
import org.uskpa.core.licensee.LicenseeDetails;
import org.uskpa.core.licensee.RecordAgreement;
import org.uskpa.core.licensee.RecordReview;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.shipment.Dates;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/**
 * What is put on record of a licensee after its admission: agreements, acknowledgments, reviews.
 */
@Controller
@RequestMapping("/licensees/{number}")
@RequiresRight(Right.MANAGE_LICENSEES)
class LicenseeRecordPages {

  private final LicenseeDetails details;
  private final RecordAgreement agree;
  private final Acknowledge acknowledge;
  private final RecordReview review;
  private final AdminWords words;

  LicenseeRecordPages(
      LicenseeDetails details,
      RecordAgreement agree,
      Acknowledge acknowledge,
      RecordReview review,
      AdminWords words) {
    this.details = details;
    this.agree = agree;
    this.acknowledge = acknowledge;
    this.review = review;
    this.words = words;
  }

  @GetMapping("/agreement")
  String agreement(@PathVariable String number, Model model) {
    return agreement(details.of(number), Form.empty(), model);
  }

  @PostMapping("/agreement")
  String agree(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    LicenseeDetail detail = details.of(number);
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    LocalDate from = reading.required("from", Dates::of, words.say("agreement.from.missing"));
    LocalDate through = reading.read("through", Dates::of);
    LocalDate signedOn =
        reading.required("signedOn", Dates::of, words.say("agreement.signed.missing"));
    if (from == null || signedOn == null || !reading.findings().isEmpty()) {
      return agreement(detail, form.with(reading.findings()), model);
    }
    Outcome<?> outcome =
        agree.run(new RecordAgreement.Command(number, from, through, signedOn), person.actor());
    return outcome.isDone()
        ? recorded("agreement.done", number, redirect)
        : agreement(detail, form.with(outcome.findings()), model);
  }

  @GetMapping("/acknowledgment")
  String acknowledgment(@PathVariable String number, Model model) {
    return acknowledgment(details.of(number), Form.empty(), model);
  }

  /** One that came on paper; in the portal the licensee's manager gives it. */
  @PostMapping("/acknowledgment")
  String acknowledge(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    LicenseeDetail detail = details.of(number);
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    LocalDate on =
        reading.required("acknowledgedOn", Dates::of, words.say("acknowledgment.on.missing"));
    if (on == null) {
      return acknowledgment(detail, form.with(reading.findings()), model);
    }
    Outcome<?> outcome =
        acknowledge.run(new Acknowledge.Command(detail.licensee().id(), on), person.actor());
    return outcome.isDone()
        ? recorded("acknowledgment.done", number, redirect)
        : acknowledgment(detail, form.with(outcome.findings()), model);
  }

  /** One of the time before the portal kept the licensee's records; later ones are planned. */
  @GetMapping("/review")
  @RequiresRight(Right.REVIEW_LICENSEES)
  String review(
      @AuthenticationPrincipal SignedIn person, @PathVariable String number, Model model) {
    return review(person, details.of(number), Form.empty(), model);
  }

  @PostMapping("/review")
  @RequiresRight(Right.REVIEW_LICENSEES)
  String recordReview(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    LicenseeDetail detail = details.of(number);
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    LocalDate on = reading.required("reviewedOn", Dates::of, words.say("review.on.missing"));
    Outcome<?> outcome =
        review.run(
            new RecordReview.Command(number, body(person), on, form.value("papers")),
            person.actor());
    return outcome.isDone()
        ? recorded("review.done", number, redirect)
        : review(person, detail, form.with(reading.along(outcome.findings())), model);
  }

  /** Everybody reviews for the own body. */
  private static ReviewBody body(SignedIn person) {
    Agency agency = person.agency();
    return agency == null ? ReviewBody.USKPA : ReviewBody.valueOf(agency.name());
  }

  private static String agreement(LicenseeDetail detail, Form form, Model model) {
    return page("admin/agreement", detail, form, model);
  }

  private static String acknowledgment(LicenseeDetail detail, Form form, Model model) {
    return page("admin/acknowledgment", detail, form, model);
  }

  private static String review(SignedIn person, LicenseeDetail detail, Form form, Model model) {
    model.addAttribute("body", body(person));
    return page("admin/review", detail, form, model);
  }

  private static String page(String template, LicenseeDetail detail, Form form, Model model) {
    model.addAttribute("detail", detail);
    model.addAttribute("form", form);
    return template;
  }

  private String recorded(String key, String number, RedirectAttributes redirect) {
    words.done(redirect, key, number);
    return "redirect:/licensees/" + number;
  }
}
