package org.uskpa.core.certificate.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uskpa.core.face.Face;
import org.uskpa.core.face.Legibility;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.Typed;

/** What is typed for the certificate can be read on it: no character prints as an empty box. */
final class Printable extends CardedRule {

  Printable() {
    super(
        RuleCard.blockingOrWarning(
            "printable",
            Basis.REGULATION,
            "31 CFR 592.307(f), (g) (that they must be legible is our reading)",
            "Names and addresses of exporter and consignee, and the licensee's name, hold no character"
                + " that the certificate's letters (Latin, Greek, Cyrillic, Hebrew) lack."
                + " On a record of the past it only warns: its paper was written already."));
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    Declaration declared = certificate.declaration();
    List<Finding> findings = new ArrayList<>(0);
    // In the faces that the certificate's layout sets them in.
    found(
            certificate,
            FieldNames.EXPORTER_NAME,
            Face.STRONG,
            "The exporter's name",
            declared.exporterName())
        .ifPresent(findings::add);
    found(
            certificate,
            FieldNames.EXPORTER_ADDRESS,
            Face.TEXT,
            "The exporter's address",
            declared.exporterAddress())
        .ifPresent(findings::add);
    found(
            certificate,
            FieldNames.CONSIGNEE_NAME,
            Face.STRONG,
            "The consignee's name",
            declared.consigneeName())
        .ifPresent(findings::add);
    found(
            certificate,
            FieldNames.CONSIGNEE_ADDRESS,
            Face.TEXT,
            "The consignee's address",
            declared.consigneeAddress())
        .ifPresent(findings::add);
    Legibility.trouble(Face.TEXT, "The licensee's name", certificate.holder().name())
        .map(trouble -> finding(certificate, "", trouble + " The USKPA keeps it: ask for that."))
        .ifPresent(findings::add);
    return findings;
  }

  private Optional<Finding> found(
      CertificateCase certificate, String field, Face face, String what, Typed<String> typed) {
    return Legibility.trouble(face, what, typed.text())
        .map(trouble -> finding(certificate, field, trouble));
  }

  /** Of the past nothing is printed here: what its paper says is a fact. */
  private Finding finding(CertificateCase certificate, String field, String message) {
    return certificate.step() == CertificateCase.Step.BACK_ENTRY
        ? warn(field, message)
        : block(field, message);
  }
}
