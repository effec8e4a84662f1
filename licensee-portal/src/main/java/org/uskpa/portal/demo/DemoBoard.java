package org.uskpa.portal.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.uskpa.core.admission.Application;
import org.uskpa.core.admission.DecideApplication;
import org.uskpa.core.admission.FindOnPoint;
import org.uskpa.core.admission.Point;
import org.uskpa.core.admission.PointResult;
import org.uskpa.core.admission.RecordApplication;
import org.uskpa.core.admission.Verdict;
import org.uskpa.core.attachment.Attach;
import org.uskpa.core.attachment.AttachmentKind;
import org.uskpa.core.fee.ChargeFees;
import org.uskpa.core.fee.Fee;
import org.uskpa.core.fee.ReceiveFee;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.measure.UsDollars;

/**
 * What the USKPA's board has before it in the demonstration: an application in work, another that
 * it refused, and the fees of the year, of which the dealer's is unpaid.
 */
@Component
@Profile("demo")
class DemoBoard {

  private static final Actor ADMINISTRATOR = new Actor("admin", "USKPA administrator");

  private final RecordApplication record;
  private final FindOnPoint find;
  private final DecideApplication decide;
  private final Attach attach;
  private final ChargeFees charge;
  private final ReceiveFee receive;

  DemoBoard(
      RecordApplication record,
      FindOnPoint find,
      DecideApplication decide,
      Attach attach,
      ChargeFees charge,
      ReceiveFee receive) {
    this.record = record;
    this.find = find;
    this.decide = decide;
    this.attach = attach;
    this.charge = charge;
    this.receive = receive;
  }

  /** Three points are met, one is wanting, one nobody looked at yet. */
  void inWork(LocalDate today) {
    Application application = applied("Applicant 071 Inc.", LicenseeKind.DEALER, today);
    keep(application, AttachmentKind.REFERENCE, "reference-071.pdf");
    found(application, Point.YEARS_IN_TRADE, PointResult.MET, today, "Invoices of four years.");
    found(application, Point.REFERENCES, PointResult.MET, today, "One letter of the trade.");
    found(application, Point.ACE_ACCOUNT, PointResult.MET, today, "Its first filing was shown.");
    found(
        application,
        Point.PROCEDURES_MANUAL,
        PointResult.WANTING,
        today,
        "It does not say who keeps unused certificates, and where.");
  }

  /** One that had not been in the trade long enough. */
  void refused(LocalDate today) {
    Application application = applied("Applicant 072 LLC", LicenseeKind.DEALER, today);
    found(
        application,
        Point.YEARS_IN_TRADE,
        PointResult.WANTING,
        today,
        "Registered eight months ago; no trade before.");
    decide
        .run(
            new DecideApplication.Command(
                application.id(),
                Verdict.REFUSED,
                today,
                "Two years in the trade are not shown; it may apply again when they are."),
            ADMINISTRATOR)
        .orElseThrow();
  }

  /** The fee of the year is charged to all; all but the dealer have paid. */
  void fees(LocalDate today) {
    List<Fee> charged =
        charge
            .run(
                new ChargeFees.Command(
                    today.getYear(), UsDollars.of("1000.00"), today.plusDays(45)),
                ADMINISTRATOR)
            .orElseThrow();
    for (Fee fee : charged) {
      if (!fee.licenseeNumber().equals(DemoLicensees.DEALER)) {
        receive
            .run(
                new ReceiveFee.Command(
                    fee.licenseeNumber(), fee.year(), today, "Transfer of " + fee.licenseeNumber()),
                ADMINISTRATOR)
            .orElseThrow();
      }
    }
  }

  private Application applied(String name, LicenseeKind kind, LocalDate on) {
    return record
        .run(
            new RecordApplication.Command(
                UUID.randomUUID(), name, kind, "71 West 47th Street, New York, NY 10036", on, ""),
            ADMINISTRATOR)
        .orElseThrow();
  }

  private void found(
      Application application, Point point, PointResult result, LocalDate on, String words) {
    find.run(new FindOnPoint.Command(application.id(), point, result, on, words), ADMINISTRATOR)
        .orElseThrow();
  }

  private void keep(Application application, AttachmentKind kind, String name) {
    byte[] bytes =
        ("%PDF-1.4\n% The demonstration keeps no letter here: " + name + "\n%%EOF\n")
            .getBytes(StandardCharsets.US_ASCII);
    attach
        .run(
            new Attach.Command(
                UUID.randomUUID(),
                Subject.application(application.id()),
                kind,
                name,
                () -> new ByteArrayInputStream(bytes)),
            ADMINISTRATOR)
        .orElseThrow();
  }
}
