package org.uskpa.core.review;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.licensee.EndsWithLicence;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.measure.EasternTime;

/** Ends reviews that will not be made: one by its own body, all of a licensee with its licence. */
@Component
class CalledOffReviews implements EndsWithLicence {

  private final Reviews reviews;
  private final ReviewNotices notices;
  private final Journal journal;

  CalledOffReviews(Reviews reviews, ReviewNotices notices, Journal journal) {
    this.reviews = reviews;
    this.notices = notices;
    this.journal = journal;
  }

  @Override
  public void hold(Licensee licensee) {
    reviews.lockUnreported(licensee.id());
  }

  @Override
  public Map<String, Integer> closes(Licensee licensee) {
    return EndsWithLicence.counted("reviews called off", reviews.unreported(licensee.id()).size());
  }

  /** One that is reported is still closed. */
  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void close(Licensee licensee, String why, Actor actor, Instant now) {
    for (Review review : reviews.lockUnreported(licensee.id())) {
      // The licensee is told that its licence has ended; who planned to come is told this.
      notices.ended(end(review, why, actor, now), now);
    }
  }

  Review end(Review review, String reason, Actor actor, Instant now) {
    Review ended = reviews.callOff(review, reason, actor, now);
    journal.write(
        new Deed(review.subject(), "called off", actor, EasternTime.dateOf(now), reason, Map.of()),
        now);
    return ended;
  }
}
