package org.uskpa.statistics.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.RecordedTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/** Sends a submitted quarter back into review, with words. */
@UseCase
public class SendBackQuarter {

  /** The field in which the words are typed. */
  public static final String WORDS = "words";

  private static final String ACTION = "sent back";

  /**
   * What to send back.
   *
   * @param submittedAt the submission that the page showed
   * @param words what is to be done before it is submitted again
   */
  public record Command(Quarter quarter, int edition, Instant submittedAt, String words) {}

  private final Editions editions;
  private final RecordedTime time;
  private final Journal journal;

  SendBackQuarter(Editions editions, RecordedTime time, Journal journal) {
    this.editions = editions;
    this.time = time;
    this.journal = journal;
  }

  /**
   * Sends it back, or refuses by {@link ReleaseRules#STEP} or {@link ReleaseRules#WORDS}. The same
   * form sent twice does it once.
   */
  public Outcome<Edition> run(Command command, Actor actor) {
    Quarter quarter = command.quarter();
    editions.hold(quarter);
    Edition edition = editions.find(quarter, command.edition()).orElse(null);
    if (edition == null) {
      return Outcome.refused(StaleEdition.none(quarter));
    }
    String words = VisibleText.trimmed(command.words());
    if (edition.state() == EditionState.IN_REVIEW && isLast(quarter, words, actor)) {
      return Outcome.done(edition);
    }
    List<Finding> refusals = new ArrayList<>();
    if (edition.state() != EditionState.SUBMITTED
        || !edition.submitted().orElseThrow().at().equals(command.submittedAt())) {
      refusals.add(StaleEdition.of(edition));
    }
    refusals.addAll(
        Words.refusals(
            WORDS, command.words(), "Say what is to be done before it is submitted again."));
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Instant now = time.toRecord();
    Edition back = editions.sendBack(edition);
    journal.write(
        new Deed(
            Subject.quarter(quarter),
            ACTION,
            actor,
            EasternTime.dateOf(now),
            words,
            Map.of("edition", Integer.toString(edition.number()))),
        now);
    return Outcome.done(back);
  }

  private boolean isLast(Quarter quarter, String words, Actor actor) {
    List<JournalEntry> history = journal.of(Subject.quarter(quarter));
    if (history.isEmpty()) {
      return false;
    }
    JournalEntry last = history.get(history.size() - 1);
    return last.action().equals(ACTION)
        && last.actor().equals(actor.username())
        && last.reason().equals(words);
  }
}
