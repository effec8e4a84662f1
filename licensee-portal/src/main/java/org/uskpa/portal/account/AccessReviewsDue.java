package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.portal.account.AccessReview.Candidate;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/**
 * By when access is to be reviewed: so long after each account was opened or last gone through. It
 * is reckoned account by account, since nobody goes through the own one: a colleague's signature
 * leaves the colleague's account to be gone through.
 */
@Component
class AccessReviewsDue {

  private final AccessReviews reviews;
  private final AccessReviewSettings settings;
  private final Clock clock;

  AccessReviewsDue(AccessReviews reviews, AccessReviewSettings settings, Clock clock) {
    this.reviews = reviews;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A day by which access is to be reviewed.
   *
   * @param on the last day of the account that is due first
   * @param accounts how many are to be gone through then
   * @param soon it is near, or over
   * @param late it is over
   */
  record Due(LocalDate on, int accounts, boolean soon, boolean late) {}

  /** By when somebody is to review access; empty for who keeps nobody's account. */
  Optional<Due> of(SignedIn keeper) {
    if (!keeper.may(Right.MANAGE_ACCOUNTS)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    List<Candidate> inCharge = reviews.inCharge(keeper, now);
    return inCharge.stream()
        .map(Candidate::since)
        .min(Comparator.naturalOrder())
        .map(first -> due(first, reviews.toGoThrough(inCharge, now).size(), now));
  }

  private Due due(Instant since, int accounts, Instant now) {
    LocalDate on = settings.dueOn(since);
    return new Due(
        on, accounts, !now.isBefore(settings.soon(since)), !now.isBefore(EasternTime.endOf(on)));
  }
}
