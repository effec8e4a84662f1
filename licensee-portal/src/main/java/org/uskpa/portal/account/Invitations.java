package org.uskpa.portal.account;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.portal.account.Invitation.Occasion;
import org.uskpa.portal.security.SignInPaths;
import org.uskpa.portal.security.SignInSettings;

/** The links by which people come to their passwords: their hashes, never the links. */
@Repository
class Invitations {

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private static final String STANDS =
      """
      i.hash = :hash AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.good_until > :now
      """;

  private final JdbcClient jdbc;
  private final SignInSettings settings;
  private final String address;

  Invitations(
      JdbcClient jdbc,
      SignInSettings settings,
      @Value("${kp.public-address:http://localhost:${server.port:8080}}") String address) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.address = address.strip().replaceFirst("/+$", "");
  }

  /**
   * A link that can still be used.
   *
   * @param invitedBy the name of whoever made it
   */
  record Standing(Account account, Occasion occasion, String invitedBy, Instant goodUntil) {}

  /** Makes a link for an account; one that was out opens nothing any more. */
  Invitation invite(
      long accountId,
      String username,
      String displayName,
      Occasion occasion,
      Actor by,
      Instant now) {
    String secret = Secrets.random();
    Instant goodUntil = now.plus(settings.invitation());
    revoke(accountId, now);
    jdbc.sql(
            """
            INSERT INTO invitation (account_id, occasion, hash, made_at, made_by, made_name, good_until)
            VALUES (:account, :occasion, :hash, :now, :by, :byName, :until)
            """)
        .param("account", accountId)
        .param("occasion", occasion.name())
        .param("hash", Secrets.hash(secret))
        .param("now", Accounts.at(now))
        .param("by", by.username())
        .param("byName", by.displayName())
        .param("until", Accounts.at(goodUntil))
        .update();
    return new Invitation(
        username,
        displayName,
        occasion,
        by,
        address + SignInPaths.INVITATION + "/" + secret,
        goodUntil);
  }

  /** How many links are out for a licensee's people. */
  int countOut(long licenseeId) {
    return jdbc.sql(
            """
            SELECT count(*) FROM invitation i JOIN account a ON a.id = i.account_id
            WHERE a.licensee_id = :licensee AND a.closed_at IS NULL
              AND i.accepted_at IS NULL AND i.revoked_at IS NULL
            """)
        .param("licensee", licenseeId)
        .query(Integer.class)
        .single();
  }

  /** Revokes the link that is out for an account, if there is one. */
  void revoke(long accountId, Instant now) {
    jdbc.sql(
            """
            UPDATE invitation SET revoked_at = :now
            WHERE account_id = :account AND accepted_at IS NULL AND revoked_at IS NULL
            """)
        .param("account", accountId)
        .param("now", Accounts.at(now))
        .update();
  }

  /** What a link opens; empty for one that is unknown, used, revoked or out of date. */
  Optional<Standing> standing(String secret, Instant now) {
    if (!SHAPE.matcher(secret).matches()) {
      return Optional.empty();
    }
    return jdbc.sql(
            "SELECT i.occasion, i.made_name, i.good_until, "
                + Accounts.COLUMNS
                + """
                   FROM invitation i JOIN account a ON a.id = i.account_id
                     LEFT JOIN licensee l ON l.id = a.licensee_id
                  WHERE a.closed_at IS NULL AND (a.last_day IS NULL OR a.last_day >= :today) AND
                  """
                + STANDS)
        .param("hash", Secrets.hash(secret))
        .param("today", EasternTime.dateOf(now))
        .param("now", Accounts.at(now))
        .query(
            (row, index) ->
                new Standing(
                    Accounts.read(row, index),
                    Occasion.valueOf(row.getString("occasion")),
                    row.getString("made_name"),
                    row.getTimestamp("good_until").toInstant()))
        .optional();
  }

  /** Until when the link is good that is out for an account; empty when none is. */
  Optional<Instant> goodUntil(long accountId, Instant now) {
    return jdbc.sql(
            """
            SELECT good_until FROM invitation
            WHERE account_id = :account AND accepted_at IS NULL AND revoked_at IS NULL AND good_until > :now
            """)
        .param("account", accountId)
        .param("now", Accounts.at(now))
        .query((row, index) -> row.getTimestamp("good_until").toInstant())
        .optional();
  }

  /**
   * Uses a link up.
   *
   * @param statement what the person stated
   * @return whether it was still good: of two at once one is told so
   */
  boolean accept(String secret, String statement, Instant now) {
    return jdbc.sql(
                "UPDATE invitation i SET accepted_at = :now, statement = :statement WHERE "
                    + STANDS)
            .param("hash", Secrets.hash(secret))
            .param("statement", statement)
            .param("now", Accounts.at(now))
            .update()
        == 1;
  }
}
