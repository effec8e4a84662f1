package org.uskpa.portal.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.review.Review;
import org.uskpa.core.review.Reviews;
import org.uskpa.portal.page.FirstPageSection;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.security.OwnLicensee;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** Tells a manager of reviews to come, and of findings that wait for an answer. */
@Component
@Order(110)
class OwnReviewsSection implements FirstPageSection {

  private final Reviews reviews;
  private final Moments moments;
  private final LicenseeReviewWords words;
  private final Clock clock;

  OwnReviewsSection(Reviews reviews, Moments moments, LicenseeReviewWords words, Clock clock) {
    this.reviews = reviews;
    this.moments = moments;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public Optional<Section> section(SignedIn person) {
    if (!person.may(Right.MANAGE_OWN_LICENSEE)) {
      return Optional.empty();
    }
    long licensee = OwnLicensee.of(person);
    LocalDate today = EasternTime.dateOf(clock.instant());
    Map<Long, Reviews.Open> open = reviews.open(licensee);
    List<Card> cards = new ArrayList<>();
    for (Review review : reviews.of(licensee)) {
      Reviews.Open waits = open.get(review.id());
      if (waits != null && waits.unanswered() > 0) {
        cards.add(
            card(
                Tone.SOON,
                review,
                words.say("reviews.section.answers", waits.unanswered()),
                "/own-reviews/" + review.id()));
      } else if (review.state().isMovable() && !review.onSiteOn().isBefore(today)) {
        cards.add(
            card(
                Tone.CALM,
                review,
                words.say("reviews.section.announced", moments.day(review.onSiteOn())),
                "/own-reviews"));
      }
    }
    return cards.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section(words.say("reviews.own.title"), "", cards));
  }

  private Card card(Tone tone, Review review, String text, String href) {
    return new Card(
        tone,
        words.say("reviews.section.own", String.valueOf(review.id()), review.body().label()),
        text,
        "",
        href);
  }
}
