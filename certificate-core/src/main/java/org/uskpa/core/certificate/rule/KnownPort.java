package org.uskpa.core.certificate.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.Typed;

/** A port that nobody knows cannot be held against the filing, which names it by its code. */
final class KnownPort extends CardedRule {

  KnownPort() {
    super(
        RuleCard.warning(
            "port-known",
            Basis.HOUSE,
            "15 CFR 30.6; Schedule D of the U.S. Census Bureau",
            "The port of export is one that the register of ports has on that date (dated register); it is"
                + " not the whole of Schedule D."));
  }

  /** The port is typed anew when an export is recorded. */
  @Override
  public boolean appliesTo(CertificateCase.Step step) {
    return true;
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    Typed<String> port = certificate.declaration().port();
    if (port.isBlank() || !certificate.knowsJudgedOn()) {
      return List.of(); // dates says it
    }
    return certificate.registers().ports().doubt(port.text(), certificate.judgedOn()).stream()
        .map(doubt -> warn(FieldNames.PORT, doubt))
        .toList();
  }
}
