package org.uskpa.core.certificate.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.Itn;

/** AES accepts a filing before the shipment leaves. */
final class ItnDate extends CardedRule {

  ItnDate() {
    super(
        RuleCard.blockingOrWarning(
            "itn-date",
            Basis.REGULATION,
            "31 CFR 592.301(a)(5)(i); 15 CFR 30.4(a)(10) (that an old one is odd is a house rule)",
            "The acceptance date within the ITN is not after today, not after the export and not after the"
                + " planned departure. A warning when it lies more than 60 days (setting) before the issue"
                + " date."));
  }

  @Override
  public boolean appliesTo(CertificateCase.Step step) {
    return true;
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    Itn itn = certificate.declaration().itn().value();
    if (itn == null) {
      return List.of();
    }
    LocalDate accepted = itn.acceptedOn();
    if (accepted.isAfter(certificate.today())) {
      return finding(
          "The ITN %s says that AES accepted the filing on %s, which is after today, %s. Check its digits."
              .formatted(itn, accepted, certificate.today()));
    }
    Optional<LocalDate> exported = certificate.declaration().exportedOn().read();
    if (exported.filter(accepted::isAfter).isPresent()) {
      return finding(
          "The ITN %s was accepted on %s, after the export on %s. An ITN is needed before the export: check both."
              .formatted(itn, accepted, exported.get()));
    }
    Optional<LocalDate> departure = certificate.declaration().departureDate().read();
    if (exported.isEmpty() && departure.filter(accepted::isAfter).isPresent()) {
      return finding(
          "The ITN %s was accepted on %s, after the planned departure on %s. Correct the departure or the ITN."
              .formatted(itn, accepted, departure.get()));
    }
    return certificate.step() == CertificateCase.Step.EXPORT || !certificate.knowsIssue()
        ? List.of()
        : old(certificate, itn, accepted);
  }

  private List<Finding> old(CertificateCase certificate, Itn itn, LocalDate accepted) {
    LocalDate day = certificate.issuedOn();
    long age = ChronoUnit.DAYS.between(accepted, day);
    int oldest = certificate.registers().settings().itnOldestDays(day);
    if (age <= oldest) {
      return List.of();
    }
    return List.of(
        warn(
            FieldNames.ITN,
            "The ITN %s was accepted on %s, %d days before %s; more than %d are unusual. Check that it is of this shipment, or say why."
                .formatted(itn, accepted, age, day, oldest)));
  }

  private List<Finding> finding(String message) {
    return List.of(block(FieldNames.ITN, message));
  }
}
