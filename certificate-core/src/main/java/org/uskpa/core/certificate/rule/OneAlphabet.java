package org.uskpa.core.certificate.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.Typed;
import org.uskpa.core.text.MixedWord;

/** A letter that only looks like the right one leads a search, a seal or a partner astray. */
final class OneAlphabet extends CardedRule {

  OneAlphabet() {
    super(
        RuleCard.warning(
            "one-alphabet",
            Basis.HOUSE,
            "",
            "No word of the parties, the seals, the attestation, the port or the carrier mixes"
                + " alphabets, such as a Latin word with a Cyrillic or Greek letter that looks"
                + " alike."));
  }

  /** Port and carrier are typed anew when an export is recorded. */
  @Override
  public boolean appliesTo(CertificateCase.Step step) {
    return true;
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    Declaration declared = certificate.declaration();
    List<Finding> findings = new ArrayList<>(0);
    if (certificate.step() != CertificateCase.Step.EXPORT) {
      findings.addAll(frozenLater(declared));
    }
    found(FieldNames.PORT, "The port", declared.port()).ifPresent(findings::add);
    found(FieldNames.CARRIER, "The carrier", declared.carrier()).ifPresent(findings::add);
    return findings;
  }

  /** What the issuing freezes: its warnings are passed by then. */
  private List<Finding> frozenLater(Declaration declared) {
    List<Finding> findings = new ArrayList<>(0);
    found(FieldNames.EXPORTER_NAME, "The exporter's name", declared.exporterName())
        .ifPresent(findings::add);
    found(FieldNames.EXPORTER_ADDRESS, "The exporter's address", declared.exporterAddress())
        .ifPresent(findings::add);
    found(FieldNames.CONSIGNEE_NAME, "The consignee's name", declared.consigneeName())
        .ifPresent(findings::add);
    found(FieldNames.CONSIGNEE_ADDRESS, "The consignee's address", declared.consigneeAddress())
        .ifPresent(findings::add);
    found(FieldNames.CONTAINER_SEALS, "A seal number", declared.seals()).ifPresent(findings::add);
    found(FieldNames.CONTAINER_ATTESTED_BY, "The attestation", declared.attestedBy())
        .ifPresent(findings::add);
    return findings;
  }

  private Optional<Finding> found(String field, String what, Typed<?> typed) {
    return MixedWord.trouble(what, typed.text()).map(trouble -> warn(field, trouble));
  }
}
