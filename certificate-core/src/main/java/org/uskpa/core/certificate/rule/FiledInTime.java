package org.uskpa.core.certificate.rule;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.uskpa.core.certificate.rule.CertificateCase.Step;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.register.FilingDeadline;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.TransportMode;

/** AES wants the filing some hours before the shipment leaves; how many depends on the mode. */
final class FiledInTime extends CardedRule {

  FiledInTime() {
    super(
        RuleCard.warning(
            "filing-deadline",
            Basis.REGULATION,
            "15 CFR 30.4(b)",
            "From now to the planned departure, in its own time zone, there is as much time as the mode of"
                + " transport demands (dated register)."));
  }

  @Override
  public boolean appliesTo(Step step) {
    return step == Step.DRAFT || step == Step.ISSUE;
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    Optional<ZonedDateTime> departure = certificate.declaration().plannedDeparture();
    Optional<TransportMode> mode = certificate.declaration().mode().read();
    if (departure.isEmpty() || mode.isEmpty()) {
      return List.of();
    }
    if (departure.get().toInstant().isBefore(certificate.now())) {
      return List.of(); // dates says it
    }
    Duration left = Duration.between(certificate.now(), departure.get());
    return certificate
        .registers()
        .filingDeadline(mode.get(), departure.get().toLocalDate())
        .filter(deadline -> left.compareTo(Duration.ofHours(deadline.hours())) < 0)
        .map(deadline -> warn(FieldNames.DEPARTURE_TIME, late(departure.get(), left, deadline)))
        .stream()
        .toList();
  }

  private static String late(ZonedDateTime departure, Duration left, FilingDeadline deadline) {
    return "Only %s are left to the planned departure on %s at %s (%s), but %s is filed %s. If AES accepted the filing in time, say so; otherwise move the departure."
        .formatted(
            spoken(left),
            departure.toLocalDate(),
            departure.toLocalTime(),
            departure.getZone(),
            deadline.mode().label().toLowerCase(Locale.ROOT),
            deadline.spoken());
  }

  private static String spoken(Duration left) {
    return left.toHours() > 0
        ? "%d h %d min".formatted(left.toHours(), left.toMinutesPart())
        : "%d min".formatted(left.toMinutes());
  }
}
