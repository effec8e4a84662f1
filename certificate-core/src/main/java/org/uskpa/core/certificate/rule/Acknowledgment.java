package org.uskpa.core.certificate.rule;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.register.Settings;
import org.uskpa.core.shipment.FieldNames;

/** A licensee that exports acknowledges in writing, each year, that it keeps the rules. */
final class Acknowledgment extends CardedRule {

  Acknowledgment() {
    super(
        RuleCard.blockingOrWarning(
            "acknowledgment",
            Basis.MOU,
            "Memorandum of understanding of State and Census with the USKPA (that it is yearly is our"
                + " reading)",
            "The written acknowledgment of the year of issue is on file on the day of issue. A missing one"
                + " warns from 1 January and blocks from 1 April (settings)."));
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    if (!certificate.knowsIssue()) {
      return List.of();
    }
    LocalDate day = certificate.issuedOn();
    Optional<LocalDate> given = certificate.holder().acknowledgedOn();
    if (given.filter(on -> on.getYear() == day.getYear() && !on.isAfter(day)).isPresent()) {
      return List.of();
    }
    Settings settings = certificate.registers().settings();
    MonthDay blocksFrom = settings.acknowledgmentBlocksFrom(day);
    MonthDay today = MonthDay.from(day);
    String lacking =
        "On %s no written acknowledgment of licensee %s for %d is on file."
            .formatted(day, certificate.holder().number(), day.getYear());
    if (!today.isBefore(blocksFrom)) {
      return List.of(
          block(
              FieldNames.LICENSEE_NUMBER,
              lacking
                  + " Without it nothing is issued since %s. Let the licensee's manager give it."
                      .formatted(blocksFrom.atYear(day.getYear()))));
    }
    if (!today.isBefore(settings.acknowledgmentWarnsFrom(day))) {
      return List.of(
          warn(
              FieldNames.LICENSEE_NUMBER,
              lacking
                  + " Let the licensee's manager give it: from %s on nothing is issued without it."
                      .formatted(blocksFrom.atYear(day.getYear()))));
    }
    return List.of();
  }
}
