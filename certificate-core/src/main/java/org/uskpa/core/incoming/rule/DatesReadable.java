package org.uskpa.core.incoming.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.ImportDeclaration;
import org.uskpa.core.shipment.Typed;

/** The dates are there, and what is to be recorded has happened. */
final class DatesReadable extends FormOfFields {

  DatesReadable() {
    super(
        RuleCard.blocking(
            "import-dates",
            Basis.HOUSE,
            "31 CFR 592.307(d), (e)",
            "Issue, expiry, arrival and entry date are days of the calendar; arrival and entry are not after"
                + " today. An entry may be filed before the arrival."));
  }

  @Override
  public List<Finding> check(ImportCase arrived) {
    ImportDeclaration declared = arrived.declaration();
    List<Finding> findings =
        new ArrayList<>(
            unread(
                new Field(FieldNames.ISSUE_DATE, "The issue date", declared.issuedOn()),
                new Field(FieldNames.EXPIRY_DATE, "The expiry date", declared.expiresOn()),
                new Field(FieldNames.ARRIVAL_DATE, "The arrival date", declared.arrivedOn()),
                new Field(FieldNames.IMPORT_DATE, "The entry date", declared.enteredOn())));
    notLater(arrived, FieldNames.ARRIVAL_DATE, "arrival", declared.arrivedOn(), findings);
    notLater(arrived, FieldNames.IMPORT_DATE, "entry", declared.enteredOn(), findings);
    return findings;
  }

  private void notLater(
      ImportCase arrived,
      String field,
      String what,
      Typed<LocalDate> date,
      List<Finding> findings) {
    date.read()
        .filter(arrived.today()::isBefore)
        .ifPresent(
            day ->
                findings.add(
                    card()
                        .block(
                            field,
                            "The %s on %s lies after today, %s. Record it when it has happened."
                                .formatted(what, day, arrived.today()))));
  }
}
