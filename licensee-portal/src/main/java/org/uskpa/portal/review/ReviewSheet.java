package org.uskpa.portal.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.review.CheckResult;
import org.uskpa.core.review.Review;
import org.uskpa.core.review.ReviewDetail;
import org.uskpa.portal.account.PeopleNames;
import org.uskpa.portal.page.Moments;
import org.uskpa.statistics.export.LetterPdf;

/** The report of a review as a tagged PDF: what was looked at, what was found, what was said. */
@Component
class ReviewSheet {

  private static final String LINE = Character.toString(10);

  /** An empty line, by which a letter tells its paragraphs apart. */
  private static final String BETWEEN = LINE.repeat(2);

  private final LicenseeReviewWords words;
  private final Moments moments;
  private final PeopleNames names;

  ReviewSheet(LicenseeReviewWords words, Moments moments, PeopleNames names) {
    this.words = words;
    this.moments = moments;
    this.names = names;
  }

  /**
   * The file.
   *
   * @throws NotFound while the review is not reported
   */
  ResponseEntity<byte[]> of(ReviewDetail detail) {
    Review review = detail.review();
    if (!review.state().isShownToLicensee()) {
      throw new NotFound("report of review " + review.id());
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("review-%d.pdf".formatted(review.id()), StandardCharsets.US_ASCII)
                .build()
                .toString())
        .body(LetterPdf.of(heading(review), parts(detail)));
  }

  private String heading(Review review) {
    return words.say(
        "reviews.sheet.title",
        String.valueOf(review.id()),
        review.licensee().number(),
        review.licensee().name());
  }

  List<LetterPdf.Part> parts(ReviewDetail detail) {
    Review review = detail.review();
    List<LetterPdf.Part> parts = new ArrayList<>();
    parts.add(
        new LetterPdf.Part(
            "",
            words.say(
                "reviews.sheet.about",
                review.body().label(),
                moments.day(review.onSiteOn()),
                review.team(),
                names.of(review.plannedBy()),
                review.state().label())));
    parts.add(part("reviews.summary", List.of(told(review.summary()))));
    Review.Drawing drawing = review.sample();
    if (drawing != null) {
      parts.add(part("reviews.sample", sample(detail, drawing)));
    }
    parts.add(part("reviews.checklist", detail.checks().stream().map(this::check).toList()));
    parts.add(
        part(
            "reviews.findings",
            detail.findings().isEmpty()
                ? List.of(words.say("reviews.findings.none"))
                : detail.findings().stream().flatMap(found -> found(found).stream()).toList()));
    parts.add(part("reviews.sheet.signatures", signatures(review)));
    return parts;
  }

  private LetterPdf.Part part(String heading, List<String> paragraphs) {
    return new LetterPdf.Part(
        words.say(heading),
        paragraphs.stream()
            .filter(paragraph -> !paragraph.isEmpty())
            .collect(Collectors.joining(BETWEEN)));
  }

  private List<String> sample(ReviewDetail detail, Review.Drawing drawing) {
    return List.of(
        words.say(
            "reviews.sheet.sample",
            detail.sample().size(),
            drawing.of(),
            moments.day(drawing.from()),
            moments.day(drawing.through()),
            String.valueOf(drawing.seed())),
        detail.sample().stream()
            .map(ReviewDetail.Sampled::number)
            .collect(Collectors.joining(", ")));
  }

  /** The point with its result and basis, what the records said, and the reviewers' words. */
  private String check(ReviewDetail.Check check) {
    CheckResult result = check.result();
    String point =
        words.say(
            "reviews.sheet.check",
            check.place(),
            check.question(),
            result == null ? "" : result.label(),
            check.basis());
    String known =
        check.known().isEmpty() ? "" : words.say("reviews.checklist.known", check.known());
    return Stream.of(point, known, check.words())
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(LINE));
  }

  private List<String> signatures(Review review) {
    List<String> signed = new ArrayList<>();
    signed.add(
        words.say(
            "reviews.sheet.signed",
            names.of(review.reportedBy()),
            review.reportedAt() == null ? "" : moments.at(review.reportedAt())));
    if (review.closedAt() != null) {
      signed.add(
          words.say(
              "reviews.sheet.closed", names.of(review.closedBy()), moments.at(review.closedAt())));
    }
    return signed;
  }

  private List<String> found(ReviewDetail.Found found) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        words.say(
            "reviews.sheet.finding",
            String.valueOf(found.number()),
            found.severity().label(),
            names.of(found.writtenBy()),
            found.words()));
    if (found.dueOn() != null) {
      paragraphs.add(
          words.say(
              "reviews.sheet.recommendation", moments.day(found.dueOn()), found.recommendation()));
    }
    for (ReviewDetail.Answer answer : found.answers()) {
      paragraphs.add(
          words.say(
              "reviews.sheet.answer",
              names.of(answer.by()),
              moments.at(answer.at()),
              answer.words()));
    }
    if (found.settledAt() != null) {
      paragraphs.add(
          words.say(
              "reviews.sheet.settled",
              names.of(found.settledBy()),
              moments.at(found.settledAt()),
              told(found.settledWords())));
    }
    return paragraphs;
  }

  private static String told(@Nullable String words) {
    return words == null ? "" : words;
  }
}
