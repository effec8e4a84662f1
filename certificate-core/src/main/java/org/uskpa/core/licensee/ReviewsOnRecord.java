package org.uskpa.core.licensee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;

/**
 * The reviews of licensees that count: from them follow the next due day, the duty, the figures.
 */
@Component
public class ReviewsOnRecord {

  private final Licensees licensees;
  private final Duties duties;
  private final LicenseeDuties periodic;
  private final Journal journal;

  ReviewsOnRecord(Licensees licensees, Duties duties, LicenseeDuties periodic, Journal journal) {
    this.licensees = licensees;
    this.duties = duties;
    this.periodic = periodic;
    this.journal = journal;
  }

  /**
   * Puts a review on record and fulfils the duty with it. The caller holds the licensee's row.
   *
   * @return false when the body's review of that day stands there already; then nothing is done
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean put(Licensee licensee, LicenseeDetail.Review review, Actor actor, Instant now) {
    if (!licensees.addReview(licensee.id(), review)) {
      return false;
    }
    Subject subject = Subject.licensee(licensee.number());
    Reviewers reviewers = Reviewers.of(review.body());
    LocalDate last = licensees.asOf(licensee.id(), now).lastReviewBy(reviewers);
    // An older review entered late fulfils nothing: a later one stands.
    if (review.on().equals(last)) {
      duties.fulfil(
          subject,
          reviewers.duty(),
          "Reviewed by " + review.body().inSentence(),
          "Review of " + review.on(),
          actor,
          now);
      periodic.settle(List.of(licensee), actor, now);
    }
    String papers = review.papers();
    Map<String, String> facts = new TreeMap<>(Map.of("body", review.body().name()));
    if (papers != null) {
      facts.put("way", "Entered by hand from papers");
    }
    journal.write(
        new Deed(subject, "reviewed", actor, review.on(), papers == null ? "" : papers, facts),
        now);
    return true;
  }
}
