package org.uskpa.core.certificate.rule;

import java.util.ArrayList;
import java.util.List;
import org.uskpa.core.face.Box;
import org.uskpa.core.face.Frame;
import org.uskpa.core.face.Legibility;
import org.uskpa.core.face.PartyCell;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.Origin;
import org.uskpa.core.shipment.Typed;

/**
 * What is typed for the certificate can be read on it: no character prints as an empty box, and no
 * text is longer than its field. It is measured in the boxes that the certificate's layout sets it
 * in.
 */
final class Printable extends CardedRule {

  Printable() {
    super(
        RuleCard.blockingOrWarning(
            "printable",
            Basis.REGULATION,
            "31 CFR 592.307(b), (f), (g) (that they must be legible and whole is our reading)",
            "Names and addresses of exporter and consignee, and the licensee's name, hold no character"
                + " that the certificate's letters (Latin, Greek, Cyrillic, Hebrew) lack. They and"
                + " the list of origins fit their fields of the certificate, in its smallest"
                + " letters at the least."
                + " On a record of the past it only warns: its paper was written already."));
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    return new Asked(certificate).everything();
  }

  private final class Asked {
    private final CertificateCase certificate;
    private final List<Finding> findings = new ArrayList<>(0);

    Asked(CertificateCase certificate) {
      this.certificate = certificate;
    }

    List<Finding> everything() {
      Declaration declared = certificate.declaration();
      PartyCell cell = Frame.party(declared.lines().size());
      party(
          cell,
          "The exporter's",
          FieldNames.EXPORTER_NAME,
          declared.exporterName(),
          FieldNames.EXPORTER_ADDRESS,
          declared.exporterAddress());
      party(
          cell,
          "The consignee's",
          FieldNames.CONSIGNEE_NAME,
          declared.consigneeName(),
          FieldNames.CONSIGNEE_ADDRESS,
          declared.consigneeAddress());
      String origin = declared.origin().read().map(Origin::printed).orElse("");
      Legibility.troubles(Frame.ORIGIN.box(), "The list of origins", origin)
          .forEach(
              trouble ->
                  find(
                      FieldNames.ORIGIN,
                      trouble + " Put the parcels of some origins on another certificate."));
      Legibility.troublesOfLicensee(certificate.holder().name(), certificate.holder().number())
          .forEach(trouble -> find("", trouble + " The USKPA keeps it: ask for that."));
      return findings;
    }

    private void party(
        PartyCell cell,
        String whose,
        String nameField,
        Typed<String> name,
        String addressField,
        Typed<String> address) {
      ask(cell.name(), nameField, whose + " name", name.text());
      Box left = cell.address(cell.name().set(name.text()));
      ask(left, addressField, whose + " address", address.text());
    }

    private void ask(Box box, String field, String what, String text) {
      Legibility.troubles(box, what, text).forEach(trouble -> find(field, trouble));
    }

    /** Of the past nothing is printed here: what its paper says is a fact. */
    private void find(String field, String trouble) {
      findings.add(
          certificate.step() == CertificateCase.Step.BACK_ENTRY
              ? warn(field, trouble)
              : block(field, trouble));
    }
  }
}
