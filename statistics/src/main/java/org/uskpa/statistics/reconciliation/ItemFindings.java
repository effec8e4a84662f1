package org.uskpa.statistics.reconciliation;

import org.uskpa.core.finding.Finding;
import org.uskpa.core.measure.EasternTime;

/** What steps with items are refused for. */
final class ItemFindings {

  private ItemFindings() {}

  static Finding expired(Item item, String field) {
    return ReconciliationRules.LIMIT.block(
        field,
        "The five years from issuance ended on %s. The item is closed; nothing more is recorded with it."
            .formatted(EasternTime.written(item.limitOn())));
  }
}
