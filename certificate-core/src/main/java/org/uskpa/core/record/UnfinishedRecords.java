package org.uskpa.core.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.measure.Quarter;

/**
 * What is unfinished about the records of a quarter: duties, exports that nobody recorded, receipt
 * reports, copies.
 */
@Component
public class UnfinishedRecords {

  /** What may be unfinished. */
  public enum What {
    /** An import whose receipt report is owed. */
    RECEIPT_REPORT,
    /** Any other open duty; the detail says which. */
    DUTY,
    /** An import of which nobody knows whether its receipt report was sent. */
    RECEIPT_REPORT_NOT_TRACKED,
    /** Issued, past its expiry, never exported: it does not count, and owes a void or an export. */
    EXPIRED,
    /** Issued and valid, its export not recorded: it counts by its issue. */
    NOT_EXPORTED,
    /** A copy that Census has not marked as received. */
    COPY
  }

  /**
   * Records with the same thing unfinished.
   *
   * @param detail what the duty is called; empty for all else
   * @param citation what it rests on; empty for all else
   * @param keys numbers of certificates or of entries, in order
   */
  public record Unfinished(What what, String detail, String citation, List<String> keys) {
    public Unfinished {
      keys = List.copyOf(keys);
    }
  }

  private record Same(What what, String detail) {}

  /**
   * Certificates and imports whose day lies in the quarter, whatever they count by. Both halves are
   * read along an index of what is in force.
   */
  private static final String RECORDS =
      """
      WITH records AS (
        SELECT flow, record_id, state, expires_on FROM counted_version
        WHERE recorded_until IS NULL AND state <> 'VOIDED' AND flow IN ('EXPORT', 'IMPORT')
          AND counts_on BETWEEN :first AND :last
        UNION
        SELECT flow, record_id, state, expires_on FROM counted_version
        WHERE recorded_until IS NULL AND state <> 'VOIDED' AND flow = 'EXPORT' AND begun_on BETWEEN :first AND :last
      ), known AS (
        SELECT r.*, k.key, k.subject FROM records r CROSS JOIN LATERAL (
          SELECT number AS key, 'certificate:' || number AS subject FROM certificate WHERE r.flow = 'EXPORT' AND id = r.record_id
          UNION ALL
          SELECT entry_number, 'import:' || entry_number FROM import_record WHERE r.flow = 'IMPORT' AND id = r.record_id
          OFFSET 0) k
      )
      """;

  private static final String SQL =
      RECORDS
          + """
          SELECT 'DUTY' AS what, d.kind AS detail, k.key FROM known k CROSS JOIN LATERAL (
            SELECT kind FROM duty WHERE subject = k.subject AND state = 'OPEN' AND kind <> 'RECORD_EXPORT_OR_VOID' OFFSET 0) d
          UNION ALL
          SELECT 'RECEIPT_REPORT_NOT_TRACKED', '', k.key FROM known k CROSS JOIN LATERAL (
            SELECT FROM duty WHERE subject = k.subject AND kind = 'RECEIPT_REPORT' AND state = 'NOT_TRACKED' OFFSET 0) d
          UNION ALL
          SELECT CASE WHEN expires_on < :today THEN 'EXPIRED' ELSE 'NOT_EXPORTED' END, '', key
          FROM known WHERE state = 'ISSUED'
          UNION ALL
          SELECT 'COPY', '', k.key FROM known k WHERE EXISTS (SELECT FROM inbox_copy c WHERE c.subject = k.subject
            AND c.recipient = 'CENSUS' AND c.kind IN ('EXPORT', 'IMPORT') AND c.received_at IS NULL AND c.withdrawn_at IS NULL)
          ORDER BY what, detail, key""";

  private final JdbcClient jdbc;

  UnfinishedRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * All of it, each thing once with its records.
   *
   * @param today by which an issued certificate has expired
   */
  public List<Unfinished> of(Quarter quarter, LocalDate today) {
    Map<Same, List<String>> found = new LinkedHashMap<>();
    jdbc.sql(SQL)
        .param("first", quarter.firstDay())
        .param("last", quarter.lastDay())
        .param("today", today)
        .query(
            row -> {
              found
                  .computeIfAbsent(
                      new Same(What.valueOf(row.getString("what")), row.getString("detail")),
                      first -> new ArrayList<>())
                  .add(row.getString("key"));
            });
    return found.entrySet().stream()
        .map(entry -> unfinished(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Unfinished unfinished(Same same, List<String> keys) {
    if (same.what() != What.DUTY) {
      return new Unfinished(same.what(), "", "", keys);
    }
    DutyKind kind = DutyKind.valueOf(same.detail());
    return new Unfinished(
        kind == DutyKind.RECEIPT_REPORT ? What.RECEIPT_REPORT : What.DUTY,
        kind.label(),
        kind.citation(),
        keys);
  }
}
