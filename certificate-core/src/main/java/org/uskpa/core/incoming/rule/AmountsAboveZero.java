package org.uskpa.core.incoming.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;

/** Each line has carats and a value. */
final class AmountsAboveZero extends FormOfFields {

  AmountsAboveZero() {
    super(
        RuleCard.blocking(
            "import-amounts",
            Basis.REGULATION,
            "31 CFR 592.307(h), (i)",
            "Carats and U.S. dollars of each line are above zero, have two decimals at most, and no more"
                + " than twelve (carats) or fourteen (dollars) digits before the point; nor have"
                + " the totals of all lines."));
  }

  @Override
  public List<Finding> check(ImportCase arrived) {
    return goods().amounts(arrived.declaration().lines());
  }
}
