package org.uskpa.core.certificate.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;

/** A certificate is about rough diamonds: three HS codes and no other. */
final class HsScope extends CardedRule {

  HsScope() {
    super(
        RuleCard.blocking(
            "hs-scope",
            Basis.REGULATION,
            "31 CFR 592.310, 592.307(k)",
            "There is at least one line; each has one of the codes 7102.10, 7102.21 and 7102.31, and no"
                + " code stands twice."));
  }

  @Override
  public boolean asksCorrections() {
    return true;
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    return goods(certificate).codes(certificate.declaration().lines());
  }
}
