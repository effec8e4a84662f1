package org.uskpa.statistics.release;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;
import org.uskpa.statistics.anomaly.Question;
import org.uskpa.statistics.anomaly.Questions;

/** Answers a question of a review in words; an answer may be replaced until the submission. */
@UseCase
public class AnswerQuestion {

  /**
   * An answer.
   *
   * @param before the answer that the page showed; empty for none
   */
  public record Command(Quarter quarter, long question, String words, String before) {}

  private final Editions editions;
  private final Questions questions;
  private final Journal journal;
  private final Clock clock;

  AnswerQuestion(Editions editions, Questions questions, Journal journal, Clock clock) {
    this.editions = editions;
    this.questions = questions;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Keeps the answer, or refuses by {@link ReleaseRules#STEP} or {@link ReleaseRules#WORDS}. The
   * same answer sent twice is kept once.
   *
   * @throws NotFound when the quarter's newest edition has no such question
   */
  public Outcome<Question> run(Command command, Actor actor) {
    editions.hold(command.quarter());
    List<Edition> all = editions.of(command.quarter());
    if (all.isEmpty()) {
      return Outcome.refused(StaleEdition.none(command.quarter()));
    }
    Edition edition = all.get(all.size() - 1);
    Question question =
        questions.of(edition.id()).stream()
            .filter(one -> one.id() == command.question())
            .findFirst()
            .orElseThrow(() -> new NotFound("such question of " + command.quarter()));
    String words = VisibleText.trimmed(command.words());
    boolean same =
        question
            .answered()
            .filter(a -> a.words().equals(words) && a.by().equals(actor.username()))
            .isPresent();
    if (same) {
      return Outcome.done(question);
    }
    List<Finding> refusals = refusals(command, edition, question);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Instant now = EasternTime.now(clock);
    questions.answer(question, words, actor.username(), now);
    journal.write(
        new Deed(
            Subject.quarter(command.quarter()),
            "question answered",
            actor,
            EasternTime.dateOf(now),
            words,
            Map.of("edition", Integer.toString(edition.number()), "question", question.asked())),
        now);
    return Outcome.done(
        questions.of(edition.id()).stream()
            .filter(one -> one.id() == command.question())
            .findFirst()
            .orElseThrow());
  }

  private static List<Finding> refusals(Command command, Edition edition, Question question) {
    List<Finding> refusals = new ArrayList<>();
    String standing = question.answered().map(Question.Answer::words).orElse("");
    if (edition.state() != EditionState.IN_REVIEW) {
      refusals.add(StaleEdition.of(edition));
    } else if (!standing.equals(VisibleText.trimmed(command.before()))) {
      refusals.add(
          ReleaseRules.STEP.block(
              question.field(),
              "%s answered this meanwhile: “%s”. Read it, then send yours again if it shall stand instead."
                  .formatted(question.answered().map(Question.Answer::by).orElse(""), standing)));
    }
    refusals.addAll(
        Words.refusals(question.field(), command.words(), "Answer the question in words."));
    return refusals;
  }
}
