package org.uskpa.core.certificate.rule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uskpa.core.certificate.rule.CertificateCase.Step;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.Typed;

/**
 * The certificate's dates, and its departure as a whole: issue, expiry, planned departure, export.
 */
final class DatesInOrder extends CardedRule {

  DatesInOrder() {
    super(
        RuleCard.blocking(
            "dates",
            Basis.REGULATION,
            "31 CFR 592.307(d), (e); 15 CFR 30.6 (departure); the length of validity is a house setting",
            "The issue date is today, or earlier in a back-entry. The expiry lies after it, at most 60 days"
                + " (setting), and the certificate is valid through that day. To be issued it has a mode,"
                + " carrier, port and a planned departure with its zone, not past and not after the expiry."
                + " An export lies between issue and expiry and not after today."));
  }

  @Override
  public boolean appliesTo(Step step) {
    return true;
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    List<Finding> findings = new ArrayList<>(0);
    switch (certificate.step()) {
      case DRAFT, ISSUE -> {
        checkIssuedToday(certificate, findings);
        checkExpiry(certificate, findings);
        requireDeparture(certificate, findings);
        checkDeparture(certificate, findings);
      }
      case BACK_ENTRY -> {
        checkIssuedBefore(certificate, findings);
        checkExpiry(certificate, findings);
        readDeparture(certificate, findings);
        checkExport(certificate, findings);
      }
      case EXPORT -> {
        unread(
                certificate,
                FieldNames.EXPORT_DATE,
                "The export date",
                certificate.declaration().exportedOn())
            .filter(Finding::missing)
            .ifPresent(findings::add);
        checkExport(certificate, findings);
      }
    }
    return findings;
  }

  /** A blank issue date becomes the day of issue. */
  private void checkIssuedToday(CertificateCase certificate, List<Finding> findings) {
    Typed<LocalDate> issued = certificate.declaration().issuedOn();
    unreadable(FieldNames.ISSUE_DATE, issued).ifPresent(findings::add);
    checkIssuedNotLater(certificate, findings);
    if (issued.read().filter(certificate.today()::isAfter).isPresent()) {
      findings.add(
          block(
              FieldNames.ISSUE_DATE,
              "The issue date %s lies before today, %s. A certificate is issued on the day; a record of the past is a back-entry."
                  .formatted(issued.text(), certificate.today())));
    }
  }

  private void checkIssuedBefore(CertificateCase certificate, List<Finding> findings) {
    unread(
            certificate,
            FieldNames.ISSUE_DATE,
            "The issue date",
            certificate.declaration().issuedOn())
        .ifPresent(findings::add);
    checkIssuedNotLater(certificate, findings);
  }

  private void checkIssuedNotLater(CertificateCase certificate, List<Finding> findings) {
    Typed<LocalDate> issued = certificate.declaration().issuedOn();
    if (issued.read().filter(certificate.today()::isBefore).isPresent()) {
      findings.add(
          block(
              FieldNames.ISSUE_DATE,
              "The issue date %s lies after today, %s. Enter the day of issue."
                  .formatted(issued.text(), certificate.today())));
    }
  }

  private void checkExpiry(CertificateCase certificate, List<Finding> findings) {
    Typed<LocalDate> expires = certificate.declaration().expiresOn();
    unread(certificate, FieldNames.EXPIRY_DATE, "The expiry date", expires)
        .ifPresent(findings::add);
    LocalDate expiry = expires.value();
    if (expiry == null || isToldOf(FieldNames.ISSUE_DATE, findings)) {
      return;
    }
    LocalDate issued = certificate.issuedOn();
    LocalDate latest =
        issued.plusDays(certificate.registers().settings().certificateValidityDays(issued));
    if (!expiry.isAfter(issued)) {
      findings.add(
          block(
              FieldNames.EXPIRY_DATE,
              "The expiry %s does not lie after the issue on %s. Enter a later day, %s at the latest."
                  .formatted(expiry, issued, latest)));
    } else if (expiry.isAfter(latest)) {
      findings.add(
          block(
              FieldNames.EXPIRY_DATE,
              "The expiry %s lies too long after the issue on %s. Enter %s at the latest."
                  .formatted(expiry, issued, latest)));
    }
  }

  private void requireDeparture(CertificateCase certificate, List<Finding> findings) {
    Declaration declared = certificate.declaration();
    unread(certificate, FieldNames.MODE, "The mode of transport", declared.mode())
        .ifPresent(findings::add);
    unread(certificate, FieldNames.CARRIER, "The carrier", declared.carrier())
        .ifPresent(findings::add);
    unread(certificate, FieldNames.PORT, "The port of export", declared.port())
        .ifPresent(findings::add);
    unread(
            certificate,
            FieldNames.DEPARTURE_DATE,
            "The date of the planned departure",
            declared.departureDate())
        .ifPresent(findings::add);
    unread(
            certificate,
            FieldNames.DEPARTURE_TIME,
            "The time of the planned departure",
            declared.departureTime())
        .ifPresent(findings::add);
    unread(
            certificate,
            FieldNames.DEPARTURE_ZONE,
            "The time zone of the planned departure",
            declared.departureZone())
        .ifPresent(findings::add);
  }

  private void readDeparture(CertificateCase certificate, List<Finding> findings) {
    Declaration declared = certificate.declaration();
    unreadable(FieldNames.MODE, declared.mode()).ifPresent(findings::add);
    unreadable(FieldNames.DEPARTURE_DATE, declared.departureDate()).ifPresent(findings::add);
    unreadable(FieldNames.DEPARTURE_TIME, declared.departureTime()).ifPresent(findings::add);
    unreadable(FieldNames.DEPARTURE_ZONE, declared.departureZone()).ifPresent(findings::add);
  }

  private void checkDeparture(CertificateCase certificate, List<Finding> findings) {
    Declaration declared = certificate.declaration();
    LocalDate departure = declared.departureDate().value();
    if (departure == null) {
      return;
    }
    // The day there, not the day in New York: near midnight they differ.
    LocalDate there =
        declared
            .departureZone()
            .read()
            .map(zone -> certificate.now().atZone(zone).toLocalDate())
            .orElse(certificate.today());
    if (departure.isBefore(there)) {
      findings.add(
          block(
              FieldNames.DEPARTURE_DATE,
              "The planned departure on %s has passed: it is %s. Enter when the shipment will leave."
                  .formatted(departure, there)));
    }
    Optional<LocalDate> expiry = declared.expiresOn().read();
    if (!isToldOf(FieldNames.EXPIRY_DATE, findings)
        && expiry.filter(departure::isAfter).isPresent()) {
      findings.add(
          block(
              FieldNames.DEPARTURE_DATE,
              "The planned departure on %s lies after the expiry on %s. Choose an earlier departure."
                  .formatted(departure, expiry.get())));
    }
    checkTime(certificate, departure, there, findings);
  }

  /** A departure earlier today has passed as one of yesterday has. */
  private void checkTime(
      CertificateCase certificate, LocalDate departure, LocalDate there, List<Finding> findings) {
    Declaration declared = certificate.declaration();
    int before = findings.size();
    checkClock(declared, departure, findings);
    if (findings.size() > before || departure.isBefore(there)) {
      return; // told already
    }
    declared
        .plannedDeparture()
        .filter(planned -> planned.toInstant().isBefore(certificate.now()))
        .ifPresent(
            planned ->
                findings.add(
                    block(
                        FieldNames.DEPARTURE_TIME,
                        "The planned departure on %s at %s (%s) has passed: it is %s there. Enter when the shipment will leave."
                            .formatted(
                                departure,
                                planned.toLocalTime(),
                                planned.getZone(),
                                certificate
                                    .now()
                                    .atZone(planned.getZone())
                                    .toLocalTime()
                                    .truncatedTo(ChronoUnit.MINUTES)))));
  }

  /** Where the clock is put forward an hour does not exist. */
  private void checkClock(Declaration declared, LocalDate departure, List<Finding> findings) {
    LocalTime time = declared.departureTime().value();
    ZoneId zone = declared.departureZone().value();
    if (time != null
        && zone != null
        && zone.getRules().getValidOffsets(departure.atTime(time)).isEmpty()) {
      findings.add(
          block(
              FieldNames.DEPARTURE_TIME,
              "There is no %s on %s in %s: the clock is put forward over it. Enter the time again."
                  .formatted(time, departure, zone)));
    }
  }

  private void checkExport(CertificateCase certificate, List<Finding> findings) {
    Typed<LocalDate> typed = certificate.declaration().exportedOn();
    unreadable(FieldNames.EXPORT_DATE, typed).ifPresent(findings::add);
    LocalDate exported = typed.value();
    if (exported == null) {
      return;
    }
    if (exported.isAfter(certificate.today())) {
      findings.add(
          block(
              FieldNames.EXPORT_DATE,
              "The export date %s lies after today, %s. Record an export when it has happened."
                  .formatted(exported, certificate.today())));
    }
    Optional<LocalDate> issued = certificate.declaration().issuedOn().read();
    if (issued.filter(exported::isBefore).isPresent()) {
      findings.add(
          block(
              FieldNames.EXPORT_DATE,
              "The export date %s lies before the issue on %s: nothing leaves before its certificate. Check both."
                  .formatted(exported, issued.get())));
    }
    Optional<LocalDate> expiry = certificate.declaration().expiresOn().read();
    if (!isToldOf(FieldNames.EXPIRY_DATE, findings)
        && expiry.filter(exported::isAfter).isPresent()) {
      findings.add(
          block(
              FieldNames.EXPORT_DATE,
              "The export date %s lies after the expiry on %s: the certificate was no longer valid. Check both."
                  .formatted(exported, expiry.get())));
    }
  }

  /** What was measured against a wrong date would tell of one fault twice. */
  private static boolean isToldOf(String field, List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.field().equals(field));
  }
}
