package org.uskpa.core.certificate.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;

/** A price outside the usual band often is a slip of the point or a wrong code. */
final class UsualPrice extends CardedRule {

  UsualPrice() {
    super(
        RuleCard.warning(
            "price-band",
            Basis.HOUSE,
            "",
            "The price per carat of each line lies within the usual band of its code on that date (dated"
                + " register)."));
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
        .prices(certificate.declaration().lines(), certificate.registers(), certificate.judgedOn());
  }
}
