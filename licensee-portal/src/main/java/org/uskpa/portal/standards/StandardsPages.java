package org.uskpa.portal.standards;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
import org.uskpa.core.attachment.Attachments;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.shipment.Dates;
import org.uskpa.core.standards.Conclusion;
import org.uskpa.core.standards.RecordStandardsReview;
import org.uskpa.core.standards.ReviewTexts;
import org.uskpa.core.standards.StandardsReview;
import org.uskpa.core.standards.StandardsReviews;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.statistics.export.LetterPdf;

/** The reviews of the issuing entity's standards: year by year, each with its record and report. */
@Controller
@RequestMapping("/standards")
@RequiresRight(Right.READ_LICENSEES)
class StandardsPages {

  private final StandardsReviews reviews;
  private final RecordStandardsReview record;
  private final StandardsReport report;
  private final Attachments attachments;
  private final Duties duties;
  private final Journal journal;
  private final StandardsWords words;
  private final Clock clock;

  StandardsPages(
      StandardsReviews reviews,
      RecordStandardsReview record,
      StandardsReport report,
      Attachments attachments,
      Duties duties,
      Journal journal,
      StandardsWords words,
      Clock clock) {
    this.reviews = reviews;
    this.record = record;
    this.report = report;
    this.attachments = attachments;
    this.duties = duties;
    this.journal = journal;
    this.words = words;
    this.clock = clock;
  }

  /** A year in the list. */
  record Line(String year, String says, String tone) {}

  /** This year, the year before, and every year whose review is on record. */
  @GetMapping
  String list(Model model) {
    int present = EasternTime.dateOf(clock.instant()).getYear();
    Map<Integer, Line> lines = new TreeMap<>();
    lines.put(
        present,
        new Line(
            String.valueOf(present),
            words.say("standards.due", EasternTime.written(LocalDate.of(present, 12, 31))),
            "neutral"));
    lines.put(
        present - 1,
        new Line(String.valueOf(present - 1), words.say("standards.none-on-record"), "warn"));
    for (StandardsReview review : reviews.all()) {
      lines.put(
          review.year(),
          new Line(
              String.valueOf(review.year()),
              words.say(
                  "standards.reviewed",
                  EasternTime.written(review.reviewedOn()),
                  review.conclusion().label()),
              review.conclusion() == Conclusion.NOT_MET ? "bad" : "good"));
    }
    List<Line> latestFirst = new ArrayList<>(lines.values());
    java.util.Collections.reverse(latestFirst);
    model.addAttribute("lines", latestFirst);
    return "standards/list";
  }

  @GetMapping("/{year}")
  String show(@AuthenticationPrincipal SignedIn person, @PathVariable String year, Model model) {
    int asked = year(year);
    Subject subject = Subject.standards(asked);
    List<StandardsReview> versions = reviews.of(asked);
    List<Duty> owed = duties.about(subject);
    model.addAttribute("year", year);
    model.addAttribute("review", versions.isEmpty() ? null : versions.get(0));
    model.addAttribute("earlier", versions.stream().skip(1).toList());
    model.addAttribute("duty", owed.isEmpty() ? null : owed.get(0));
    model.addAttribute("attachments", attachments.about(subject));
    model.addAttribute("acknowledged", report.acknowledged(asked));
    model.addAttribute("history", journal.of(subject));
    model.addAttribute("toCome", isToCome(asked));
    model.addAttribute("mayReview", mayReview(person) && !isToCome(asked));
    return "standards/year";
  }

  @GetMapping("/{year}/report.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String year) {
    StandardsReview review =
        reviews
            .latest(year(year))
            .orElseThrow(() -> new NotFound("report of the standards of " + year));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("standards-%s.pdf".formatted(year), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(LetterPdf.of(report.title(review), report.text(review)));
  }

  @GetMapping("/{year}/review")
  @RequiresRight(Right.REVIEW_STANDARDS)
  String form(@AuthenticationPrincipal SignedIn person, @PathVariable String year, Model model) {
    requireAgency(person);
    int asked = year(year);
    if (isToCome(asked)) {
      return "redirect:/standards/" + year;
    }
    return form(
        asked, reviews.latest(asked).map(StandardsPages::asTyped).orElseGet(Form::empty), model);
  }

  @PostMapping("/{year}/review")
  @RequiresRight(Right.REVIEW_STANDARDS)
  String record(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String year,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    requireAgency(person);
    int asked = year(year);
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    LocalDate on = reading.required("reviewedOn", Dates::of, words.say("standards.on.missing"));
    Conclusion conclusion =
        reading.required(
            "conclusion", StandardsPages::conclusion, words.say("standards.conclusion.missing"));
    Integer seen = reading.read("seen", Integer::valueOf);
    if (on == null || conclusion == null) {
      List<Finding> all = new ArrayList<>(reading.findings());
      all.addAll(
          new ReviewTexts(
                  form.value("examined"),
                  form.value("found"),
                  form.value("recommendations"),
                  form.value("reason"))
              .refusals(seen == null ? 0 : seen, conclusion));
      return form(asked, form.with(all), model);
    }
    Outcome<StandardsReview> outcome =
        record.run(
            new RecordStandardsReview.Command(
                asked,
                seen == null ? 0 : seen,
                on,
                conclusion,
                form.value("examined"),
                form.value("found"),
                form.value("recommendations"),
                form.value("reason")),
            person.actor());
    if (!outcome.isDone()) {
      return form(asked, form.with(outcome.findings()), model);
    }
    words.done(redirect, "standards.done", year);
    return "redirect:/standards/" + year;
  }

  private String form(int year, Form form, Model model) {
    int version = reviews.latest(year).map(StandardsReview::version).orElse(0);
    model.addAttribute("year", String.valueOf(year));
    model.addAttribute("version", version);
    model.addAttribute("form", form);
    model.addAttribute(
        "conclusions",
        Arrays.stream(Conclusion.values())
            .map(one -> new Choice(one.name(), one.label()))
            .toList());
    return "standards/review";
  }

  private static Form asTyped(StandardsReview review) {
    return Form.of(
        Map.of(
            "reviewedOn", review.reviewedOn().toString(),
            "conclusion", review.conclusion().name(),
            "examined", review.examined(),
            "found", review.found(),
            "recommendations", review.recommendations()));
  }

  private static Conclusion conclusion(String text) {
    return Arrays.stream(Conclusion.values())
        .filter(one -> one.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("“%s” is no conclusion".formatted(text)));
  }

  /**
   * The review of a year is made on a day of it, so of a year to come there is nothing to record.
   */
  private boolean isToCome(int year) {
    return year > EasternTime.dateOf(clock.instant()).getYear();
  }

  /** State reviews; that it is the agency is our reading of 31 CFR 592.301(a)(4). */
  static boolean mayReview(SignedIn person) {
    return person.may(Right.REVIEW_STANDARDS) && person.agency() == Agency.STATE;
  }

  static void requireAgency(SignedIn person) {
    if (!mayReview(person)) {
      throw new NotFound("review of standards by " + person.username());
    }
  }

  /**
   * The year of an address.
   *
   * @throws NotFound when it is none of the Kimberley Process
   */
  static int year(String text) {
    if (!text.matches("2\\d{3}") || Integer.parseInt(text) < Quarter.FIRST_YEAR) {
      throw new NotFound("standards of " + text);
    }
    return Integer.parseInt(text);
  }
}
