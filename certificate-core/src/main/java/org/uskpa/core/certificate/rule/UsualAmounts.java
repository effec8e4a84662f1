package org.uskpa.core.certificate.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;

/** A digit too many in carats and value alike leaves the price usual; the amounts are not. */
final class UsualAmounts extends CardedRule {

  UsualAmounts() {
    super(
        RuleCard.warning(
            "usual-amounts",
            Basis.HOUSE,
            "",
            "The carats and the value of all lines together are no more than a single shipment usually"
                + " holds on that date (settings)."));
  }

  @Override
  public boolean asksCorrections() {
    return true;
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    if (!certificate.knowsJudgedOn()) {
      return List.of();
    }
    return goods(certificate)
        .usualAmounts(
            certificate.declaration().lines(),
            certificate.registers().settings(),
            certificate.judgedOn());
  }
}
