package org.uskpa.portal.account;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uskpa.portal.page.FirstPageSection;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.security.SignedIn;

/** Says when it is time to go through the accounts in one's charge. */
@Component
@Order(900)
class AccessReviewSection implements FirstPageSection {

  private final AccessReviewsDue dues;
  private final Moments moments;
  private final AccountWords words;

  AccessReviewSection(AccessReviewsDue dues, Moments moments, AccountWords words) {
    this.dues = dues;
    this.moments = moments;
    this.words = words;
  }

  @Override
  public Optional<Section> section(SignedIn person) {
    return dues.of(person)
        .filter(AccessReviewsDue.Due::soon)
        .map(
            due ->
                new Section(
                    words.say("access-review.section"),
                    "",
                    List.of(
                        new Card(
                            due.late() ? Tone.LATE : Tone.SOON,
                            words.say("access-review.card"),
                            words.say("access-review.card.text"),
                            words.say(
                                due.late() ? "access-review.late" : "access-review.due",
                                moments.day(due.on())),
                            "/access-reviews/new"))));
  }
}
