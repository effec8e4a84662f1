package org.uskpa.core.licensee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/**
 * A review of the time before the portal kept a licensee's records is entered by hand, from its
 * papers. Later ones are planned, worked on, reported and closed by a second person.
 */
@UseCase
public class RecordReview {

  /**
   * Whose review, by whom, on which day.
   *
   * @param reviewedOn null when no day could be read, which is refused
   * @param papers where its papers are
   */
  public record Command(
      String licensee, ReviewBody body, @Nullable LocalDate reviewedOn, String papers) {}

  private final Licensees licensees;
  private final ReviewsOnRecord onRecord;
  private final Clock clock;

  RecordReview(Licensees licensees, ReviewsOnRecord onRecord, Clock clock) {
    this.licensees = licensees;
    this.onRecord = onRecord;
    this.clock = clock;
  }

  /** Records it, or refuses by {@link LicenseeStepRules#REVIEW}. */
  public Outcome<Licensee> run(Command command, Actor actor) {
    Licensee licensee = licensees.lock(command.licensee());
    Instant now = EasternTime.now(clock);
    LocalDate on = command.reviewedOn();
    List<Finding> refusals = refusals(licensee, command, now);
    if (on == null || !refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    LicenseeDetail.Review review =
        new LicenseeDetail.Review(command.body(), on, null, VisibleText.trimmed(command.papers()));
    if (!onRecord.put(licensee, review, actor, now)) {
      return Outcome.refused(
          LicenseeStepRules.REVIEW.block(
              "reviewedOn",
              "The review by %s of %s is on record already."
                  .formatted(command.body().inSentence(), on)));
    }
    return Outcome.done(licensee);
  }

  private List<Finding> refusals(Licensee licensee, Command command, Instant now) {
    List<Finding> refusals = new ArrayList<>();
    LocalDate on = command.reviewedOn();
    LocalDate from = licensees.recordedFrom(licensee.id(), now);
    if (on == null) {
      refusals.add(LicenseeStepRules.REVIEW.block("reviewedOn", "Give the day of the review."));
    } else if (on.isBefore(licensee.admittedOn())) {
      refusals.add(
          LicenseeStepRules.REVIEW.block(
              "reviewedOn",
              "The review would be on %s, before %s was admitted on %s."
                  .formatted(on, licensee.number(), licensee.admittedOn())));
    } else if (!on.isBefore(from)) {
      refusals.add(
          LicenseeStepRules.REVIEW.block(
              "reviewedOn",
              ("The review would be on %s. From %s on the portal keeps the records of %s: plan the review"
                      + " under Reviews, with its day on site, and let a second person close it.")
                  .formatted(on, from, licensee.number())));
    }
    if (VisibleText.isBlank(command.papers())) {
      refusals.add(
          LicenseeStepRules.REVIEW.block("papers", "Say where the papers of the review are."));
    }
    KeepableText.refusal("papers", command.papers()).ifPresent(refusals::add);
    return refusals;
  }
}
