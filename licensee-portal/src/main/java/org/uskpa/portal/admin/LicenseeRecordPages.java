package org.uskpa.portal.admin;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
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
import org.uskpa.core.licensee.AdmitLicensee;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeDetails;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.RecordAgreement;
import org.uskpa.core.licensee.RecordReview;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.shipment.Dates;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** What is put on record of a licensee: admission, agreements, acknowledgments, reviews. */
@Controller
@RequestMapping("/licensees")
@RequiresRight(Right.MANAGE_LICENSEES)
class LicenseeRecordPages {

  private final LicenseeDetails details;
  private final AdmitLicensee admit;
  private final RecordAgreement agree;
  private final Acknowledge acknowledge;
  private final RecordReview review;
  private final MessageSource words;

  LicenseeRecordPages(
      LicenseeDetails details,
      AdmitLicensee admit,
      RecordAgreement agree,
      Acknowledge acknowledge,
      RecordReview review,
      MessageSource words) {
    this.details = details;
    this.admit = admit;
    this.agree = agree;
    this.acknowledge = acknowledge;
    this.review = review;
    this.words = words;
  }

  @GetMapping("/new")
  String admission(Model model) {
    return admission(Form.empty(), model);
  }

  @PostMapping
  String admit(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    LicenseeKind kind =
        reading.required("kind", LicenseeRecordPages::kind, say("licensee.kind.missing"));
    LocalDate admittedOn =
        reading.required("admittedOn", Dates::of, say("licensee.admitted.missing"));
    LocalDate through = reading.read("agreementThrough", Dates::of);
    if (kind == null || admittedOn == null || !reading.findings().isEmpty()) {
      return admission(form.with(reading.findings()), model);
    }
    Outcome<Licensee> outcome =
        admit.run(
            new AdmitLicensee.Command(
                form.value("number").strip().toUpperCase(Locale.ROOT),
                form.value("name"),
                kind,
                form.value("address"),
                admittedOn,
                through),
            person.actor());
    if (!(outcome instanceof Outcome.Done<Licensee> done)) {
      return admission(form.with(outcome.findings()), model);
    }
    return recorded("licensee.admitted", done.value().number(), redirect);
  }

  @GetMapping("/{number}/agreement")
  String agreement(@PathVariable String number, Model model) {
    return agreement(number, Form.empty(), model);
  }

  @PostMapping("/{number}/agreement")
  String agree(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    LocalDate from = reading.required("from", Dates::of, say("licensee.agreement.missing"));
    LocalDate through = reading.read("through", Dates::of);
    if (from == null || !reading.findings().isEmpty()) {
      return agreement(number, form.with(reading.findings()), model);
    }
    Outcome<Licensee> outcome =
        agree.run(new RecordAgreement.Command(number, from, through), person.actor());
    return outcome.isDone()
        ? recorded("licensee.agreed", number, redirect)
        : agreement(number, form.with(outcome.findings()), model);
  }

  @GetMapping("/{number}/acknowledgment")
  String acknowledgment(@PathVariable String number, Model model) {
    return acknowledgment(number, Form.empty(), model);
  }

  /** One that came on paper; in the portal the licensee's manager gives it. */
  @PostMapping("/{number}/acknowledgment")
  String acknowledge(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      Model model,
      RedirectAttributes redirect) {
    Outcome<LocalDate> outcome =
        acknowledge.run(
            new Acknowledge.Command(details.of(number).licensee().id()), person.actor());
    return outcome.isDone()
        ? recorded("licensee.acknowledged", number, redirect)
        : acknowledgment(number, Form.empty().with(outcome.findings()), model);
  }

  @GetMapping("/{number}/review")
  @RequiresRight(Right.REVIEW_LICENSEES)
  String review(
      @AuthenticationPrincipal SignedIn person, @PathVariable String number, Model model) {
    return review(person, number, Form.empty(), model);
  }

  @PostMapping("/{number}/review")
  @RequiresRight(Right.REVIEW_LICENSEES)
  String recordReview(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    LocalDate on = reading.required("reviewedOn", Dates::of, say("licensee.review.missing"));
    if (on == null) {
      return review(person, number, form.with(reading.findings()), model);
    }
    Outcome<Licensee> outcome =
        review.run(new RecordReview.Command(number, body(person), on), person.actor());
    return outcome.isDone()
        ? recorded("licensee.reviewed", number, redirect)
        : review(person, number, form.with(outcome.findings()), model);
  }

  /** Everybody reviews for the own body. */
  private static ReviewBody body(SignedIn person) {
    Agency agency = person.agency();
    return agency == null ? ReviewBody.USKPA : ReviewBody.valueOf(agency.name());
  }

  private static LicenseeKind kind(String text) {
    return Arrays.stream(LicenseeKind.values())
        .filter(kind -> kind.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("“%s” is no kind".formatted(text)));
  }

  private String admission(Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute(
        "kinds",
        List.of(
            new Choice(
                LicenseeKind.DEALER.name(),
                LicenseeKind.DEALER.label(),
                say("licensee.kind.DEALER.hint")),
            new Choice(
                LicenseeKind.COMMON_CARRIER.name(),
                LicenseeKind.COMMON_CARRIER.label(),
                say("licensee.kind.COMMON_CARRIER.hint"))));
    return "admin/admit";
  }

  private String agreement(String number, Form form, Model model) {
    model.addAttribute("detail", details.of(number));
    model.addAttribute("form", form);
    return "admin/agreement";
  }

  private String acknowledgment(String number, Form form, Model model) {
    model.addAttribute("detail", details.of(number));
    model.addAttribute("form", form);
    return "admin/acknowledgment";
  }

  private String review(SignedIn person, String number, Form form, Model model) {
    model.addAttribute("detail", details.of(number));
    model.addAttribute("body", body(person));
    model.addAttribute("form", form);
    return "admin/review";
  }

  private String recorded(String key, String number, RedirectAttributes redirect) {
    Notice.success(say(key), say(key + ".text", number)).on(redirect);
    return "redirect:/licensees/" + number;
  }

  private String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }
}
