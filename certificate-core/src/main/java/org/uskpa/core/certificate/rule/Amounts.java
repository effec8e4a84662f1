package org.uskpa.core.certificate.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;

/** Each line has carats and a value. */
final class Amounts extends CardedRule {

  Amounts() {
    super(
        RuleCard.blocking(
            "amounts",
            Basis.REGULATION,
            "31 CFR 592.307(h), (i)",
            "Carats and U.S. dollars of each line are above zero, have two decimals at most, and no more"
                + " than twelve (carats) or fourteen (dollars) digits before the point; nor have"
                + " the totals of all lines."));
  }

  @Override
  public boolean asksCorrections() {
    return true;
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    return goods(certificate).amounts(certificate.declaration().lines());
  }
}
