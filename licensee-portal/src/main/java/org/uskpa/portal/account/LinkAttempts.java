package org.uskpa.portal.account;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.portal.security.SignInSettings;

/**
 * Links tried that opened nothing, by the address they came from. Nobody guesses 256 bits; whoever
 * tries is kept from the database all the same, by the measure of the sign-in.
 */
@Repository
class LinkAttempts {

  private static final int LONGEST = 60;

  private final JdbcClient jdbc;
  private final SignInSettings settings;

  LinkAttempts(JdbcClient jdbc, SignInSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /** Nothing from this address is looked at for a while. */
  boolean isPaused(String address, Instant now) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM invitation_attempt
                           WHERE address = :address AND attempts >= :allowed AND last_at > :since)
            """)
        .param("address", shortened(address))
        .param("allowed", settings.attempts())
        .param("since", Accounts.at(now.minus(settings.pause())))
        .query(Boolean.class)
        .single();
  }

  /** Counts a link that opened nothing; those of long ago are forgotten. */
  void failed(String address, Instant now) {
    Instant since = now.minus(settings.pause());
    jdbc.sql(
            """
            DELETE FROM invitation_attempt WHERE address IN (
              SELECT address FROM invitation_attempt WHERE last_at <= :since
              LIMIT 100 FOR UPDATE SKIP LOCKED)
            """)
        .param("since", Accounts.at(since))
        .update();
    jdbc.sql(
            """
            INSERT INTO invitation_attempt AS t (address, attempts, last_at) VALUES (:address, 1, :now)
            ON CONFLICT (address) DO UPDATE
            SET attempts = CASE WHEN t.last_at <= :since THEN 0 ELSE t.attempts END + 1, last_at = :now
            """)
        .param("address", shortened(address))
        .param("now", Accounts.at(now))
        .param("since", Accounts.at(since))
        .update();
  }

  private static String shortened(String address) {
    String known = address.isEmpty() ? "unknown" : address;
    return known.substring(0, Math.min(known.length(), LONGEST));
  }
}
