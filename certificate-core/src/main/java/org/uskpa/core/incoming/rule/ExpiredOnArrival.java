package org.uskpa.core.incoming.rule;

import java.time.LocalDate;
import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.FieldNames;

/** A certificate is valid through the day of its expiry and no longer. */
final class ExpiredOnArrival extends CardedImportRule {

  ExpiredOnArrival() {
    super(
        RuleCard.blocking(
            "expired-on-arrival",
            Basis.REGULATION,
            "31 CFR 592.301(a)(1), 592.307(e) (our reading)",
            "The shipment arrived on or before the day of the certificate's expiry."));
  }

  @Override
  public List<Finding> check(ImportCase arrived) {
    LocalDate issued = arrived.declaration().issuedOn().value();
    LocalDate expires = arrived.declaration().expiresOn().value();
    LocalDate arrival = arrived.declaration().arrivedOn().value();
    boolean disordered = issued != null && expires != null && !expires.isAfter(issued);
    if (expires == null || arrival == null || disordered || !arrival.isAfter(expires)) {
      return List.of();
    }
    return List.of(
        card()
            .block(
                FieldNames.ARRIVAL_DATE,
                "The shipment arrived on %s, when its certificate had expired on %s. Hold it for CBP; the issuer may issue another."
                    .formatted(arrival, expires)));
  }
}
