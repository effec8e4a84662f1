package org.uskpa.core.notice;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mail that waits. Whoever sends takes one, sends it and says what came of it in a single
 * transaction: when that is cut off, the mail waits on.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

  /**
   * A mail to send.
   *
   * @param message the same at every attempt
   * @param attempts that came to nothing before
   * @param closed whether it comes to nothing, for the account was closed meanwhile
   */
  public record Mail(
      long id,
      UUID message,
      String address,
      String subject,
      String body,
      int attempts,
      boolean closed) {}

  private final JdbcClient jdbc;

  Outbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The mail whose turn it is, held until the transaction ends; what others hold is passed over.
   */
  public Optional<Mail> take(Instant now) {
    return jdbc.sql(
            """
            WITH turn AS (
              SELECT id, account_id, kind, message, address, subject, body, attempts
              FROM notice WHERE state = 'WAITING' AND next_attempt_at <= :now
              ORDER BY next_attempt_at, id LIMIT 1
              FOR UPDATE SKIP LOCKED
            )
            SELECT turn.*, a.closed_at IS NOT NULL AS closed
            FROM turn JOIN account a ON a.id = turn.account_id
            """)
        .param("now", utc(now))
        .query(
            (row, i) ->
                new Mail(
                    row.getLong("id"),
                    row.getObject("message", UUID.class),
                    row.getString("address"),
                    row.getString("subject"),
                    row.getString("body"),
                    row.getInt("attempts"),
                    row.getBoolean("closed")
                        && !NoticeKind.valueOf(row.getString("kind")).reachesClosedAccounts()))
        .optional();
  }

  /** The mail server took it. */
  public void sent(Mail mail, Instant now) {
    jdbc.sql(
            """
            UPDATE notice SET state = 'SENT', sent_at = :now, next_attempt_at = NULL, attempts = attempts + 1
            WHERE id = :id
            """)
        .param("now", utc(now))
        .param("id", mail.id())
        .update();
  }

  /** The attempt came to nothing, and another follows. */
  public void later(Mail mail, Instant next, String why) {
    jdbc.sql(
            """
            UPDATE notice SET next_attempt_at = :next, attempts = attempts + 1, last_error = :why
            WHERE id = :id
            """)
        .param("next", utc(next))
        .param("why", why)
        .param("id", mail.id())
        .update();
  }

  /** It is given up. */
  public void failed(Mail mail, String why) {
    jdbc.sql(
            """
            UPDATE notice SET state = 'FAILED', next_attempt_at = NULL, attempts = attempts + 1,
                   last_error = :why
            WHERE id = :id
            """)
        .param("why", why)
        .param("id", mail.id())
        .update();
  }

  /** A mail that was given up, held for a step; empty when there is none in that state. */
  Optional<Failed> holdFailed(long id) {
    return jdbc.sql(
            """
            SELECT n.id, a.username, a.email, a.closed_at IS NOT NULL AS closed
            FROM notice n JOIN account a ON a.id = n.account_id
            WHERE n.id = :id AND n.state = 'FAILED' FOR UPDATE OF n
            """)
        .param("id", id)
        .query(
            (row, i) ->
                new Failed(
                    row.getLong("id"),
                    row.getString("username"),
                    Optional.ofNullable(row.getString("email")),
                    row.getBoolean("closed")))
        .optional();
  }

  /**
   * A mail that was given up.
   *
   * @param address the person's today; empty when there is none
   */
  record Failed(long id, String username, Optional<String> address, boolean closed) {}

  void again(long id, String address, Instant now) {
    jdbc.sql(
            """
            UPDATE notice SET state = 'WAITING', address = :address, attempts = 0, next_attempt_at = :now
            WHERE id = :id
            """)
        .param("address", address)
        .param("now", utc(now))
        .param("id", id)
        .update();
  }

  private static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
