package org.uskpa.statistics.reconciliation;

import org.uskpa.core.finding.Finding;
import org.uskpa.core.measure.EasternTime;

/** What steps with items are refused for. */
final class ItemFindings {

  private ItemFindings() {}

  /** The page was sent before with another answer, which is kept; another one needs a page anew. */
  static Finding otherWords(Items.Answer kept) {
    return ReconciliationRules.ITEM_STEP.block(
        AnswerItem.WORDS,
        "This page recorded an answer already: “%s”. Send what you typed once more if it shall stand beside it."
            .formatted(kept.words()));
  }

  /** Nothing more becomes of it: its five years are over, or a later list took its place. */
  static Finding closed(Item item, String field) {
    if (item.replaced()) {
      return ReconciliationRules.ITEM_STEP.block(
          field,
          "A later list of the same partner and period took the place of this one. Record it with the item there, if the difference still stands.");
    }
    return ReconciliationRules.LIMIT.block(
        field,
        "The five years from issuance ended on %s. The item is closed; nothing more is recorded with it."
            .formatted(EasternTime.written(item.limitOn())));
  }
}
