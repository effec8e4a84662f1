package org.uskpa.statistics.reconciliation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uskpa.core.participant.KnownParticipants;

/** What a letter would ask about now. */
@Component
public class LetterDesk {

  /** The most items of a letter; what is left is for the next one. */
  static final int MOST = 500;

  /**
   * A letter that is not sent yet.
   *
   * @param seen what tells it from a later one: a letter is recorded as it was looked at
   */
  public record Draft(List<Item> items, String text, String seen) {
    public Draft {
      items = List.copyOf(items);
    }
  }

  private final Items items;
  private final KnownParticipants participants;

  LetterDesk(Items items, KnownParticipants participants) {
    this.items = items;
    this.participants = participants;
  }

  /**
   * The letter about a partner's list as things stand; about any other list it has no items.
   *
   * @param again whether it also asks about what an earlier letter asked about
   */
  public Draft draft(Reconciliation reconciliation, boolean again) {
    if (!reconciliation.source().isOfPartner() || !reconciliation.isDone()) {
      return new Draft(List.of(), "", "");
    }
    List<Item> open = items.toWriteAbout(reconciliation, again, MOST);
    if (open.isEmpty()) {
      return new Draft(open, "", "");
    }
    String body = text().body(reconciliation, open);
    return new Draft(open, body, LetterText.sha256(body));
  }

  LetterText text() {
    return new LetterText(participants.current()::nameOf);
  }
}
