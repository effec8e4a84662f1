package org.uskpa.portal.account;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.portal.security.SignInSettings;

/**
 * Passwords tried since the last that was right, by account and door. The account itself counts
 * what was tried at all doors that are open to anybody, and pauses them all after {@value
 * #ADDRESSES} times as many as one door takes: who guesses from many addresses gains no more than
 * that, and who only wants to keep somebody out needs as many.
 */
@Repository
class SignInAttempts {

  /** No more than a hundred attempts with the usual settings (NIST SP 800-63B, 5.2.2). */
  private static final int ADDRESSES = 10;

  private final JdbcClient jdbc;
  private final SignInSettings settings;

  SignInAttempts(JdbcClient jdbc, SignInSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /**
   * What an attempt to sign in is checked against.
   *
   * @param hash of the password
   */
  record Attempt(Account account, String hash) {}

  /**
   * Counts an attempt to sign in before the password is looked at, so that many attempts at once
   * gain nothing; the last one allowed pauses the door, until it proves right.
   *
   * @return empty when there is no such account, or nobody signs in with it (any more), or it is
   *     paused at this door
   */
  Optional<Attempt> count(String username, Door door, Instant now) {
    return jdbc.sql(
            """
            WITH tried AS (
              UPDATE account
              SET attempts = CASE WHEN NOT :openToAll THEN attempts
                             ELSE CASE WHEN paused_until IS NULL THEN attempts ELSE 0 END + 1 END,
                  paused_until = CASE WHEN NOT :openToAll THEN paused_until
                    WHEN CASE WHEN paused_until IS NULL THEN attempts ELSE 0 END + 1 >= :inAll
                    THEN :paused::timestamptz END
              WHERE username = :username AND closed_at IS NULL AND password_hash IS NOT NULL
                AND (last_day IS NULL OR last_day >= :today)
                AND (NOT :openToAll OR paused_until IS NULL OR paused_until <= :now)
                AND NOT EXISTS (SELECT FROM sign_in_attempt s WHERE s.account_id = account.id
                                  AND s.door = :door AND s.paused_until > :now)
              RETURNING id),
            counted AS (
              INSERT INTO sign_in_attempt AS s (account_id, door, attempts, paused_until)
              SELECT id, :door, 1, CASE WHEN :allowed <= 1 THEN :paused::timestamptz END FROM tried
              ON CONFLICT (account_id, door) DO UPDATE
              SET attempts = CASE WHEN s.paused_until IS NULL THEN s.attempts ELSE 0 END + 1,
                  paused_until = CASE
                    WHEN CASE WHEN s.paused_until IS NULL THEN s.attempts ELSE 0 END + 1 >= :allowed
                    THEN :paused::timestamptz END
              WHERE s.paused_until IS NULL OR s.paused_until <= :now
              RETURNING account_id)
            SELECT a.password_hash,
            """
                + Accounts.COLUMNS
                + """
                  FROM counted JOIN account a ON a.id = counted.account_id
                    LEFT JOIN licensee l ON l.id = a.licensee_id
                  """)
        .param("username", username)
        .param("door", door.name())
        .param("openToAll", door.isOpenToAll())
        .param("allowed", settings.attempts())
        .param("inAll", ADDRESSES * settings.attempts())
        .param("paused", Accounts.at(now.plus(settings.pause())))
        .param("now", Accounts.at(now))
        .param("today", EasternTime.dateOf(now))
        .query(
            (row, index) -> new Attempt(Accounts.read(row, index), row.getString("password_hash")))
        .optional();
  }

  /**
   * The attempt was right: those before it no longer count, but pauses of other doors go on. Who
   * came in by a door that is open to anybody has signed in.
   */
  void forget(long accountId, Door door, Instant now) {
    jdbc.sql(
            """
            DELETE FROM sign_in_attempt
            WHERE account_id = :id AND (door = :door OR paused_until <= :now)
            """)
        .param("id", accountId)
        .param("door", door.name())
        .param("now", Accounts.at(now))
        .update();
    if (door.isOpenToAll()) {
      jdbc.sql(
              "UPDATE account SET attempts = 0, paused_until = NULL, last_sign_in_at = :now WHERE id = :id")
          .param("id", accountId)
          .param("now", Accounts.at(now))
          .update();
    }
  }
}
