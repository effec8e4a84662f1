package org.uskpa.statistics.release;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.CountedTrade;
import org.uskpa.core.record.KeptQuarters;
import org.uskpa.core.record.RecordedTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/**
 * Opens the review of a quarter, and asks its questions. Of a quarter that is released it begins
 * the next edition, with the reason; what was released stays.
 */
@UseCase
public class OpenReview {

  /** The field in which the reason of a revision is typed. */
  public static final String REASON = "reason";

  /**
   * What to open.
   *
   * @param edition the number that the new edition shall have, as the page said it
   * @param reason why there is a revision; empty for the first edition
   */
  public record Command(Quarter quarter, int edition, String reason) {}

  private final Editions editions;
  private final ReviewQuestions questions;
  private final CountedTrade trade;
  private final KeptQuarters kept;
  private final RecordedTime time;
  private final Journal journal;
  private final Clock clock;

  OpenReview(
      Editions editions,
      ReviewQuestions questions,
      CountedTrade trade,
      KeptQuarters kept,
      RecordedTime time,
      Journal journal,
      Clock clock) {
    this.editions = editions;
    this.questions = questions;
    this.trade = trade;
    this.kept = kept;
    this.time = time;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Opens it, or refuses by {@link ReleaseRules#STEP}, {@link ReleaseRules#RECORDS} or {@link
   * ReleaseRules#WORDS}. The same form sent twice opens one edition.
   */
  public Outcome<Edition> run(Command command, Actor actor) {
    Quarter quarter = command.quarter();
    editions.hold(quarter);
    List<Edition> before = editions.of(quarter);
    Edition newest = before.isEmpty() ? null : before.get(before.size() - 1);
    String reason = VisibleText.trimmed(command.reason());
    if (newest != null
        && newest.number() == command.edition()
        && newest.openedBy().equals(actor.username())
        && newest.reason().equals(reason)) {
      return Outcome.done(newest);
    }
    List<Finding> refusals = new ArrayList<>();
    int next = newest == null ? 1 : newest.number() + 1;
    if ((newest != null && !newest.isReleased()) || next != command.edition()) {
      refusals.add(newest == null ? StaleEdition.none(quarter) : StaleEdition.of(newest));
    } else if (newest == null) {
      refusals.addAll(withoutRecords(quarter));
    } else {
      refusals.addAll(
          Words.refusals(REASON, command.reason(), "Say why %s is revised.".formatted(quarter)));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Instant now = time.toRecord();
    Edition opened = editions.open(quarter, next, next == 1 ? "" : reason, actor.username(), now);
    questions.askAnew(opened, AsOf.now(now));
    journal.write(
        new Deed(
            Subject.quarter(quarter),
            next == 1 ? "review opened" : "revision opened",
            actor,
            EasternTime.dateOf(now),
            opened.reason(),
            Map.of("edition", Integer.toString(next))),
        now);
    return Outcome.done(opened);
  }

  private List<Finding> withoutRecords(Quarter quarter) {
    AsOf now = AsOf.now(EasternTime.now(clock));
    if (quarter.firstDay().isAfter(now.today())) {
      return List.of(
          ReleaseRules.RECORDS.block(
              "%s begins on %s; there is nothing to review yet."
                  .formatted(quarter, EasternTime.written(quarter.firstDay()))));
    }
    return trade.any(Period.of(quarter), now) || kept.isKept(quarter)
        ? List.of()
        : List.of(
            ReleaseRules.RECORDS.block(
                "There are no records of %s, and none were kept here yet. Enter or load them first."
                    .formatted(quarter)));
  }
}
