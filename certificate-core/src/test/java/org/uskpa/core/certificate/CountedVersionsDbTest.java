package org.uskpa.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.incoming.RecordImport;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.shipment.FieldNames;

/** Each step that changes what counts leaves a version, at the moment of its recording. */
@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class CountedVersionsDbTest {

  private static final String AS_LINES =
      """
      SELECT concat_ws(' ', v.flow, v.record_id, v.version, v.state, v.cause, v.counts_on, v.expires_on, v.partner,
        to_char(v.recorded_from AT TIME ZONE 'UTC', 'HH24:MI'),
        coalesce(to_char(v.recorded_until AT TIME ZONE 'UTC', '- HH24:MI'), 'on'),
        (SELECT string_agg(concat_ws(' ', l.hs_code, l.carats, l.value_usd), ', ' ORDER BY l.hs_code)
         FROM counted_version_line l WHERE l.version_id = v.id))
      FROM counted_version v ORDER BY v.flow, v.record_id, v.version""";

  @Autowired private BeanFactory beans;
  @Autowired private RecordExport export;
  @Autowired private TakeBackExport takeBack;
  @Autowired private VoidCertificate voiding;
  @Autowired private RecordImport recordImport;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestDatabase database;

  private LifeForTests life;
  private Licensee dealer;

  @BeforeEach
  void aDealerWithStock() {
    life = new LifeForTests(beans);
    dealer = life.dealer();
  }

  @Test
  void aLifeLeavesAVersionOfEachStep() {
    alongLife();

    assertThat(versions())
        .containsExactly(
            "EXPORT 1 1 ISSUED ISSUED 2026-03-02 2026-05-01 EU 15:00 - 15:10 7102.31 100.00 50000.00",
            "EXPORT 1 2 EXPORTED EXPORTED 2026-03-02 2026-05-01 EU 15:10 - 15:20 7102.31 100.00 50000.00",
            "EXPORT 1 3 ISSUED EXPORT_TAKEN_BACK 2026-03-02 2026-05-01 EU 15:20 - 15:30 7102.31 100.00 50000.00",
            "EXPORT 1 4 VOIDED VOIDED 2026-03-02 2026-05-01 EU 15:30 on",
            "EXPORT 2 1 ISSUED ISSUED 2026-03-02 2026-05-01 EU 15:40 on 7102.31 100.00 50000.00",
            "IMPORT 1 1 RECORDED RECORDED 2026-03-02 BW 15:50 on 7102.31 120.00 60000.00");
  }

  @Test
  void whatIsNotValidatedLeavesNone() {
    Step draft = life.draft(dealer);
    life.ready(dealer);
    voiding
        .run(
            new VoidCertificate.Command(
                draft.number(), dealer.id(), VoidReason.OTHER, "Printed badly", null),
            LifeForTests.ISSUER)
        .orElseThrow();

    assertThat(versions()).isEmpty();
  }

  @Test
  void stepsOfOneMomentLeaveTheLastOneInForce() {
    life.exported(dealer);

    assertThat(versions())
        .containsExactly(
            "EXPORT 1 1 ISSUED ISSUED 2026-03-02 2026-05-01 EU 15:00 - 15:00 7102.31 100.00 50000.00",
            "EXPORT 1 2 EXPORTED EXPORTED 2026-03-02 2026-05-01 EU 15:00 on 7102.31 100.00 50000.00");
  }

  @Test
  void aClockSetBackDoesNotTurnRecordedTime() {
    Step issued = life.issued(dealer);
    life.clock().advance(Duration.ofMinutes(-30));
    export.run(LifeForTests.toExport(dealer, issued, "2026-03-02"), LifeForTests.ISSUER);

    assertThat(versions()).last().asString().contains("15:00 on");
  }

  /** A database from before the versions is given those that its steps would have written. */
  @Test
  void areMadeOfTheRecordsThatWereThereBefore() throws Exception {
    alongLife();
    List<String> written = versions();

    try (Connection owner = database.owner().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute("TRUNCATE counted_version CASCADE");
      assertThat(versions()).isEmpty();
      owner.setAutoCommit(false);
      statement.execute(migration());
      owner.commit();
    }

    assertThat(versions()).isEqualTo(written);
  }

  private static String migration() throws IOException {
    String name = "/db/migration/V61__counted_versions_of_records.sql";
    try (InputStream sql =
        Objects.requireNonNull(CountedVersionsDbTest.class.getResourceAsStream(name))) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A certificate issued, exported, taken back and voided; one issued; an import. */
  private void alongLife() {
    Step one = life.issued(dealer);
    later();
    one =
        export
            .run(LifeForTests.toExport(dealer, one, "2026-03-02"), LifeForTests.ISSUER)
            .orElseThrow();
    later();
    takeBack
        .run(
            new TakeBackExport.Command(one.number(), dealer.id(), "It missed the flight"),
            LifeForTests.ISSUER)
        .orElseThrow();
    later();
    voiding
        .run(
            new VoidCertificate.Command(
                one.number(), dealer.id(), VoidReason.OTHER, "The sale fell through", null),
            LifeForTests.ISSUER)
        .orElseThrow();
    later();
    life.issued(dealer);
    later();
    recordImport
        .run(
            new RecordImport.Command(UUID.randomUUID(), imported(), Map.of()), LifeForTests.ANALYST)
        .orElseThrow();
  }

  private void later() {
    life.clock().advance(Duration.ofMinutes(10));
  }

  private static Map<String, String> imported() {
    return Map.ofEntries(
        Map.entry(FieldNames.ENTRY_NUMBER, "K69-7179312-9"),
        Map.entry(FieldNames.CERTIFICATE_NUMBER, "BW001234"),
        Map.entry(FieldNames.ISSUING_PARTICIPANT, "BW"),
        Map.entry(FieldNames.ISSUE_DATE, "2026-02-20"),
        Map.entry(FieldNames.EXPIRY_DATE, "2026-04-20"),
        Map.entry(FieldNames.ARRIVAL_DATE, "2026-02-27"),
        Map.entry(FieldNames.IMPORT_DATE, "2026-03-02"),
        Map.entry(FieldNames.PORT_CODE, "4701"),
        Map.entry(FieldNames.IMPORTER_NAME, "Importer Inc."),
        Map.entry(FieldNames.IMPORTER_ADDRESS, "1 West 47th Street, New York, NY 10036"),
        Map.entry(FieldNames.EXPORTER_NAME, "Okavango"),
        Map.entry(FieldNames.ORIGIN, "BW"),
        Map.entry(FieldNames.PARCELS, "1"),
        Map.entry(FieldNames.CONTAINER_SEALS, "Q1"),
        Map.entry(FieldNames.ofLine(0, FieldNames.HS_CODE), "7102.31"),
        Map.entry(FieldNames.ofLine(0, FieldNames.CARATS), "120.00"),
        Map.entry(FieldNames.ofLine(0, FieldNames.VALUE_USD), "60000.00"));
  }

  private List<String> versions() {
    return jdbc.sql(AS_LINES).query(String.class).list();
  }
}
