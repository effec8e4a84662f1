package org.uskpa.core.certificate.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.certificate.rule.CertificateCase.Step;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.Standing;
import org.uskpa.core.register.Registers;
import org.uskpa.core.register.RegistersForTests;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.stock.StockState;

/**
 * A certificate on which no rule finds anything, judged at ten in the morning of 2 March 2026 in
 * New York; a test changes the one thing it is about.
 */
public final class CaseForTests {

  public static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static final Map<String, String> IN_ORDER =
      Map.ofEntries(
          Map.entry(FieldNames.ISSUE_DATE, "2026-03-02"),
          Map.entry(FieldNames.EXPIRY_DATE, "2026-05-01"),
          Map.entry(FieldNames.ITN, "X20260301123456"),
          Map.entry(FieldNames.EXPORTER_NAME, "Licensee 005 Inc."),
          Map.entry(FieldNames.EXPORTER_ADDRESS, "5 West 47th Street, New York, NY 10036"),
          Map.entry(FieldNames.CONSIGNEE_NAME, "Diamant NV"),
          Map.entry(FieldNames.CONSIGNEE_ADDRESS, "Hoveniersstraat 30, 2018 Antwerp"),
          Map.entry(FieldNames.DESTINATION, "BE"),
          Map.entry(FieldNames.ORIGIN, "BW"),
          Map.entry(FieldNames.PARCELS, "1"),
          Map.entry(FieldNames.CONTAINER_TYPE, "SECURITY_BAG"),
          Map.entry(FieldNames.CONTAINER_SEALS, "S1000001"),
          Map.entry(FieldNames.CONTAINER_ATTESTED_BY, "Shipping desk"),
          Map.entry(FieldNames.MODE, "AIR"),
          Map.entry(FieldNames.PORT, "4701"),
          Map.entry(FieldNames.CARRIER, "Air Example"),
          Map.entry(FieldNames.DEPARTURE_DATE, "2026-03-04"),
          Map.entry(FieldNames.DEPARTURE_TIME, "18:30"),
          Map.entry(FieldNames.DEPARTURE_ZONE, "America/New_York"),
          Map.entry(FieldNames.ofLine(0, FieldNames.HS_CODE), "7102.31"),
          Map.entry(FieldNames.ofLine(0, FieldNames.CARATS), "100.00"),
          Map.entry(FieldNames.ofLine(0, FieldNames.VALUE_USD), "50000.00"));

  private final Map<String, String> fields;
  private final List<SeenBefore> seenBefore = new ArrayList<>();
  private Step step;
  private Instant now = NOW;
  private CertificateNumber number = new CertificateNumber("US41001");
  private String holderName = "Licensee 005 Inc.";
  private LicenseeKind kind = LicenseeKind.DEALER;
  private @Nullable Standing standing = Standing.ACTIVE;
  private boolean agreementInForce = true;
  private @Nullable LocalDate acknowledged = LocalDate.of(2026, 1, 5);
  private @Nullable LocalDate lastReview = LocalDate.of(2024, 6, 3);
  private NumberStanding numberStanding = new NumberStanding(StockState.RESERVED, "L005", true);
  private Registers registers = RegistersForTests.asKnown();

  private CaseForTests(Step step, Map<String, String> fields) {
    this.step = step;
    this.fields = new HashMap<>(fields);
  }

  /** In order, at this step. */
  public static CaseForTests at(Step step) {
    CaseForTests inOrder = new CaseForTests(step, IN_ORDER);
    return switch (step) {
      case DRAFT, ISSUE -> inOrder;
      case EXPORT, BACK_ENTRY -> inOrder.with(FieldNames.EXPORT_DATE, "2026-03-02");
    };
  }

  /** In order, to be issued now. */
  public static CaseForTests toIssue() {
    return at(Step.ISSUE);
  }

  /** In order, as a file brings it: without a departure, issued and exported on one day. */
  public static CaseForTests ofThePast(String day) {
    LocalDate issued = LocalDate.parse(day);
    CaseForTests past =
        at(Step.BACK_ENTRY)
            .with(FieldNames.ISSUE_DATE, day)
            .with(FieldNames.EXPORT_DATE, day)
            .with(FieldNames.EXPIRY_DATE, issued.plusDays(60).toString())
            .with(FieldNames.ITN, "X" + day.replace("-", "") + "123456")
            .acknowledged(LocalDate.of(issued.getYear(), 1, 1))
            .lastReview(issued.minusYears(1));
    return past.without(FieldNames.MODE)
        .without(FieldNames.PORT)
        .without(FieldNames.CARRIER)
        .without(FieldNames.DEPARTURE_DATE)
        .without(FieldNames.DEPARTURE_TIME)
        .without(FieldNames.DEPARTURE_ZONE);
  }

  /** A draft on which nothing was typed yet. */
  public static CaseForTests blankDraft() {
    return new CaseForTests(Step.DRAFT, Map.of());
  }

  /** So many codes of two letters, as an origin is written; few of them are countries. */
  public static String origins(int count) {
    return IntStream.range(0, count)
        .mapToObj(place -> "" + (char) ('A' + place / 26) + (char) ('A' + place % 26))
        .collect(Collectors.joining("|"));
  }

  public CaseForTests with(String field, @Nullable String text) {
    if (text == null) {
      return without(field);
    }
    fields.put(field, text);
    return this;
  }

  public CaseForTests without(String field) {
    fields.remove(field);
    return this;
  }

  /** So many lines of goods, each in order. */
  public CaseForTests goods(int lines) {
    List<String> codes = List.of("7102.31", "7102.21", "7102.10").subList(0, lines);
    for (String code : codes) {
      line(codes.indexOf(code), code, "100.00", "50000.00");
    }
    return this;
  }

  /** A line's three fields; null leaves one blank. */
  public CaseForTests line(
      int index, @Nullable String hs, @Nullable String carats, @Nullable String value) {
    return with(FieldNames.ofLine(index, FieldNames.HS_CODE), hs)
        .with(FieldNames.ofLine(index, FieldNames.CARATS), carats)
        .with(FieldNames.ofLine(index, FieldNames.VALUE_USD), value);
  }

  public CaseForTests now(String instant) {
    this.now = Instant.parse(instant);
    return this;
  }

  public CaseForTests number(String text) {
    this.number = CertificateNumber.of(text);
    return this;
  }

  public CaseForTests numberStanding(
      @Nullable StockState state, @Nullable String holder, boolean reservedForThis) {
    this.numberStanding = new NumberStanding(state, holder, reservedForThis);
    return this;
  }

  public CaseForTests holderName(String name) {
    this.holderName = name;
    return this;
  }

  public CaseForTests kind(LicenseeKind kind) {
    this.kind = kind;
    return this;
  }

  public CaseForTests standing(@Nullable Standing standing) {
    this.standing = standing;
    return this;
  }

  public CaseForTests agreementInForce(boolean inForce) {
    this.agreementInForce = inForce;
    return this;
  }

  public CaseForTests acknowledged(@Nullable LocalDate on) {
    this.acknowledged = on;
    return this;
  }

  public CaseForTests lastReview(@Nullable LocalDate on) {
    this.lastReview = on;
    return this;
  }

  /** Another certificate that shares something. */
  public CaseForTests seen(
      SeenBefore.What what, String value, String number, boolean ownLicensee, String date) {
    seenBefore.add(
        new SeenBefore(
            what, value, CertificateNumber.of(number), ownLicensee, true, LocalDate.parse(date)));
    return this;
  }

  public CaseForTests registers(Registers registers) {
    this.registers = registers;
    return this;
  }

  public CertificateCase build() {
    return new CertificateCase(
        step,
        number,
        Declaration.of(fields),
        now,
        now.atZone(NEW_YORK).toLocalDate(),
        new Holder(
            "L005",
            holderName,
            "5 West 47th Street, New York, NY 10036",
            kind,
            LocalDate.of(2005, 5, 13),
            standing,
            agreementInForce,
            acknowledged,
            lastReview),
        numberStanding,
        seenBefore,
        registers);
  }
}
