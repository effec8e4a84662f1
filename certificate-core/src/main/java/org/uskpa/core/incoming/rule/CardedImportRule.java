package org.uskpa.core.incoming.rule;

import org.uskpa.core.finding.RuleCard;

/** A rule with a card: what all rules of imports have in common. */
abstract class CardedImportRule implements ImportRule {

  private final RuleCard card;

  CardedImportRule(RuleCard card) {
    this.card = card;
  }

  @Override
  public final RuleCard card() {
    return card;
  }
}
