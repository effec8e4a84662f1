package org.uskpa.core.incoming.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.goods.GoodsCheck;

/** A price outside the usual band often is a slip of the point or a wrong code. */
final class ImportPrice extends CardedImportRule {

  ImportPrice() {
    super(
        RuleCard.warning(
            "price-band",
            Basis.HOUSE,
            "",
            "The price per carat of each line lies within the usual band of its code on the entry date"
                + " (dated register)."));
  }

  @Override
  public List<Finding> check(ImportCase arrived) {
    return new GoodsCheck(card(), what -> what)
        .prices(arrived.declaration().lines(), arrived.registers(), arrived.judgedOn());
  }
}
