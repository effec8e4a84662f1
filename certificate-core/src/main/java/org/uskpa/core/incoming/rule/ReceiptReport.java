package org.uskpa.core.incoming.rule;

import java.time.LocalDate;
import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.FieldNames;

/** The ultimate consignee tells the foreign authority, in time, that the shipment arrived. */
final class ReceiptReport extends CardedImportRule {

  ReceiptReport() {
    super(
        RuleCard.warning(
            "receipt-report",
            Basis.REGULATION,
            "31 CFR 592.301(a)(3)",
            "The import is recorded while the report of receipt to the foreign exporting authority, due 15"
                + " calendar days after arrival (setting), is not yet late. Not asked of a back-entry."));
  }

  @Override
  public List<Finding> check(ImportCase arrived) {
    LocalDate arrival = arrived.declaration().arrivedOn().value();
    if (arrived.backEntry() || arrival == null) {
      return List.of();
    }
    LocalDate due = arrival.plusDays(arrived.registers().settings().receiptReportDays(arrival));
    if (!arrived.today().isAfter(due)) {
      return List.of();
    }
    return List.of(
        card()
            .warn(
                FieldNames.ARRIVAL_DATE,
                "The report of receipt to the foreign authority was due on %s. Say whether it was sent, or send it at once."
                    .formatted(due)));
  }
}
