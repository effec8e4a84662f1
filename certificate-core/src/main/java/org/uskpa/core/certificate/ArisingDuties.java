package org.uskpa.core.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.duty.NewDuty;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.Settings;

/**
 * The duties that arise with each step of a certificate. A load of the past writes the same ones,
 * closed. What is due at once is due when the event happened, however much later it was recorded.
 */
public final class ArisingDuties {

  private ArisingDuties() {}

  /**
   * Of a certificate that was issued: to notify the importing authority before departure (at once
   * when none is planned), and to record its export or void it before it expires.
   */
  public static List<NewDuty> ofIssue(
      long licenseeId, CertificateContent content, Instant recordedAt) {
    Subject subject = Subject.certificate(content.number().value());
    return List.of(
        NewDuty.of(
            licenseeId,
            DutyKind.ADVANCE_NOTICE,
            subject,
            Optional.ofNullable(content.plannedDeparture())
                .orElseGet(() -> EasternTime.happenedBy(content.issuedOn(), recordedAt))),
        exportOrVoid(licenseeId, subject, content.expiresOn()));
  }

  static NewDuty exportOrVoid(long licenseeId, Subject subject, LocalDate expiresOn) {
    return NewDuty.of(
        licenseeId, DutyKind.RECORD_EXPORT_OR_VOID, subject, EasternTime.endOf(expiresOn));
  }

  /** Of a certificate that left: its copy to Census. */
  public static NewDuty copyOfExport(
      long licenseeId, Subject subject, LocalDate exportedOn, Instant recordedAt) {
    return NewDuty.of(
        licenseeId,
        DutyKind.COPY_OF_EXPORT,
        subject,
        EasternTime.happenedBy(exportedOn, recordedAt));
  }

  /** Of a certificate that left: Census awaits the foreign authority's confirmation. */
  public static NewDuty foreignConfirmation(
      Subject subject, LocalDate exportedOn, Settings settings) {
    return NewDuty.of(
        DutyOwner.CENSUS,
        DutyKind.FOREIGN_CONFIRMATION,
        subject,
        EasternTime.endOf(
            exportedOn.plusDays(settings.number("foreign-confirmation-days", exportedOn))));
  }

  /** Of a certificate that was voided: its copy to Census. */
  public static NewDuty copyOfVoid(
      long licenseeId, Subject subject, LocalDate voidedOn, Instant recordedAt) {
    return NewDuty.of(
        licenseeId, DutyKind.COPY_OF_VOID, subject, EasternTime.happenedBy(voidedOn, recordedAt));
  }
}
