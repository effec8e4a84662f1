package org.uskpa.statistics.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/** Gives an item to somebody else who looks into it: an open item is always somebody's. */
@UseCase
public class AssignItem {

  /** The field of the owner in findings. */
  public static final String OWNER = "owner";

  /**
   * Whose it shall be.
   *
   * @param owner user name; empty when nobody was chosen
   * @param before whose it was when the page was made; empty for nobody
   */
  public record Command(long item, Sight sight, String owner, String before) {}

  private final Items items;
  private final Journal journal;
  private final Clock clock;

  AssignItem(Items items, Journal journal, Clock clock) {
    this.items = items;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Gives it, or refuses by {@link ReconciliationRules#ITEM_STEP} or {@code LIMIT}. The same form
   * sent twice gives it once.
   *
   * @throws NotFound when there is no such item in sight
   */
  public Outcome<Item> run(Command command, Actor actor) {
    Item item =
        items
            .hold(command.item(), command.sight())
            .orElseThrow(() -> new NotFound("item " + command.item()));
    String owner = VisibleText.trimmed(command.owner());
    String standing = item.owner().orElse("");
    if (owner.equals(standing)) {
      return Outcome.done(item);
    }
    if (owner.isEmpty()) {
      return Outcome.refused(
          ReconciliationRules.ITEM_STEP.block(OWNER, "Choose who shall look into it."));
    }
    if (item.replaced() || item.state().isClosed()) {
      return Outcome.refused(ItemFindings.closed(item, OWNER));
    }
    if (!standing.equals(command.before())) {
      return Outcome.refused(
          ReconciliationRules.ITEM_STEP.block(
              OWNER,
              "The item went to %s meanwhile. Look at it again, then give it away if it shall change hands once more."
                  .formatted(standing.isEmpty() ? "nobody" : standing)));
    }
    Instant now = EasternTime.now(clock);
    items.own(item, owner);
    journal.write(
        new Deed(
            Reconciliation.subject(item.reconciliation()),
            "item given",
            actor,
            EasternTime.dateOf(now),
            "",
            ReconciliationFacts.of(item, Map.of("owner", owner))),
        now);
    return Outcome.done(items.find(item.id(), command.sight()).orElseThrow());
  }
}
