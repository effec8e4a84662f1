package org.uskpa.core.certificate.rule;

import java.util.ArrayList;
import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.FieldNames;

/** Exporter and consignee are named with their addresses. */
final class Parties extends CardedRule {

  Parties() {
    super(
        RuleCard.blocking(
            "parties",
            Basis.REGULATION,
            "31 CFR 592.307(g); 15 CFR 30.6 (street address; how we recognize one is our reading)",
            "The exporter has a name and a street address in the United States, no post office box; the"
                + " consignee has a name and an address."));
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    Declaration declared = certificate.declaration();
    List<Finding> findings = new ArrayList<>(0);
    unread(certificate, FieldNames.EXPORTER_NAME, "The exporter's name", declared.exporterName())
        .ifPresent(findings::add);
    unread(
            certificate,
            FieldNames.EXPORTER_ADDRESS,
            "The exporter's address",
            declared.exporterAddress())
        .ifPresent(findings::add);
    if (!declared.exporterAddress().isBlank()) {
      checkStreet(declared.exporterAddress().text(), findings);
    }
    unread(certificate, FieldNames.CONSIGNEE_NAME, "The consignee's name", declared.consigneeName())
        .ifPresent(findings::add);
    unread(
            certificate,
            FieldNames.CONSIGNEE_ADDRESS,
            "The consignee's address",
            declared.consigneeAddress())
        .ifPresent(findings::add);
    return findings;
  }

  private void checkStreet(String address, List<Finding> findings) {
    UsAddress read = UsAddress.of(address);
    if (read.isBox()) {
      findings.add(
          block(
              FieldNames.EXPORTER_ADDRESS,
              "“%s” is a post office box. Enter the street address where the shipment starts."
                  .formatted(address)));
    } else if (!read.isDomestic()) {
      findings.add(
          block(
              FieldNames.EXPORTER_ADDRESS,
              "“%s” does not end with a U.S. state or territory. Enter a U.S. street address, such as 580 Fifth Avenue, New York, NY 10036."
                  .formatted(address)));
    } else if (!read.hasStreet()) {
      findings.add(
          block(
              FieldNames.EXPORTER_ADDRESS,
              "“%s” names no street. Enter the street address where the shipment starts, such as 580 Fifth Avenue, New York, NY 10036."
                  .formatted(address)));
    }
  }
}
