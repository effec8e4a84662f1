package org.uskpa.portal.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

  /** An empty line, by which a letter tells its paragraphs apart. */
  private static final String BETWEEN = Character.toString(10).repeat(2);

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
        .body(LetterPdf.of(heading(review), text(detail)));
  }

  private String heading(Review review) {
    return words.say("reviews.sheet.title", review.licensee().number(), review.licensee().name());
  }

  String text(ReviewDetail detail) {
    Review review = detail.review();
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        words.say(
            "reviews.sheet.about",
            review.body().label(),
            moments.day(review.onSiteOn()),
            review.team(),
            review.state().label()));
    paragraphs.add(words.say("reviews.sheet.summary", told(review.summary())));
    Review.Drawing drawing = review.sample();
    if (drawing != null) {
      paragraphs.add(
          words.say(
              "reviews.sheet.sample",
              detail.sample().size(),
              drawing.of(),
              moments.day(drawing.from()),
              moments.day(drawing.through()),
              String.valueOf(drawing.seed())));
      paragraphs.add(
          detail.sample().stream()
              .map(ReviewDetail.Sampled::number)
              .collect(Collectors.joining(", ")));
    }
    for (ReviewDetail.Check check : detail.checks()) {
      CheckResult result = check.result();
      paragraphs.add(
          words.say(
              "reviews.sheet.check",
              check.place(),
              check.question(),
              result == null ? "" : result.label(),
              check.known(),
              check.words()));
    }
    if (detail.findings().isEmpty()) {
      paragraphs.add(words.say("reviews.findings.none"));
    }
    for (ReviewDetail.Found found : detail.findings()) {
      paragraphs.addAll(found(found));
    }
    paragraphs.add(
        words.say(
            "reviews.sheet.signed",
            names.of(review.reportedBy()),
            review.reportedAt() == null ? "" : moments.at(review.reportedAt())));
    if (review.closedAt() != null) {
      paragraphs.add(
          words.say(
              "reviews.sheet.closed", names.of(review.closedBy()), moments.at(review.closedAt())));
    }
    return paragraphs.stream()
        .filter(paragraph -> !paragraph.isEmpty())
        .collect(Collectors.joining(BETWEEN));
  }

  private List<String> found(ReviewDetail.Found found) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        words.say(
            "reviews.sheet.finding",
            String.valueOf(found.id()),
            found.severity().label(),
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
              "reviews.sheet.settled", moments.at(found.settledAt()), told(found.settledWords())));
    }
    return paragraphs;
  }

  private static String told(@Nullable String words) {
    return words == null ? "" : words;
  }
}
