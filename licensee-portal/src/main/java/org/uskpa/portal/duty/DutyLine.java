package org.uskpa.portal.duty;

import java.time.Duration;
import java.time.Instant;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.portal.page.FirstPageSection.Tone;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.portal.subject.SubjectLink;

/**
 * An open duty as lists and the first page show it.
 *
 * @param about what it is owed for
 * @param licensee the licensee that owes it; empty when another one does
 * @param doneAt where it is fulfilled
 */
record DutyLine(
    String kind,
    String citation,
    SubjectLink about,
    String licensee,
    Instant dueAt,
    Tone tone,
    String doneAt) {

  /** What is due within this time is shown as due soon. */
  private static final Duration SOON = Duration.ofDays(3);

  /** The line as a person reads it, who is led to no page that is closed to that person. */
  static DutyLine of(Duty duty, SignedIn person, Instant now) {
    SubjectLink about = SubjectLink.to(duty.subject(), person);
    String licensee = duty.licenseeNumber();
    return new DutyLine(
        duty.kind().label(),
        duty.kind().citation(),
        about,
        licensee == null ? "" : licensee,
        duty.dueAt(),
        tone(duty, now),
        doneAt(duty, about));
  }

  /** Whether its licensee answers, and somebody else says that it is fulfilled. */
  public boolean isAnswered() {
    return kind.equals(DutyKind.REVIEW_RECOMMENDATION.label());
  }

  public boolean isLate() {
    return tone == Tone.LATE;
  }

  private static Tone tone(Duty duty, Instant now) {
    if (duty.isLate(now)) {
      return Tone.LATE;
    }
    return duty.dueAt().isBefore(now.plus(SOON)) ? Tone.SOON : Tone.CALM;
  }

  /** A step of its own is taken on the page of what it is about; the others have a form here. */
  private static String doneAt(Duty duty, SubjectLink about) {
    return duty.kind().isFulfilledByHand()
            || duty.kind() == DutyKind.ACKNOWLEDGMENT
            || !about.hasPage()
        ? "/duties/" + duty.id()
        : about.href();
  }
}
