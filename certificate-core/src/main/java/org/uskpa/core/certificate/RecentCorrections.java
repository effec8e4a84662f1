package org.uskpa.core.certificate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.shipment.CertificateNumber;

/** What Census corrected lately, for the licensees whose certificates they are. */
@Repository
public class RecentCorrections {

  /** A certificate that was corrected, when, and why. */
  public record Corrected(CertificateNumber number, Instant at, String reason) {}

  private final JdbcClient jdbc;

  RecentCorrections(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The corrections of a licensee's certificates since a moment that still count, latest first. */
  public List<Corrected> of(long licenseeId, Instant since, int most) {
    return jdbc.sql(
            """
            SELECT c.number, k.recorded_at, k.reason
            FROM certificate_correction k JOIN certificate c ON c.id = k.certificate_id
            WHERE k.recorded_at >= :since AND k.ended_at IS NULL AND c.licensee_id = :licensee
            ORDER BY k.recorded_at DESC, k.id DESC LIMIT :most
            """)
        .param("licensee", licenseeId)
        .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
        .param("most", most)
        .query(
            (row, i) ->
                new Corrected(
                    new CertificateNumber(row.getString("number")),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    row.getString("reason")))
        .list();
  }
}
