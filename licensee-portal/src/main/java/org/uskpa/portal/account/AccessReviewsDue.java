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
 * By when access is to be reviewed: so long after the last time, and the first time so long after
 * the first account was opened.
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
   * @param soon it is near, or over
   * @param late it is over
   */
  record Due(LocalDate on, boolean soon, boolean late) {}

  /** By when somebody is to review access; empty for who keeps nobody's account. */
  Optional<Due> of(SignedIn keeper) {
    if (!keeper.may(Right.MANAGE_ACCOUNTS)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    List<Candidate> candidates = reviews.candidates(keeper, now);
    Optional<Instant> since =
        reviews.of(AccessBody.of(keeper)).stream()
            .findFirst()
            .map(AccessReview::signedAt)
            .or(
                () ->
                    candidates.stream()
                        .map(one -> one.account().createdAt())
                        .min(Comparator.naturalOrder()));
    return candidates.isEmpty() ? Optional.empty() : since.map(start -> due(start, now));
  }

  private Due due(Instant since, Instant now) {
    LocalDate on = EasternTime.dateOf(since.plus(settings.every()));
    Instant end = EasternTime.endOf(on);
    return new Due(on, !now.isBefore(end.minus(settings.notice())), !now.isBefore(end));
  }
}
