package org.uskpa.statistics.release;

import java.time.Clock;
import java.util.List;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.usecase.UseCase;
import org.uskpa.statistics.anomaly.Question;

/** Asks the questions of a review by the records as they stand now. */
@UseCase
public class AskAnew {

  private final Editions editions;
  private final ReviewQuestions questions;
  private final Clock clock;

  AskAnew(Editions editions, ReviewQuestions questions, Clock clock) {
    this.editions = editions;
    this.questions = questions;
    this.clock = clock;
  }

  /** Asks them, or refuses by {@link ReleaseRules#STEP} when the quarter is not in review. */
  public Outcome<List<Question>> run(Quarter quarter) {
    editions.hold(quarter);
    List<Edition> all = editions.of(quarter);
    if (all.isEmpty()) {
      return Outcome.refused(StaleEdition.none(quarter));
    }
    Edition newest = all.get(all.size() - 1);
    return newest.state() == EditionState.IN_REVIEW
        ? Outcome.done(questions.askAnew(newest, AsOf.now(EasternTime.now(clock))))
        : Outcome.refused(StaleEdition.of(newest));
  }
}
