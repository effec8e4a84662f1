package org.uskpa.portal.reconciliation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uskpa.portal.account.Account;
import org.uskpa.portal.account.WorkInHand;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.statistics.reconciliation.Items;
import org.uskpa.statistics.reconciliation.Reconciliations;
import org.uskpa.statistics.reconciliation.Sight;

/** Differences of reconciliations that somebody who leaves was to look into. */
@Component
@Order(300)
class ItemsOfLeaver implements WorkInHand {

  private final Items items;
  private final Reconciliations reconciliations;
  private final ReconciliationWords words;

  ItemsOfLeaver(Items items, Reconciliations reconciliations, ReconciliationWords words) {
    this.items = items;
    this.reconciliations = reconciliations;
    this.words = words;
  }

  @Override
  public List<Piece> of(Account account, SignedIn keeper) {
    Sight sight = Sights.of(keeper);
    List<Piece> pieces = new ArrayList<>();
    for (Items.Own own : items.ownedBy(account.username(), sight)) {
      pieces.add(
          new Piece(
              words.say(
                  "leaving.items",
                  words.title(reconciliations.find(own.reconciliation(), sight).orElseThrow()),
                  own.items()),
              keeper.may(Right.READ_RECONCILIATIONS)
                  ? "/reconciliation/%d?state=OPEN&owner=%s"
                      .formatted(own.reconciliation(), account.username())
                  : ""));
    }
    // What rests on export filings is not there for this keeper, nor is it told whether any does.
    if (account.role().may(Right.READ_FILINGS) && sight == Sight.WITHOUT_FILINGS) {
      pieces.add(new Piece(words.say("leaving.items.filings"), ""));
    }
    return pieces;
  }
}
