package org.uskpa.portal.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.licensee.Reviewers;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.review.Review;
import org.uskpa.core.review.Reviews;
import org.uskpa.core.review.ReviewsDue;
import org.uskpa.portal.page.FirstPageSection;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** Tells reviewers of their body’s reviews at work, and how many licensees are past due. */
@Component
@Order(110)
class ReviewersSection implements FirstPageSection {

  private final Reviews reviews;
  private final ReviewsDue due;
  private final Moments moments;
  private final LicenseeReviewWords words;
  private final Clock clock;

  ReviewersSection(
      Reviews reviews, ReviewsDue due, Moments moments, LicenseeReviewWords words, Clock clock) {
    this.reviews = reviews;
    this.due = due;
    this.moments = moments;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public Optional<Section> section(SignedIn person) {
    if (!person.may(Right.REVIEW_LICENSEES)) {
      return Optional.empty();
    }
    ReviewBody body = Bodies.of(person);
    LocalDate today = EasternTime.dateOf(clock.instant());
    List<Card> cards = new ArrayList<>();
    // An administrator is told of these among what deserves a look.
    if (body != ReviewBody.USKPA) {
      overdue(Bodies.programmeOf(person), today).ifPresent(cards::add);
    }
    reviews.atWork().stream()
        .filter(review -> review.body() == body)
        .map(review -> card(review, today))
        .forEach(cards::add);
    return cards.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section(words.say("reviews.title"), "", cards));
  }

  private Optional<Card> overdue(Reviewers whose, LocalDate today) {
    return due.programmes(today).stream()
        .filter(programme -> programme.reviewers() == whose)
        .map(programme -> programme.of(ReviewsDue.Which.OVERDUE))
        .filter(count -> count > 0)
        .findFirst()
        .map(
            count ->
                new Card(
                    Tone.LATE,
                    words.say("reviews.section.overdue", count),
                    whose.label(),
                    "",
                    "/reviews/due?body=%s&which=OVERDUE".formatted(whose.name())));
  }

  private Card card(Review review, LocalDate today) {
    return new Card(
        review.state().isMovable() && review.onSiteOn().isBefore(today) ? Tone.SOON : Tone.CALM,
        words.say(
            "reviews.section.work",
            String.valueOf(review.id()),
            review.licensee().number(),
            review.licensee().name()),
        review.state().label(),
        words.say("reviews.section.on-site", moments.day(review.onSiteOn())),
        "/reviews/" + review.id());
  }
}
