package org.uskpa.core.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.notice.NewNotice;
import org.uskpa.core.notice.NoticeKind;
import org.uskpa.core.notice.TellPeople;

/** What the licensee is told of its review, and the body of the licensee's answers. */
@Component
class ReviewNotices {

  private final TellPeople people;

  ReviewNotices(TellPeople people) {
    this.people = people;
  }

  /** A review whose day on site is past is not announced: it is entered later than it was made. */
  void announced(Review review, Instant now) {
    if (review.onSiteOn().isBefore(EasternTime.dateOf(now))) {
      return;
    }
    people.tell(
        new NewNotice(
            NoticeKind.REVIEW_ANNOUNCED,
            review.subject(),
            DutyHolder.licensee(review.licensee().id()),
            "review-announced:" + review.id(),
            List.of(
                review.licensee().number(),
                review.body().inSentence(),
                EasternTime.written(review.onSiteOn()))),
        now);
  }

  /** Where both days are past there is nothing to prepare for. */
  void moved(Review review, LocalDate before, Instant now) {
    LocalDate today = EasternTime.dateOf(now);
    if (review.onSiteOn().equals(before)
        || (review.onSiteOn().isBefore(today) && before.isBefore(today))) {
      return;
    }
    people.tell(
        new NewNotice(
            NoticeKind.REVIEW_MOVED,
            review.subject(),
            DutyHolder.licensee(review.licensee().id()),
            "review-moved:%d:%s".formatted(review.id(), now),
            List.of(
                review.licensee().number(),
                review.body().inSentence(),
                EasternTime.written(review.onSiteOn()))),
        now);
  }

  /** To the licensee, which was told of the day when the review was announced. */
  void calledOff(Review review, Instant now) {
    if (review.onSiteOn().isBefore(EasternTime.dateOf(review.plannedAt()))) {
      return;
    }
    people.tell(
        new NewNotice(
            NoticeKind.REVIEW_CALLED_OFF,
            review.subject(),
            DutyHolder.licensee(review.licensee().id()),
            "review-called-off:" + review.id(),
            List.of(
                review.licensee().number(),
                review.body().inSentence(),
                EasternTime.written(review.onSiteOn()))),
        now);
  }

  /** To the body whose review ended because the licence did. */
  void ended(Review review, Instant now) {
    people.tell(
        new NewNotice(
            NoticeKind.REVIEW_ENDED,
            review.subject(),
            DutyHolder.of(DutyOwner.valueOf(review.body().name())),
            "review-ended:" + review.id(),
            List.of(review.licensee().number(), EasternTime.written(review.onSiteOn()))),
        now);
  }

  void reported(Review review, Instant now) {
    people.tell(
        new NewNotice(
            NoticeKind.REVIEW_REPORTED,
            review.subject(),
            DutyHolder.licensee(review.licensee().id()),
            "review-reported:" + review.id(),
            List.of(review.licensee().number(), review.body().inSentence())),
        now);
  }

  /** Each answer is told, known by the form that gave it. */
  void answered(Review review, UUID form, Instant now) {
    people.tell(
        new NewNotice(
            NoticeKind.FINDING_ANSWERED,
            review.subject(),
            DutyHolder.of(DutyOwner.valueOf(review.body().name())),
            "finding-answered:" + form,
            List.of(review.licensee().number())),
        now);
  }
}
