package org.uskpa.statistics.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.SameForm;
import org.uskpa.core.usecase.UseCase;

/**
 * Records an answer about an item and what it leads to. A later answer stands beside the earlier
 * ones, and the last one says how the item stands.
 */
@UseCase
public class AnswerItem {

  public static final String OUTCOME = "outcome";
  public static final String WORDS = "words";
  public static final String ANSWERED_ON = "answeredOn";

  /**
   * An answer.
   *
   * @param outcome null when none was chosen
   * @param words what was answered and by whom
   * @param answeredOn the day of the answer; null when it was not said
   * @param seen how many answers the page showed
   * @param form its id: the same form sent twice answers once
   */
  public record Command(
      long item,
      Sight sight,
      @Nullable AnswerOutcome outcome,
      String words,
      @Nullable LocalDate answeredOn,
      int seen,
      UUID form) {

    /** Whether this is what was recorded. */
    boolean says(Items.Answer recorded) {
      return recorded.outcome() == outcome
          && recorded.words().equals(VisibleText.trimmed(words))
          && recorded.answeredOn().equals(answeredOn);
    }
  }

  private final Items items;
  private final SameForm sameForm;
  private final Journal journal;
  private final Clock clock;

  AnswerItem(Items items, SameForm sameForm, Journal journal, Clock clock) {
    this.items = items;
    this.sameForm = sameForm;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Records it, or refuses by {@link ReconciliationRules#ANSWER}, {@code LIMIT} or {@code
   * ITEM_STEP}. The same form sent twice is recorded once.
   *
   * @throws NotFound when there is no such item in sight
   */
  public Outcome<Item> run(Command command, Actor actor) {
    sameForm.waitFor(command.form());
    Item item =
        items
            .hold(command.item(), command.sight())
            .orElseThrow(() -> new NotFound("item " + command.item()));
    Optional<Items.Answer> sentBefore = items.answerOf(command.form());
    if (sentBefore.isPresent()) {
      return sentBefore.filter(command::says).isPresent()
          ? Outcome.done(item)
          : Outcome.refused(ItemFindings.otherWords(sentBefore.orElseThrow()));
    }
    Instant now = EasternTime.now(clock);
    LocalDate today = EasternTime.dateOf(now);
    List<Finding> refusals = refusals(command, item, today);
    AnswerOutcome outcome = command.outcome();
    LocalDate answeredOn = command.answeredOn();
    if (!refusals.isEmpty() || outcome == null || answeredOn == null) {
      return Outcome.refused(refusals);
    }
    String words = VisibleText.trimmed(command.words());
    items.answer(
        item, new Items.Answer(outcome, words, answeredOn, now, actor.username()), command.form());
    journal.write(
        new Deed(
            Reconciliation.subject(item.reconciliation()),
            "item answered",
            actor,
            answeredOn,
            ReconciliationFacts.words(item, words),
            ReconciliationFacts.of(item, Map.of("outcome", outcome.label()))),
        now);
    return Outcome.done(items.find(item.id(), command.sight()).orElseThrow());
  }

  private List<Finding> refusals(Command command, Item item, LocalDate today) {
    List<Finding> refusals = new ArrayList<>();
    if (!item.isAnswerableOn(today)) {
      refusals.add(ItemFindings.closed(item, ""));
    }
    if (items.answers(item).size() != command.seen()) {
      refusals.add(
          ReconciliationRules.ITEM_STEP.block(
              "The item was answered meanwhile and stands as “%s” now. Read the answer, then send yours again if it shall stand beside it."
                  .formatted(item.state().label())));
    }
    if (command.outcome() == null) {
      refusals.add(ReconciliationRules.ANSWER.block(OUTCOME, "Choose what the answer leads to."));
    }
    if (VisibleText.isBlank(command.words())) {
      refusals.add(
          ReconciliationRules.ANSWER.block(WORDS, "Write down what was answered, and by whom."));
    }
    refusals.addAll(KeepableText.refusals(Map.of(WORDS, command.words())));
    LocalDate on = command.answeredOn();
    if (on == null) {
      refusals.add(ReconciliationRules.ANSWER.block(ANSWERED_ON, "Give the date of the answer."));
    } else if (on.isAfter(today)) {
      refusals.add(
          ReconciliationRules.ANSWER.block(
              ANSWERED_ON,
              "%s lies in the future. Give the date on which the answer came."
                  .formatted(EasternTime.written(on))));
    } else if (on.isBefore(item.issuedOn())) {
      refusals.add(
          ReconciliationRules.ANSWER.block(
              ANSWERED_ON,
              "%s lies before %s %s. Give the date on which the answer came."
                  .formatted(
                      EasternTime.written(on),
                      item.cell() == null
                          ? "the certificate’s issuance on"
                          : "the end of the quarter,",
                      EasternTime.written(item.issuedOn()))));
    }
    return refusals;
  }
}
