package org.uskpa.core.certificate.rule;

import java.util.ArrayList;
import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.shipment.DeclaredLine;
import org.uskpa.core.shipment.FieldNames;

/** Each line has carats and a value. */
final class Amounts extends CardedRule {

  Amounts() {
    super(
        RuleCard.blocking(
            "amounts",
            Basis.REGULATION,
            "31 CFR 592.307(h), (i)",
            "Carats and U.S. dollars of each line are above zero, have two decimals at most, and no more"
                + " than twelve (carats) or fourteen (dollars) digits before the point."));
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    List<DeclaredLine> lines = certificate.declaration().lines();
    if (lines.isEmpty()) {
      return List.of(
          missing(certificate, FieldNames.ofLine(0, FieldNames.CARATS), "The carat weight"),
          missing(certificate, FieldNames.ofLine(0, FieldNames.VALUE_USD), "The value"));
    }
    List<Finding> findings = new ArrayList<>(0);
    for (DeclaredLine line : lines) {
      String where = " of line " + (line.index() + 1);
      unread(certificate, line.field(FieldNames.CARATS), "The carat weight" + where, line.carats())
          .ifPresent(findings::add);
      unread(certificate, line.field(FieldNames.VALUE_USD), "The value" + where, line.value())
          .ifPresent(findings::add);
      Carats carats = line.carats().value();
      if (carats != null && carats.isZero()) {
        findings.add(
            block(
                line.field(FieldNames.CARATS),
                "The carat weight%s is zero. Enter what was weighed, or leave the line out."
                    .formatted(where)));
      }
      UsDollars value = line.value().value();
      if (value != null && value.value().signum() == 0) {
        findings.add(
            block(
                line.field(FieldNames.VALUE_USD),
                "The value%s is zero. Enter the value in U.S. dollars, or leave the line out."
                    .formatted(where)));
      }
    }
    return findings;
  }
}
