package org.uskpa.core.notice;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
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
    DutyHolder to = notice.to();
    return write(
        notice,
        """
        role = :role AND (licensee_id = :licensee OR :licensee::bigint IS NULL AND agency = :agency)
        """,
        now,
        statement ->
            statement
                .param("role", role(to.owner()))
                .param("licensee", to.licenseeId())
                .param("agency", to.owner().name()));
  }

  /**
   * Writes the notice to all people of its agency whose accounts are open, whatever they do there.
   *
   * @return how many were told who had not been
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int tellAll(NewNotice notice, Instant now) {
    return write(
        notice,
        "agency = :agency",
        now,
        statement -> statement.param("agency", notice.to().owner().name()));
  }

  /**
   * Writes the notice to one person of those it is for.
   *
   * @param account key of the account; a closed one is not told
   * @return 1 when the person had not been told, else 0
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int tellOne(long account, NewNotice notice, Instant now) {
    return write(notice, "id = :account", now, statement -> statement.param("account", account));
  }

  private int write(
      NewNotice notice,
      String whom,
      Instant now,
      UnaryOperator<JdbcClient.StatementSpec> parameters) {
    NoticeWords.Written written = words.getIfAvailable(() -> TellPeople::bare).of(notice);
    JdbcClient.StatementSpec statement =
        jdbc.sql(
                """
            INSERT INTO notice (account_id, kind, about, told_as, subject, body, written_at, address, state,
                                next_attempt_at)
            SELECT id, :kind, :about, :toldAs, :subject, :body, :now, email,
                   CASE WHEN email IS NULL THEN 'IN_PORTAL' ELSE 'WAITING' END,
                   CASE WHEN email IS NULL THEN NULL ELSE :now::timestamptz END
            FROM account
            WHERE closed_at IS NULL AND (digests OR NOT :digest) AND (%s)
            ORDER BY id
            ON CONFLICT (account_id, told_as) DO NOTHING
            """
                    .formatted(whom))
            .param("kind", notice.kind().name())
            .param("about", notice.about().toString())
            .param("toldAs", notice.toldAs())
            .param("subject", written.subject())
            .param("body", written.body())
            .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
            .param("digest", notice.kind().isDigest());
    return parameters.apply(statement).update();
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
