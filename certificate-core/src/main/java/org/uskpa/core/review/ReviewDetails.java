package org.uskpa.core.review;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.Journal;

/** A review to look at, with all that belongs to it. */
@Repository
public class ReviewDetails {

  private final Reviews reviews;
  private final ReviewWork work;
  private final ReviewFindings findings;
  private final Journal journal;

  ReviewDetails(Reviews reviews, ReviewWork work, ReviewFindings findings, Journal journal) {
    this.reviews = reviews;
    this.work = work;
    this.findings = findings;
    this.journal = journal;
  }

  /**
   * A review by its key.
   *
   * @throws NotFound when there is none
   */
  @Transactional(readOnly = true)
  public ReviewDetail of(long id) {
    return detail(reviews.find(id).orElseThrow(() -> new NotFound("review " + id)));
  }

  /**
   * A review as its licensee reads it.
   *
   * @throws NotFound when there is none, it is another licensee's, or not reported yet
   */
  @Transactional(readOnly = true)
  public ReviewDetail ofLicensee(long id, long licenseeId) {
    return detail(
        reviews
            .find(id)
            .filter(review -> review.licensee().id() == licenseeId)
            .filter(review -> review.state().isShownToLicensee())
            .orElseThrow(() -> new NotFound("review " + id)));
  }

  private ReviewDetail detail(Review review) {
    return new ReviewDetail(
        review,
        work.checklist(review.id()),
        work.sample(review.id()),
        findings.of(review.id()),
        journal.of(review.subject()));
  }
}
