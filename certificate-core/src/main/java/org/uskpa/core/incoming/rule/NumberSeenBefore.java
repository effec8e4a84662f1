package org.uskpa.core.incoming.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.FieldNames;

/** A certificate accompanies one shipment. */
final class NumberSeenBefore extends CardedImportRule {

  NumberSeenBefore() {
    super(
        RuleCard.warning(
            "seen-before",
            Basis.REGULATION,
            "31 CFR 592.301(a)(1), 592.307(c)",
            "The certificate's number stands on no other import, leading zeros aside."));
  }

  @Override
  public List<Finding> check(ImportCase arrived) {
    if (arrived.seenBefore().isEmpty()) {
      return List.of();
    }
    return List.of(
        card()
            .warn(
                FieldNames.CERTIFICATE_NUMBER,
                "The certificate %s stands on entry %s already. A certificate covers one shipment: compare both, and tell CBP if the original came twice."
                    .formatted(
                        arrived.declaration().number().text(),
                        arrived.seenBefore().stream()
                            .map(other -> "%s of %s".formatted(other.entry(), other.enteredOn()))
                            .collect(Collectors.joining(", ")))));
  }
}
