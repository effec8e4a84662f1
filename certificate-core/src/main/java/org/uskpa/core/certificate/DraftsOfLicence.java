package org.uskpa.core.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.licensee.EndsWithLicence;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.shipment.CertificateNumber;

/**
 * The open drafts of a licensee are voided when its licence ends: they can never be issued, and
 * their numbers were perhaps reported to AES, so Census gets copies.
 */
@Component
class DraftsOfLicence implements EndsWithLicence {

  private static final String OPEN =
      """
      SELECT number FROM certificate WHERE licensee_id = :licensee AND state IN ('DRAFT', 'READY')
      ORDER BY number
      """;

  private final JdbcClient jdbc;
  private final VoidCertificate voids;

  DraftsOfLicence(JdbcClient jdbc, VoidCertificate voids) {
    this.jdbc = jdbc;
    this.voids = voids;
  }

  @Override
  public void hold(Licensee licensee) {
    numbers(licensee, OPEN + " FOR UPDATE");
  }

  @Override
  public Map<String, Integer> closes(Licensee licensee) {
    return EndsWithLicence.counted("drafts voided", numbers(licensee, OPEN).size());
  }

  @Override
  public void close(Licensee licensee, String why, Actor actor, Instant now) {
    for (CertificateNumber number : numbers(licensee, OPEN)) {
      Outcome<Step> voided =
          voids.run(
              new VoidCertificate.Command(number, licensee.id(), VoidReason.OTHER, why), actor);
      if (!voided.isDone()) {
        throw new IllegalStateException(
            "Draft %s cannot be voided: %s".formatted(number, voided.findings()));
      }
    }
  }

  private List<CertificateNumber> numbers(Licensee licensee, String sql) {
    return jdbc.sql(sql)
        .param("licensee", licensee.id())
        .query((row, i) -> new CertificateNumber(row.getString("number")))
        .list();
  }
}
