package org.uskpa.core.certificate.rule;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.Typed;

/** Only a common carrier issues for others. */
final class ThirdParty extends CardedRule {

  ThirdParty() {
    super(
        RuleCard.blocking(
            "third-party",
            Basis.MOU,
            "USKPA licence agreement: only common carriers issue for third parties",
            "The exporter is the licensee itself, by the name of its own record (white space, case and"
                + " punctuation aside), or the licensee is a common carrier."));
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    Holder holder = certificate.holder();
    Typed<String> exporter = certificate.declaration().exporterName();
    if (holder.kind() == LicenseeKind.COMMON_CARRIER
        || exporter.isBlank()
        || Names.same(exporter.text(), holder.name())) {
      return List.of();
    }
    return List.of(
        block(
            FieldNames.EXPORTER_NAME,
            ("The exporter is “%s”, but %s is a dealer and issues for itself only. Enter “%s”, or let a"
                    + " common carrier issue the certificate.")
                .formatted(exporter.text(), holder.number(), holder.name())));
  }
}
