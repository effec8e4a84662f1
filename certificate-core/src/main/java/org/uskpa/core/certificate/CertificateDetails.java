package org.uskpa.core.certificate;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.duty.CopyKind;
import org.uskpa.core.duty.CopyReceipt;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.Inbox;
import org.uskpa.core.duty.InboxCopy;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.TransportMode;

/**
 * Single certificates with all that stands around them; a handful of statements by key each, all of
 * which see the records as they stood at the first.
 */
@Repository
public class CertificateDetails {

  private final Certificates certificates;
  private final CertificateContents contents;
  private final Corrections corrections;
  private final Licensees licensees;
  private final Duties duties;
  private final Inbox inbox;
  private final Journal journal;
  private final JdbcClient jdbc;

  CertificateDetails(
      Certificates certificates,
      CertificateContents contents,
      Corrections corrections,
      Licensees licensees,
      Duties duties,
      Inbox inbox,
      Journal journal,
      JdbcClient jdbc) {
    this.certificates = certificates;
    this.contents = contents;
    this.corrections = corrections;
    this.licensees = licensees;
    this.duties = duties;
    this.inbox = inbox;
    this.journal = journal;
    this.jdbc = jdbc;
  }

  /**
   * A licensee's certificate, for its people: without what Census is told of other licensees', and
   * without the steps that would tell that it was.
   *
   * @throws NotFound when there is none, or it is another licensee's
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public CertificateDetail of(CertificateNumber number, long licenseeId) {
    return detail(
        certificates.of(number, licenseeId),
        copy -> copy.kind() != CopyKind.USED_ELSEWHERE,
        step -> !CopyReceipt.isOf(CopyKind.USED_ELSEWHERE, step));
  }

  /**
   * Anybody's certificate, for the authorities.
   *
   * @throws NotFound when there is none
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public CertificateDetail of(CertificateNumber number) {
    return detail(
        certificates.findByNumber(number).orElseThrow(() -> new NotFound("certificate " + number)),
        copy -> true,
        step -> true);
  }

  private CertificateDetail detail(
      Certificate certificate, Predicate<InboxCopy> readable, Predicate<JournalEntry> told) {
    Optional<CertificateContents.Frozen> frozen = contents.of(certificate.id());
    Map<String, String> typed =
        frozen.map(found -> found.content().asTyped()).orElseGet(certificate::typed);
    return new CertificateDetail(
        certificate.number(),
        licensees.byId(certificate.licenseeId()),
        certificate.state(),
        certificate.version(),
        typed,
        draft(certificate),
        frozen.map(found -> issue(certificate, found)).orElse(null),
        export(certificate.id()),
        voiding(certificate),
        certificate.replaces().orElse(null),
        certificates.findByReplaces(certificate.number()).map(Certificate::number).orElse(null),
        certificate.backEntry().orElse(null),
        warnings(certificate.id()),
        confirmations(certificate.id()),
        frozen.isEmpty() ? List.of() : corrections.of(certificate.id()),
        duties.about(certificate.subject()),
        inbox.about(certificate.subject()).stream().filter(readable).toList(),
        journal.of(certificate.subject()).stream().filter(told).toList());
  }

  private static CertificateDetail.Draft draft(Certificate certificate) {
    return new CertificateDetail.Draft(
        certificate.openedAt(),
        certificate.openedBy(),
        certificate.handedOverBy().orElse(null),
        certificate.sentBackWords().orElse(null),
        certificate.savedAt().orElse(null),
        certificate.savedBy().orElse(null));
  }

  private static CertificateDetail.Issue issue(
      Certificate certificate, CertificateContents.Frozen frozen) {
    return new CertificateDetail.Issue(
        certificate.issuedAt().orElseThrow(),
        certificate.issuedBy().orElseThrow(),
        frozen.content(),
        frozen.sha256(),
        frozen.isIntact());
  }

  private static CertificateDetail.@Nullable Voiding voiding(Certificate certificate) {
    return certificate.state() == CertificateState.VOIDED
        ? new CertificateDetail.Voiding(
            certificate.voidedOn().orElseThrow(),
            certificate.voidReason().orElseThrow(),
            certificate.voidWords().orElseThrow())
        : null;
  }

  private CertificateDetail.@Nullable Export export(long certificateId) {
    return jdbc.sql(
            """
            SELECT exported_on, port, mode, carrier, recorded_at, recorded_by FROM certificate_export
            WHERE certificate_id = :id
            """)
        .param("id", certificateId)
        .query(
            (row, i) ->
                new CertificateDetail.Export(
                    row.getObject("exported_on", LocalDate.class),
                    row.getString("port"),
                    mode(row.getString("mode")),
                    row.getString("carrier"),
                    instant(row, "recorded_at"),
                    row.getString("recorded_by")))
        .optional()
        .orElse(null);
  }

  private List<CertificateDetail.Warning> warnings(long certificateId) {
    return jdbc.sql(
            """
            SELECT rule, field, message, citation, words, said_by, said_at FROM certificate_warning
            WHERE certificate_id = :id ORDER BY id
            """)
        .param("id", certificateId)
        .query(
            (row, i) ->
                new CertificateDetail.Warning(
                    row.getString("rule"),
                    row.getString("field"),
                    row.getString("message"),
                    row.getString("citation"),
                    row.getString("words"),
                    row.getString("said_by"),
                    instant(row, "said_at")))
        .list();
  }

  private List<CertificateDetail.Confirmation> confirmations(long certificateId) {
    return jdbc.sql(
            """
            SELECT received_on, authority, carats_found, parcels_found, differences, recorded_at, recorded_by
            FROM foreign_confirmation WHERE certificate_id = :id ORDER BY received_on, id
            """)
        .param("id", certificateId)
        .query(
            (row, i) ->
                new CertificateDetail.Confirmation(
                    row.getObject("received_on", LocalDate.class),
                    row.getString("authority"),
                    carats(row.getBigDecimal("carats_found")),
                    row.getObject("parcels_found", Integer.class),
                    row.getString("differences"),
                    instant(row, "recorded_at"),
                    row.getString("recorded_by")))
        .list();
  }

  private static @Nullable TransportMode mode(@Nullable String name) {
    return name == null ? null : TransportMode.valueOf(name);
  }

  private static @Nullable Carats carats(@Nullable BigDecimal found) {
    return found == null ? null : new Carats(found);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
