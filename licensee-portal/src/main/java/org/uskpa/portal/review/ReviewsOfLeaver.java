package org.uskpa.portal.review;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.review.Review;
import org.uskpa.core.review.Reviews;
import org.uskpa.portal.account.Account;
import org.uskpa.portal.account.WorkInHand;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.portal.subject.SubjectLink;

/** Reviews that were planned or reported by somebody who leaves and are not closed. */
@Component
@Order(200)
class ReviewsOfLeaver implements WorkInHand {

  private final Reviews reviews;
  private final LicenseeReviewWords words;

  ReviewsOfLeaver(Reviews reviews, LicenseeReviewWords words) {
    this.reviews = reviews;
    this.words = words;
  }

  @Override
  public List<Piece> of(Account account, SignedIn keeper) {
    return reviews.atWork().stream()
        .filter(
            review ->
                account.username().equals(review.plannedBy())
                    || account.username().equals(review.reportedBy()))
        .map(
            review ->
                new Piece(
                    words.say(
                        "leaving.review", review.licensee().number(), review.licensee().name()),
                    handedOverAt(review, keeper)))
        .toList();
  }

  /** Whoever reviews for the same body gives it another team; others look at it. */
  private static String handedOverAt(Review review, SignedIn keeper) {
    boolean moves =
        keeper.may(Right.REVIEW_LICENSEES)
            && Bodies.of(keeper) == review.body()
            && review.state().isMovable();
    return moves
        ? "/reviews/%d/move".formatted(review.id())
        : SubjectLink.to(Subject.review(review.id()), keeper).href();
  }
}
