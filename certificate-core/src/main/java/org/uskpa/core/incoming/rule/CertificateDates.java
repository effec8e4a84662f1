package org.uskpa.core.incoming.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.FieldNames;

/** A certificate is issued before the shipment travels, and expires later. */
final class CertificateDates extends CardedImportRule {

  CertificateDates() {
    super(
        RuleCard.blocking(
            "certificate-dates",
            Basis.REGULATION,
            "31 CFR 592.301(a)(1), 592.307(d), (e) (our reading)",
            "The certificate was issued on or before the day of arrival, and its expiry lies after its"
                + " issue."));
  }

  @Override
  public List<Finding> check(ImportCase arrived) {
    LocalDate issued = arrived.declaration().issuedOn().value();
    LocalDate expires = arrived.declaration().expiresOn().value();
    LocalDate arrival = arrived.declaration().arrivedOn().value();
    List<Finding> findings = new ArrayList<>(0);
    if (issued != null && arrival != null && issued.isAfter(arrival)) {
      findings.add(
          card()
              .block(
                  FieldNames.ISSUE_DATE,
                  "The certificate was issued on %s, after the arrival on %s: no certificate travelled with the shipment. Compare the certificate; if it is so printed, tell CBP."
                      .formatted(issued, arrival)));
    }
    if (issued != null && expires != null && !expires.isAfter(issued)) {
      findings.add(
          card()
              .block(
                  FieldNames.EXPIRY_DATE,
                  "The expiry %s does not lie after the issue on %s. Compare the certificate; if it is so printed, tell CBP."
                      .formatted(expires, issued)));
    }
    return findings;
  }
}
