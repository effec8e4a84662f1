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
import org.uskpa.statistics.export.PaperLetters;

/** Keeps a letter to a partner as it was sent, with its date and its items. */
@UseCase
public class SendLetter {

  public static final String ADDRESSEE = "addressee";
  public static final String SENT_ON = "sentOn";

  private static final int LONGEST_ADDRESSEE = 1000;

  /**
   * A letter that goes out.
   *
   * @param again whether it also asks about what an earlier letter asked about
   * @param sentOn null when it was not said
   * @param seen of the draft that was looked at
   * @param form its id: the same form sent twice keeps one letter
   */
  public record Command(
      long reconciliation,
      Sight sight,
      boolean again,
      String addressee,
      @Nullable LocalDate sentOn,
      String seen,
      UUID form) {

    /** Whether this is the letter that was recorded. */
    boolean says(Letter recorded) {
      return recorded.addressee().equals(VisibleText.trimmed(addressee))
          && recorded.sentOn().equals(sentOn);
    }
  }

  private final Reconciliations reconciliations;
  private final Letters letters;
  private final LetterDesk desk;
  private final SameForm sameForm;
  private final Journal journal;
  private final Clock clock;

  SendLetter(
      Reconciliations reconciliations,
      Letters letters,
      LetterDesk desk,
      SameForm sameForm,
      Journal journal,
      Clock clock) {
    this.reconciliations = reconciliations;
    this.letters = letters;
    this.desk = desk;
    this.sameForm = sameForm;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Keeps it, or refuses by {@link ReconciliationRules#LETTER}, {@code LETTER_PARTNER} or {@code
   * ITEM_STEP} when the items are others than those that were looked at.
   *
   * @throws NotFound when there is no such reconciliation in sight
   */
  public Outcome<Letter> run(Command command, Actor actor) {
    sameForm.waitFor(command.form());
    Reconciliation reconciliation =
        reconciliations
            .find(command.reconciliation(), command.sight())
            .orElseThrow(() -> new NotFound("reconciliation " + command.reconciliation()));
    reconciliations.hold(reconciliation);
    Optional<Letter> before = letters.recordedWith(command.form());
    if (before.isPresent()) {
      return before.filter(command::says).isPresent()
          ? Outcome.done(before.get())
          : Outcome.refused(
              ReconciliationRules.ITEM_STEP.block(
                  ADDRESSEE,
                  "This page recorded a letter already, to %s of %s. Begin another letter if one more was sent."
                      .formatted(
                          before.get().addressee(), EasternTime.written(before.get().sentOn()))));
    }
    Instant now = EasternTime.now(clock);
    LetterDesk.Draft draft = desk.draft(reconciliation, command.again());
    List<Finding> refusals = refusals(command, reconciliation, draft, EasternTime.dateOf(now));
    LocalDate sentOn = command.sentOn();
    if (!refusals.isEmpty() || sentOn == null) {
      return Outcome.refused(refusals);
    }
    String addressee = VisibleText.trimmed(command.addressee());
    Letter letter =
        letters.add(
            reconciliation,
            draft.items(),
            addressee,
            sentOn,
            desk.text().of(reconciliation, draft.items(), addressee, sentOn),
            actor.username(),
            now,
            command.form());
    journal.write(
        new Deed(
            reconciliation.subject(),
            "letter sent",
            actor,
            sentOn,
            "",
            ReconciliationFacts.of(
                reconciliation,
                Map.of(
                    "letter",
                    Long.toString(letter.id()),
                    "items",
                    Integer.toString(letter.items()),
                    "addressee",
                    addressee))),
        now);
    return Outcome.done(letter);
  }

  private static List<Finding> refusals(
      Command command, Reconciliation reconciliation, LetterDesk.Draft draft, LocalDate today) {
    if (!reconciliation.source().isOfPartner()) {
      return List.of(
          ReconciliationRules.LETTER_PARTNER.block(
              "%s are no partner’s list. Write to the partner about its own list."
                  .formatted(reconciliation.source().label())));
    }
    List<Finding> refusals = new ArrayList<>();
    if (draft.items().isEmpty()) {
      refusals.add(
          ReconciliationRules.LETTER.block("No item is open of which a letter could ask."));
    } else if (!draft.seen().equals(command.seen())) {
      refusals.add(
          ReconciliationRules.ITEM_STEP.block(
              "Items were answered or written about since this letter was made. Read it as it is now, then record it."));
    }
    if (VisibleText.isBlank(command.addressee())) {
      refusals.add(ReconciliationRules.LETTER.block(ADDRESSEE, "Say to whom the letter goes."));
    } else if (command.addressee().length() > LONGEST_ADDRESSEE) {
      refusals.add(
          ReconciliationRules.LETTER.block(
              ADDRESSEE,
              "The addressee has more than %,d characters. Shorten it."
                  .formatted(LONGEST_ADDRESSEE)));
    }
    refusals.addAll(KeepableText.refusals(Map.of(ADDRESSEE, command.addressee())));
    PaperLetters.trouble(command.addressee())
        .ifPresent(trouble -> refusals.add(ReconciliationRules.LETTER.block(ADDRESSEE, trouble)));
    LocalDate on = command.sentOn();
    if (on == null) {
      refusals.add(
          ReconciliationRules.LETTER.block(SENT_ON, "Give the date on which the letter is sent."));
    } else if (on.isAfter(today)) {
      refusals.add(
          ReconciliationRules.LETTER.block(
              SENT_ON,
              "%s lies in the future. Record the letter when it is sent."
                  .formatted(EasternTime.written(on))));
    } else if (reconciliation
        .result()
        .filter(done -> on.isBefore(EasternTime.dateOf(done.at())))
        .isPresent()) {
      refusals.add(
          ReconciliationRules.LETTER.block(
              SENT_ON,
              "%s lies before the lists were compared. Correct the date."
                  .formatted(EasternTime.written(on))));
    }
    return refusals;
  }
}
