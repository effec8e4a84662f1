package org.uskpa.core.certificate;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.BeanFactory;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.licensee.Acknowledge;
import org.uskpa.core.licensee.AdmitLicensee;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.RecordReview;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.stock.AllotStock;

/**
 * Licensees with stock, and certificates in every state of life, made by the use cases themselves
 * and different each time. The clock stands at ten in the morning of 2 March 2026 in New York.
 */
public final class LifeForTests {

  public static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

  public static final Actor PREPARER = new Actor("paula", "Paula Preparer");
  public static final Actor ISSUER = new Actor("ivan", "Ivan Issuer");
  public static final Actor ADMINISTRATOR = new Actor("ada", "Ada Administrator");
  public static final Actor ANALYST = new Actor("anna", "Anna Analyst");

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final AtomicInteger NUMBERS = new AtomicInteger(10000);

  private final BeanFactory beans;

  public LifeForTests(BeanFactory beans) {
    this.beans = beans;
    clock().set(NOW);
  }

  public SettableClock clock() {
    return beans.getBean(SettableClock.class);
  }

  /** A dealer in good standing, reviewed and acknowledged, with twenty numbers. */
  public Licensee dealer() {
    return licensee(LicenseeKind.DEALER, 20);
  }

  /** A common carrier in good standing, reviewed and acknowledged, with twenty numbers. */
  public Licensee carrier() {
    return licensee(LicenseeKind.COMMON_CARRIER, 20);
  }

  public Licensee licensee(LicenseeKind kind, int numbers) {
    int count = COUNT.incrementAndGet();
    Licensee licensee =
        beans
            .getBean(AdmitLicensee.class)
            .run(
                new AdmitLicensee.Command(
                    "L%04d".formatted(count),
                    "Licensee %d Inc.".formatted(count),
                    kind,
                    "%d West 47th Street, New York, NY 10036".formatted(count),
                    EasternTime.dateOf(NOW).minusYears(2),
                    null),
                ADMINISTRATOR)
            .orElseThrow();
    beans
        .getBean(Acknowledge.class)
        .run(new Acknowledge.Command(licensee.id()), ISSUER)
        .orElseThrow();
    beans
        .getBean(RecordReview.class)
        .run(
            new RecordReview.Command(
                licensee.number(),
                ReviewBody.USKPA,
                EasternTime.dateOf(NOW).minusYears(1),
                "Binder of the year"),
            ADMINISTRATOR)
        .orElseThrow();
    if (numbers > 0) {
      allot(licensee, numbers);
    }
    return licensee;
  }

  /** Allots so many further numbers and answers the first of them. */
  public CertificateNumber allot(Licensee licensee, int numbers) {
    int first = NUMBERS.getAndAdd(numbers);
    return beans
        .getBean(AllotStock.class)
        .run(
            new AllotStock.Command(
                licensee.number(),
                "US" + first,
                "US" + (first + numbers - 1),
                "For tests",
                null,
                true),
            ADMINISTRATOR)
        .orElseThrow()
        .first();
  }

  /** What is typed for a certificate on which no rule finds anything. */
  public Map<String, String> inOrder(Licensee licensee) {
    int count = COUNT.incrementAndGet();
    Map<String, String> typed = new HashMap<>();
    typed.put(FieldNames.ITN, "X20260301%06d".formatted(count));
    typed.put(FieldNames.EXPORTER_NAME, licensee.name());
    typed.put(FieldNames.EXPORTER_ADDRESS, licensee.address());
    typed.put(FieldNames.CONSIGNEE_NAME, "Diamant %d NV".formatted(count));
    typed.put(FieldNames.CONSIGNEE_ADDRESS, "Hoveniersstraat 30, 2018 Antwerp");
    typed.put(FieldNames.DESTINATION, "BE");
    typed.put(FieldNames.ORIGIN, "BW");
    typed.put(FieldNames.PARCELS, "2");
    typed.put(FieldNames.CONTAINER_TYPE, "SECURITY_BAG");
    typed.put(FieldNames.CONTAINER_SEALS, "S%07d".formatted(count));
    typed.put(FieldNames.CONTAINER_ATTESTED_BY, "Shipping desk");
    typed.put(FieldNames.MODE, "AIR");
    typed.put(FieldNames.PORT, "4701");
    typed.put(FieldNames.CARRIER, "Air Example");
    typed.put(FieldNames.DEPARTURE_DATE, "2026-03-04");
    typed.put(FieldNames.DEPARTURE_TIME, "18:30");
    typed.put(FieldNames.DEPARTURE_ZONE, "America/New_York");
    typed.put(FieldNames.ofLine(0, FieldNames.HS_CODE), "7102.31");
    typed.put(FieldNames.ofLine(0, FieldNames.CARATS), "100.00");
    typed.put(FieldNames.ofLine(0, FieldNames.VALUE_USD), "50000.00");
    return typed;
  }

  /** A blank draft on the lowest free number. */
  public Step opened(Licensee licensee) {
    return beans
        .getBean(OpenDraft.class)
        .run(OpenDraft.Command.blank(UUID.randomUUID(), licensee.id()), PREPARER)
        .orElseThrow();
  }

  /** A draft on which no rule finds anything. */
  public Step draft(Licensee licensee) {
    return draft(licensee, inOrder(licensee));
  }

  public Step draft(Licensee licensee, Map<String, String> typed) {
    Step opened = opened(licensee);
    SaveDraft.Saved saved =
        beans
            .getBean(SaveDraft.class)
            .run(
                new SaveDraft.Command(opened.number(), licensee.id(), opened.version(), typed),
                PREPARER)
            .orElseThrow();
    return new Step(opened.number(), CertificateState.DRAFT, saved.version());
  }

  public Step ready(Licensee licensee) {
    Step draft = draft(licensee);
    return beans
        .getBean(HandOver.class)
        .run(new HandOver.Command(draft.number(), licensee.id(), draft.version()), PREPARER)
        .orElseThrow();
  }

  public static IssueCertificate.Command toIssue(Licensee licensee, Step draft) {
    return new IssueCertificate.Command(
        draft.number(), licensee.id(), draft.version(), Map.of(), Map.of());
  }

  public Step issued(Licensee licensee) {
    return beans
        .getBean(IssueCertificate.class)
        .run(toIssue(licensee, draft(licensee)), ISSUER)
        .orElseThrow();
  }

  public static RecordExport.Command toExport(Licensee licensee, Step issued, String on) {
    return new RecordExport.Command(
        issued.number(),
        licensee.id(),
        Map.of(
            FieldNames.EXPORT_DATE, on,
            FieldNames.PORT, "4701",
            FieldNames.MODE, "AIR",
            FieldNames.CARRIER, "Air Example"),
        Map.of());
  }

  /** Issued, and gone the same day. */
  public Step exported(Licensee licensee) {
    return beans
        .getBean(RecordExport.class)
        .run(toExport(licensee, issued(licensee), "2026-03-02"), ISSUER)
        .orElseThrow();
  }

  public Step voided(Licensee licensee) {
    return beans
        .getBean(VoidCertificate.class)
        .run(
            new VoidCertificate.Command(
                issued(licensee).number(), licensee.id(), VoidReason.ERROR, "Wrong consignee"),
            ISSUER)
        .orElseThrow();
  }
}
