package org.uskpa.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.certificate.CertificateDetail;
import org.uskpa.core.certificate.CertificateDetails;
import org.uskpa.core.certificate.CorrectCertificate;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.FieldNames;

/** What the database refuses of corrections and of versions of imports, whoever asks. */
@CoreDbTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardedCorrectionsDbTest {

  private static final String CORRECTION =
      """
      INSERT INTO certificate_correction (certificate_id, correction, source, reference, source_on, reason, destination,
        origin, exported_on, recorded_at, recorded_by, recorded_with)
      SELECT id, %s, '%s', 'x', '2026-03-02', '%s', '%s', 'BW', '%s', '2026-03-03', 'x', gen_random_uuid()
      FROM certificate WHERE number = '%s'""";

  private static final String VERSION =
      """
      INSERT INTO import_record (entry_number, certificate_number, issuer, prefix, digits, issued_on, expires_on,
        arrived_on, entered_on, port_code, importer_name, importer_address, exporter_name, origin, parcels,
        container_seals, recorded_at, recorded_by, recorded_with, version, reason)
      SELECT entry_number, certificate_number, issuer, prefix, digits, issued_on, expires_on, arrived_on, entered_on,
        port_code, importer_name, importer_address, exporter_name, origin, parcels, container_seals, recorded_at, 'x',
        recorded_with, %s, %s
      FROM import_record WHERE entry_number = '%s' AND version = 1""";

  private static final String END_IMPORT =
      "UPDATE import_record SET ended_at = recorded_at WHERE entry_number = 'E-1' AND ended_at IS NULL";

  @Autowired private BeanFactory beans;
  @Autowired private JdbcClient application;

  private String issued;
  private String exported;
  private String corrected;

  @BeforeAll
  void oneOfEach() {
    LifeForTests life = new LifeForTests(beans);
    Licensee dealer = life.dealer();
    issued = life.issued(dealer).number().value();
    exported = life.exported(dealer).number().value();
    CertificateNumber number = life.exported(dealer).number();
    CertificateDetail detail = beans.getBean(CertificateDetails.class).of(number);
    Map<String, String> typed = new HashMap<>(detail.counting().orElseThrow().asTyped());
    typed.put(FieldNames.ofLine(0, FieldNames.VALUE_USD), "5000000.00");
    typed.put(CorrectCertificate.SOURCE, "CENSUS_FINDING");
    typed.put(CorrectCertificate.REFERENCE, "Review 7");
    typed.put(CorrectCertificate.SOURCE_DATE, "2026-03-02");
    typed.put(CorrectCertificate.REASON, "The invoice says so");
    beans
        .getBean(CorrectCertificate.class)
        .run(
            new CorrectCertificate.Command(
                UUID.randomUUID(),
                number,
                detail.seen(),
                typed,
                Map.of("price-band:lines[0].value_usd", "One large stone")),
            LifeForTests.ANALYST)
        .orElseThrow();
    corrected = number.value();
    new TradeOnRecord(beans.getBean(TestDatabase.class).application())
        .imports(
            List.of(
                TradeOnRecord.imported(
                    "E-1", "BW", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2))));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPDATE certificate_correction SET reason = 'x'                                      | another reason
          UPDATE certificate_correction SET destination = 'IN'                                | corrected in place
          UPDATE certificate_correction SET ended_at = recorded_at - interval '1 s'           | over before it began
          DELETE FROM certificate_correction                                                  | a correction gone
          UPDATE certificate_correction_line SET carats = carats + 1                          | other goods
          DELETE FROM certificate_correction_line                                             | goods gone
          DELETE FROM certificate_correction_warning                                          | words gone
          INSERT INTO certificate_correction_line SELECT id, '7102.10', 1.00, 1.00 FROM certificate_correction | goods that nobody corrected
          INSERT INTO certificate_correction_line SELECT id, '7102.31', 1.00, 1.00 FROM certificate_correction | an HS code twice
          INSERT INTO certificate_correction_line SELECT id, '7102.39', 1.00, 1.00 FROM certificate_correction | polished diamonds
          INSERT INTO certificate_correction_line SELECT id, '7102.10', 0.00, 1.00 FROM certificate_correction | no carats
          INSERT INTO certificate_correction_line SELECT id, '7102.10', 999999999999.99, 1.00 FROM certificate_correction | carats beyond a total
          UPDATE import_record SET importer_name = 'x'                                        | an import changed
          UPDATE import_record SET ended_at = recorded_at, importer_name = 'x'                | ended and changed
          UPDATE import_record SET ended_at = recorded_at                                     | ended by nothing
          DELETE FROM import_record                                                           | an import gone
          """)
  void whatStandsStays(String sql, String why) {
    assertRefused(sql, why);
  }

  @ParameterizedTest(name = "{6}")
  @CsvSource({
    "1, CENSUS_FINDING, x, IN, 2026-03-02, issued, what did not leave",
    "1, CENSUS_FINDING, x, IN, 2026-03-01, exported, gone before it was issued",
    "1, RUMOUR, x, IN, 2026-03-02, exported, a source of its own",
    "1, CENSUS_FINDING, ' ', IN, 2026-03-02, exported, without a reason",
    "1, CENSUS_FINDING, x, India, 2026-03-02, exported, no country",
    "2, CENSUS_FINDING, x, IN, 2026-03-02, exported, the second before the first",
    "2, CENSUS_FINDING, x, IN, 2026-03-02, corrected, two that count",
    "1, CENSUS_FINDING, x, IN, 2026-03-02, corrected, a correction twice"
  })
  void aCorrectionThatCannotBeIsRefused(
      String correction,
      String source,
      String reason,
      String destination,
      String exportedOn,
      String of,
      String why) {
    String number = Map.of("issued", issued, "exported", exported, "corrected", corrected).get(of);

    assertRefused(
        CORRECTION.formatted(correction, source, reason, destination, exportedOn, number), why);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "2, '''x''', a version beside the one in force",
    "1, NULL, the first version twice",
    "3, '''x''', a version out of order",
    "2, NULL, without a reason",
    "2, ''' ''', with a blank reason"
  })
  void aVersionThatCannotBeIsRefused(String version, String reason, String why) {
    assertRefused(VERSION.formatted(version, reason, "E-1"), why);
  }

  @Test
  void aVersionEndsWithTheNextInOneTransaction() {
    TransactionTemplate together =
        new TransactionTemplate(
            new DataSourceTransactionManager(beans.getBean(TestDatabase.class).application()));
    JdbcClient jdbc = JdbcClient.create(beans.getBean(TestDatabase.class).application());

    assertThatCode(
            () ->
                together.executeWithoutResult(
                    both -> {
                      both.setRollbackOnly();
                      jdbc.sql(END_IMPORT).update();
                      jdbc.sql(VERSION.formatted("2", "'x'", "E-1")).update();
                      jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
                    }))
        .doesNotThrowAnyException();
    assertThat(
            application
                .sql("SELECT count(*) FROM import_record WHERE entry_number = 'E-1'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private void assertRefused(String sql, String why) {
    for (JdbcClient anybody :
        List.of(application, JdbcClient.create(beans.getBean(TestDatabase.class).owner()))) {
      assertThatThrownBy(() -> anybody.sql(sql).update())
          .as(why)
          .rootCause()
          .message()
          .containsAnyOf(
              "violates",
              "permission denied",
              "never changed",
              "ended once",
              "go beyond",
              "never added to");
    }
  }
}
