package org.uskpa.core.incoming.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;

/** The goods are rough diamonds. */
final class HsCodesInScope extends FormOfFields {

  HsCodesInScope() {
    super(
        RuleCard.blocking(
            "import-hs-scope",
            Basis.REGULATION,
            "31 CFR 592.310, 592.307(k)",
            "There is at least one line; each has one of the codes 7102.10, 7102.21 and 7102.31, and no"
                + " code stands twice."));
  }

  @Override
  public List<Finding> check(ImportCase arrived) {
    return goods().codes(arrived.declaration().lines());
  }
}
