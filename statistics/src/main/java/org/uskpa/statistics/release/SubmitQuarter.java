package org.uskpa.statistics.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.CountedList;
import org.uskpa.core.record.RecordedTime;
import org.uskpa.core.usecase.UseCase;
import org.uskpa.statistics.anomaly.Question;

/**
 * Submits a reviewed quarter for release. The questions are asked once more; which records there
 * are, and in which versions, is fixed.
 */
@UseCase
public class SubmitQuarter {

  /**
   * What to submit.
   *
   * @param edition as the page said it
   */
  public record Command(Quarter quarter, int edition) {}

  private final Editions editions;
  private final ReviewQuestions questions;
  private final CountedList records;
  private final RecordedTime time;
  private final Journal journal;

  SubmitQuarter(
      Editions editions,
      ReviewQuestions questions,
      CountedList records,
      RecordedTime time,
      Journal journal) {
    this.editions = editions;
    this.questions = questions;
    this.records = records;
    this.time = time;
    this.journal = journal;
  }

  /**
   * Submits it, or refuses by {@link ReleaseRules#STEP}, {@link ReleaseRules#OVER}, {@link
   * ReleaseRules#ANSWERS}, each question by its own finding, or {@link ReleaseRules#SETTLED}. The
   * same form sent twice submits once.
   */
  public Outcome<Edition> run(Command command, Actor actor) {
    editions.hold(command.quarter());
    Optional<Edition> found = editions.find(command.quarter(), command.edition());
    if (found.isEmpty()) {
      return Outcome.refused(StaleEdition.none(command.quarter()));
    }
    Edition edition = found.get();
    if (edition.submitted().filter(sent -> sent.by().equals(actor.username())).isPresent()
        && edition.state() == EditionState.SUBMITTED) {
      return Outcome.done(edition);
    }
    if (edition.state() != EditionState.IN_REVIEW) {
      return Outcome.refused(StaleEdition.of(edition));
    }
    Optional<Instant> line = time.toDrawALine();
    if (line.isEmpty()) {
      return Outcome.refused(Unsettled.finding());
    }
    AsOf now = AsOf.at(line.get());
    List<Finding> refusals = refusals(edition, now);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    String list = ReleaseText.sha256(ReleaseText.of(records.of(edition.quarter(), now)));
    Edition submitted = editions.submit(edition, list, actor.username(), now.moment());
    journal.write(
        new Deed(
            Subject.quarter(edition.quarter()),
            "submitted for release",
            actor,
            now.today(),
            "",
            Map.of("edition", Integer.toString(edition.number()), "list of records", list)),
        now.moment());
    return Outcome.done(submitted);
  }

  private List<Finding> refusals(Edition edition, AsOf now) {
    List<Finding> refusals = new ArrayList<>();
    Quarter quarter = edition.quarter();
    if (!quarter.lastDay().isBefore(now.today())) {
      refusals.add(
          ReleaseRules.OVER.block(
              "%s runs through %s. Submit it when it is over."
                  .formatted(quarter, EasternTime.written(quarter.lastDay()))));
    }
    questions.askAnew(edition, now).stream()
        .filter(Question::isOpen)
        .map(
            question ->
                ReleaseRules.ANSWERS.block(question.field(), "Not answered: " + question.asked()))
        .forEach(refusals::add);
    return refusals;
  }
}
