package org.uskpa.statistics.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/** Gives all open items of a reconciliation, or all that a filter finds, to somebody at once. */
@UseCase
public class AssignItems {

  /** The field of the owner to be in findings. */
  public static final String TO = "to";

  /**
   * Whose they shall be.
   *
   * @param filter which of the open items
   * @param owner user name; empty when nobody was chosen
   * @param seen how many open items the page showed
   * @param step the last step of the list's history when the page was shown
   */
  public record Command(
      long reconciliation, Sight sight, Items.Filter filter, String owner, int seen, int step) {}

  private final Reconciliations reconciliations;
  private final Items items;
  private final Journal journal;
  private final Clock clock;

  AssignItems(Reconciliations reconciliations, Items items, Journal journal, Clock clock) {
    this.reconciliations = reconciliations;
    this.items = items;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Gives them, or refuses by {@link ReconciliationRules#ITEM_STEP} when nobody was chosen, when
   * others are open than the page showed, or when somebody worked on the list since: what was given
   * to one person meanwhile is not taken away unseen. However many they are, the journal keeps one
   * deed.
   *
   * @return how many changed hands; none when the same form was sent before
   * @throws NotFound when there is no such reconciliation in sight
   */
  public Outcome<Integer> run(Command command, Actor actor) {
    Reconciliation reconciliation =
        reconciliations
            .find(command.reconciliation(), command.sight())
            .orElseThrow(() -> new NotFound("reconciliation " + command.reconciliation()));
    reconciliations.hold(reconciliation);
    String owner = VisibleText.trimmed(command.owner());
    if (owner.isEmpty()) {
      return Outcome.refused(
          ReconciliationRules.ITEM_STEP.block(TO, "Choose who shall look into them."));
    }
    int open = items.open(reconciliation, command.filter());
    if (open > 0 && open != command.seen()) {
      return Outcome.refused(
          ReconciliationRules.ITEM_STEP.block(
              TO,
              "%s open now, and the page showed %d. Look at them again, then give them away."
                  .formatted(open == 1 ? "1 item is" : open + " items are", command.seen())));
    }
    Optional<JournalEntry> since =
        journal.latest(reconciliation.subject(), null, 1).rows().stream()
            .filter(last -> last.step() > command.step())
            .findFirst();
    if (since.isPresent() && items.wouldChangeHands(reconciliation, command.filter(), owner)) {
      return Outcome.refused(
          ReconciliationRules.ITEM_STEP.block(
              TO,
              "Somebody worked on this list since the page was shown (last step: %s). Look at the items again, then give them away."
                  .formatted(since.get().action())));
    }
    int given = items.ownAll(reconciliation, command.filter(), owner);
    if (given > 0) {
      Instant now = EasternTime.now(clock);
      journal.write(
          new Deed(
              reconciliation.subject(),
              "items given",
              actor,
              EasternTime.dateOf(now),
              "",
              ReconciliationFacts.of(reconciliation, facts(command.filter(), owner, given))),
          now);
    }
    return Outcome.done(given);
  }

  private static Map<String, String> facts(Items.Filter filter, String owner, int given) {
    Map<String, String> facts = new HashMap<>();
    facts.put("items", Integer.toString(given));
    facts.put("owner", owner);
    if (filter.kind() != null) {
      facts.put("difference", filter.kind().label());
    }
    if (filter.owner() != null) {
      facts.put("from", filter.owner());
    }
    return facts;
  }
}
