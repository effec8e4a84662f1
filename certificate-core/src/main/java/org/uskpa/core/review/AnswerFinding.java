package org.uskpa.core.review;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.SameForm;
import org.uskpa.core.usecase.UseCase;

/** The licensee answers a finding, as often as it has something to say while it is open. */
@UseCase
public class AnswerFinding {

  /**
   * What the licensee says.
   *
   * @param licensee of whoever answers; another licensee's review is not found
   * @param form the same form sent twice gives one answer
   */
  public record Command(long licensee, long review, int finding, String words, UUID form) {}

  private final Reviews reviews;
  private final ReviewFindings findings;
  private final SameForm sameForm;
  private final ReviewNotices notices;
  private final Journal journal;
  private final Clock clock;

  AnswerFinding(
      Reviews reviews,
      ReviewFindings findings,
      SameForm sameForm,
      ReviewNotices notices,
      Journal journal,
      Clock clock) {
    this.reviews = reviews;
    this.findings = findings;
    this.sameForm = sameForm;
    this.notices = notices;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Keeps the answer, or refuses by {@link ReviewStepRules}.
   *
   * @throws NotFound when it is not this licensee's review, or not reported yet
   */
  public Outcome<Review> run(Command command, Actor actor) {
    Review review = reviews.lockOfLicensee(command.review(), command.licensee());
    ReviewDetail.Found found = findings.get(review.id(), command.finding());
    sameForm.waitFor(command.form());
    if (findings.isAnsweredWith(command.form())) {
      return Outcome.done(review);
    }
    String field = ReviewFields.ofFinding(found.number());
    List<Finding> refusals =
        new ArrayList<>(ReviewRefusals.words(field, command.words(), "Say what you answer."));
    if (!found.isOpen()) {
      refusals.add(
          ReviewStepRules.STATE.block(
              field, "The finding was settled meanwhile; nothing more is to be answered."));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Instant now = EasternTime.now(clock);
    findings.answer(found.id(), VisibleText.trimmed(command.words()), command.form(), actor, now);
    journal.write(
        new Deed(
            review.subject(),
            "finding answered",
            actor,
            EasternTime.dateOf(now),
            "",
            Map.of("finding", String.valueOf(found.number()))),
        now);
    notices.answered(review, command.form(), now);
    return Outcome.done(review);
  }
}
