package org.uskpa.core.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.shipment.ForeignNumber;
import org.uskpa.core.shipment.GoodsLine;
import org.uskpa.core.shipment.Typed;

/**
 * Puts records straight into the tables, without use cases and rules: figures are judged by what
 * stands there, however it came to stand there.
 */
public final class TradeOnRecord {

  /**
   * A certificate after its validation.
   *
   * @param participant of the destination; null for a country in no Participant
   * @param exportedOn null until recorded
   * @param voidedOn null unless voided
   */
  public record Certificate(
      String number,
      String destination,
      @Nullable String participant,
      LocalDate issuedOn,
      LocalDate expiresOn,
      @Nullable LocalDate exportedOn,
      @Nullable LocalDate voidedOn,
      List<GoodsLine> lines) {

    String state() {
      if (voidedOn != null) {
        return "VOIDED";
      }
      return exportedOn == null ? "ISSUED" : "EXPORTED";
    }
  }

  /**
   * What counts of a certificate that left, in place of what it says.
   *
   * @param participant of the destination; null for a country in no Participant
   */
  public record Correction(
      String number,
      String destination,
      @Nullable String participant,
      LocalDate exportedOn,
      List<GoodsLine> lines) {}

  /**
   * An import.
   *
   * @param participant that issued the certificate; null when the issuer is none
   */
  public record Import(
      String entry,
      String certificate,
      String issuer,
      @Nullable String participant,
      LocalDate arrivedOn,
      LocalDate enteredOn,
      List<GoodsLine> lines) {}

  private static final String LICENSEE = "L900";
  private static final Instant USUAL_MOMENT = Instant.parse("2020-01-01T12:00:00Z");

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final CountedVersions versions;
  private final OffsetDateTime recordedAt;

  /** Everything is recorded in one moment, at noon UTC on 1 January 2020. */
  public TradeOnRecord(DataSource application) {
    this(application, USUAL_MOMENT);
  }

  /** Everything is recorded in this moment. */
  public TradeOnRecord(DataSource application, Instant recordedAt) {
    this.recordedAt = OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC);
    this.jdbc = new JdbcTemplate(application);
    this.versions = new CountedVersions(JdbcClient.create(application));
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(application));
  }

  /** The goods of a certificate whose goods do not matter. */
  public static final List<GoodsLine> GEMS = List.of(line("7102.31", "10.50", "2100.00"));

  /** A line written as a table of cases would write it. */
  public static GoodsLine line(String hs, String carats, String valueUsd) {
    return new GoodsLine(HsCode.of(hs).orElseThrow(), Carats.of(carats), UsDollars.of(valueUsd));
  }

  /** A certificate to India that left on the day of its issue. */
  public static Certificate exported(String number, LocalDate on, List<GoodsLine> lines) {
    return new Certificate(number, "IN", "IN", on, on.plusDays(60), on, null, lines);
  }

  /** An import from a Participant. */
  public static Import imported(
      String entry, String issuer, LocalDate arrivedOn, LocalDate enteredOn) {
    return new Import(entry, issuer + "1", issuer, issuer, arrivedOn, enteredOn, GEMS);
  }

  public void certificates(Collection<Certificate> certificates) {
    transaction.executeWithoutResult(together -> addCertificates(certificates));
  }

  private void addCertificates(Collection<Certificate> certificates) {
    jdbc.update(
        """
        INSERT INTO licensee (number, name, kind, address, admitted_on)
        VALUES (?, 'Licensee of the tests', 'COMMON_CARRIER', '1 Main Street', '2003-01-01')
        ON CONFLICT DO NOTHING\
        """,
        LICENSEE);
    jdbc.batchUpdate(
        """
        INSERT INTO stock_number (number, licensee_id, state, allotted_on)
        SELECT ?, id, ?, '2003-01-01' FROM licensee WHERE number = ?\
        """,
        each(
            certificates,
            certificate ->
                new @Nullable Object[] {
                  certificate.number(), certificate.voidedOn() == null ? "USED" : "VOIDED", LICENSEE
                }));
    jdbc.batchUpdate(
        """
        INSERT INTO certificate (number, licensee_id, state, opened_at, opened_by, opened_with,
          issued_on, issued_at, issued_by, expires_on, itn, destination_participant,
          exported_on, voided_on, void_reason, void_words)
        SELECT ?, id, ?, ?, 'tests', ?, ?, ?, 'tests', ?, ?, ?, ?, ?, ?, ?
        FROM licensee WHERE number = ?\
        """,
        each(certificates, this::life));
    jdbc.batchUpdate(
        """
        INSERT INTO certificate_content (certificate_id, number, issued_on, expires_on, itn,
          exporter_name, exporter_address, consignee_name, consignee_address, destination,
          destination_participant, origin, parcels, container_type, container_seals,
          container_attested_by, goods_key, sha256)
        SELECT id, number, issued_on, expires_on, itn, 'Exporter', 'Its address', 'Consignee',
          'Its address', ?, destination_participant, 'MIXED', 1, 'SEALED_BOX', '{}', 'Desk', 0,
          repeat('0', 64)
        FROM certificate WHERE number = ?\
        """,
        each(
            certificates,
            certificate ->
                new @Nullable Object[] {certificate.destination(), certificate.number()}));
    jdbc.batchUpdate(
        """
        INSERT INTO certificate_line (certificate_id, hs_code, carats, value_usd)
        SELECT id, ?, ?, ? FROM certificate WHERE number = ?\
        """,
        certificates.stream()
            .flatMap(
                certificate ->
                    certificate.lines().stream().map(line -> line(line, certificate.number())))
            .toList());
    versions.ofCertificates(
        ids(
            "SELECT id FROM certificate WHERE state <> 'VOIDED' AND number = ANY (:keys)",
            certificates.stream().map(Certificate::number)),
        Cause.BACK_ENTRY,
        recordedAt.toInstant());
  }

  private List<Long> ids(String sql, Stream<String> keys) {
    return JdbcClient.create(jdbc)
        .sql(sql)
        .param("keys", keys.toArray(String[]::new))
        .query(Long.class)
        .list();
  }

  /**
   * A certificate on record is now in another state: left, not left after all, or voided; whatever
   * corrected it ends.
   */
  public void moved(Certificate certificate, Cause cause) {
    boolean voided = certificate.voidedOn() != null;
    transaction.executeWithoutResult(
        together -> {
          jdbc.update(
              """
              UPDATE certificate SET state = ?, exported_on = ?, voided_on = ?, void_reason = ?, void_words = ?
              WHERE number = ?\
              """,
              certificate.state(),
              certificate.exportedOn(),
              certificate.voidedOn(),
              voided ? "OTHER" : null,
              voided ? "for the test" : null,
              certificate.number());
          endCorrection(certificate.number());
          count(certificate.number(), cause);
        });
  }

  /** A certificate that left is corrected. */
  public void corrected(Correction correction) {
    transaction.executeWithoutResult(
        together -> {
          endCorrection(correction.number());
          jdbc.update(
              """
              INSERT INTO certificate_correction (certificate_id, correction, source, reference, source_on, reason,
                destination, destination_participant, origin, exported_on, recorded_at, recorded_by, recorded_with)
              SELECT c.id, 1 + (SELECT count(*) FROM certificate_correction k WHERE k.certificate_id = c.id),
                'CENSUS_FINDING', 'for the test', '2018-01-01', 'for the test', ?, ?, 'MIXED', ?, ?, 'tests', ?
              FROM certificate c WHERE number = ?\
              """,
              correction.destination(),
              correction.participant(),
              correction.exportedOn(),
              recordedAt,
              UUID.randomUUID(),
              correction.number());
          jdbc.batchUpdate(
              """
              INSERT INTO certificate_correction_line (correction_id, hs_code, carats, value_usd)
              SELECT k.id, ?, ?, ? FROM certificate_correction k JOIN certificate c ON c.id = k.certificate_id
              WHERE c.number = ? AND k.ended_at IS NULL\
              """,
              correction.lines().stream().map(line -> line(line, correction.number())).toList());
          count(correction.number(), Cause.CORRECTED);
        });
  }

  private void endCorrection(String number) {
    jdbc.update(
        """
        UPDATE certificate_correction SET ended_at = ?
        WHERE ended_at IS NULL AND certificate_id = (SELECT id FROM certificate WHERE number = ?)\
        """,
        recordedAt,
        number);
  }

  private void count(String number, Cause cause) {
    versions.ofCertificates(
        ids("SELECT id FROM certificate WHERE number = ANY (:keys)", Stream.of(number)),
        cause,
        recordedAt.toInstant());
  }

  /** Another version takes the place of an import on record. */
  public void corrected(Import correction) {
    transaction.executeWithoutResult(
        together -> {
          jdbc.update(
              "UPDATE import_record SET ended_at = ? WHERE entry_number = ? AND ended_at IS NULL",
              recordedAt,
              correction.entry());
          addImports(List.of(correction), Cause.CORRECTED);
        });
  }

  public void imports(Collection<Import> imports) {
    transaction.executeWithoutResult(together -> addImports(imports, Cause.BACK_ENTRY));
  }

  private void addImports(Collection<Import> imports, Cause cause) {
    jdbc.batchUpdate(
        """
        INSERT INTO import_record (entry_number, certificate_number, issuer, issuing_participant,
          prefix, digits, issued_on, expires_on, arrived_on, entered_on, port_code, importer_name,
          importer_address, exporter_name, origin, parcels, container_seals, recorded_at,
          recorded_by, recorded_with, version, reason)
        SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '4701', 'Importer', 'Its address', 'Exporter',
          'MIXED', 1, '{}', ?, 'tests', ?, before + 1, CASE WHEN before > 0 THEN 'for the test' END
        FROM (SELECT count(*) AS before FROM import_record WHERE entry_number = ?) AS versions\
        """,
        each(
            imports,
            record ->
                new @Nullable Object[] {
                  record.entry(),
                  record.certificate(),
                  record.issuer(),
                  record.participant(),
                  record.issuer(),
                  digits(record.certificate()),
                  record.arrivedOn().minusDays(20),
                  record.arrivedOn().plusDays(40),
                  record.arrivedOn(),
                  record.enteredOn(),
                  recordedAt,
                  UUID.randomUUID(),
                  record.entry()
                }));
    jdbc.batchUpdate(
        """
        INSERT INTO import_line (import_id, hs_code, carats, value_usd)
        SELECT id, ?, ?, ? FROM import_record WHERE entry_number = ? AND ended_at IS NULL\
        """,
        imports.stream()
            .flatMap(record -> record.lines().stream().map(line -> line(line, record.entry())))
            .toList());
    versions.ofImports(
        ids(
            "SELECT id FROM import_record WHERE entry_number = ANY (:keys) AND ended_at IS NULL",
            imports.stream().map(Import::entry)),
        cause,
        recordedAt.toInstant());
  }

  /** The digits that matching goes by; what is no number has any. */
  private static String digits(String certificate) {
    return Typed.read(certificate, ForeignNumber::of).read().map(ForeignNumber::digits).orElse("1");
  }

  private @Nullable Object[] life(Certificate certificate) {
    boolean voided = certificate.voidedOn() != null;
    return new @Nullable Object[] {
      certificate.number(),
      certificate.state(),
      recordedAt,
      UUID.randomUUID(),
      certificate.issuedOn(),
      recordedAt,
      certificate.expiresOn(),
      "X" + certificate.issuedOn().format(DateTimeFormatter.BASIC_ISO_DATE) + "000001",
      certificate.participant(),
      certificate.exportedOn(),
      certificate.voidedOn(),
      voided ? "OTHER" : null,
      voided ? "for the test" : null,
      LICENSEE
    };
  }

  private static Object[] line(GoodsLine line, String of) {
    return new Object[] {line.hs().code(), line.carats().value(), line.value().value(), of};
  }

  private static <T> List<@Nullable Object[]> each(
      Collection<T> all, java.util.function.Function<T, @Nullable Object[]> row) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    all.forEach(one -> rows.add(row.apply(one)));
    return rows;
  }
}
