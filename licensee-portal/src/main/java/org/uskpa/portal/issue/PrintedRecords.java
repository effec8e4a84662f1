package org.uskpa.portal.issue;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.uskpa.core.certificate.CertificateDetail;
import org.uskpa.core.document.Marking;
import org.uskpa.core.document.PrintedCertificate;
import org.uskpa.core.document.Verification;
import org.uskpa.core.face.Frame;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.Licensees;

/** Turns a certificate of the records into what is printed. */
@Component
class PrintedRecords {

  private final FieldChoices choices;
  private final Licensees licensees;
  private final String publicAddress;

  PrintedRecords(
      FieldChoices choices,
      Licensees licensees,
      @Value("${kp.public-address:http://localhost:${server.port:8080}}") String address) {
    this.choices = choices;
    this.licensees = licensees;
    this.publicAddress = address.replaceAll("/+$", "");
  }

  PrintedCertificate of(CertificateDetail certificate) {
    CertificateDetail.Issue issue = certificate.issue();
    return PrintedCertificate.of(
        marking(certificate),
        certificate.number(),
        Frame.licensee(licensee(certificate).name(), certificate.licensee().number()),
        choices.country(certificate.declaration().destination().text()),
        certificate.declaration(),
        issue == null
            ? null
            : new Verification(
                "%s/certificates/%s".formatted(publicAddress, certificate.number()),
                issue.sha256()));
  }

  /** As it was on the day of issue, since that is what the paper says. */
  private Licensee licensee(CertificateDetail certificate) {
    CertificateDetail.Issue issue = certificate.issue();
    return issue == null
        ? certificate.licensee()
        : licensees.asOf(certificate.licensee().id(), issue.at()).licensee();
  }

  private static Marking marking(CertificateDetail certificate) {
    CertificateDetail.Voiding voiding = certificate.voiding();
    if (voiding != null) {
      return new Marking.Voided(voiding.on(), certificate.replacedBy());
    }
    return certificate.issue() == null ? new Marking.Draft() : new Marking.Copy();
  }
}
