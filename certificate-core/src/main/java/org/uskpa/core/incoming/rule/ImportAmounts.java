package org.uskpa.core.incoming.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.goods.GoodsCheck;

/** A digit too many in carats and value alike leaves the price usual; the amounts are not. */
final class ImportAmounts extends CardedImportRule {

  ImportAmounts() {
    super(
        RuleCard.warning(
            "usual-amounts",
            Basis.HOUSE,
            "",
            "The carats and the value of all lines together are no more than a single shipment usually"
                + " holds on the entry date (settings)."));
  }

  @Override
  public List<Finding> check(ImportCase arrived) {
    return new GoodsCheck(card(), what -> what)
        .usualAmounts(
            arrived.declaration().lines(), arrived.registers().settings(), arrived.judgedOn());
  }
}
