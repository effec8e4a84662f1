package org.uskpa.core.notice;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.duty.DutyOwner;

/**
 * Tells people, in the transaction of what is told: both are on record or neither is. Who was told
 * the same before is not told again.
 */
@Component
public class TellPeople {

  private final JdbcClient jdbc;
  private final ObjectProvider<NoticeWords> words;

  TellPeople(JdbcClient jdbc, ObjectProvider<NoticeWords> words) {
    this.jdbc = jdbc;
    this.words = words;
  }

  /**
   * Writes the notice to everybody whom it concerns and whose account is open.
   *
   * @return how many were told who had not been
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int tell(NewNotice notice, Instant now) {
    NoticeWords.Written written = words.getIfAvailable(() -> TellPeople::bare).of(notice);
    DutyHolder to = notice.to();
    return jdbc.sql(
            """
            INSERT INTO notice (account_id, kind, about, told_as, subject, body, written_at, address, state,
                                next_attempt_at)
            SELECT id, :kind, :about, :toldAs, :subject, :body, :now, email,
                   CASE WHEN email IS NULL THEN 'IN_PORTAL' ELSE 'WAITING' END,
                   CASE WHEN email IS NULL THEN NULL ELSE :now::timestamptz END
            FROM account
            WHERE closed_at IS NULL AND role = :role AND (digests OR NOT :digest)
              AND (licensee_id = :licensee OR :licensee::bigint IS NULL AND agency = :agency)
            ORDER BY id
            ON CONFLICT (account_id, told_as) DO NOTHING
            """)
        .param("kind", notice.kind().name())
        .param("about", notice.about().toString())
        .param("toldAs", notice.toldAs())
        .param("subject", written.subject())
        .param("body", written.body())
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .param("role", role(to.owner()))
        .param("digest", notice.kind().isDigest())
        .param("licensee", to.licenseeId())
        .param("agency", to.owner().name())
        .update();
  }

  /** Who reads for each: managers answer for licensees, administrators review for the USKPA. */
  private static String role(DutyOwner owner) {
    return switch (owner) {
      case LICENSEE -> "MANAGER";
      case USKPA -> "ADMINISTRATOR";
      case STATE, CENSUS, CBP -> "REVIEWER";
    };
  }

  /** Where no pages are shown nobody has words; the notice names itself. */
  private static NoticeWords.Written bare(NewNotice notice) {
    return new NoticeWords.Written(
        notice.kind().label(), notice.kind().label() + ": " + notice.about());
  }
}
