package org.uskpa.portal.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.portal.security.People.Bearer;
import org.uskpa.portal.security.Right;

/** The tokens on record: their hashes, never the tokens. */
@Repository
public class ApiTokens {

  /**
   * The last use is written down no oftener than this: a busy program must not write on each call.
   */
  private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(5);

  private final JdbcClient jdbc;

  ApiTokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A token as its owner sees it.
   *
   * @param rights in their order
   * @param usedAt when it was last used, to some minutes; null for never
   * @param revokedAt null while it is not revoked
   */
  public record Entry(
      long id,
      String name,
      List<Right> rights,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant usedAt,
      @Nullable Instant revokedAt) {}

  /** Writes a token down, by its hash. */
  public void add(
      long accountId,
      String name,
      String token,
      Collection<Right> rights,
      Instant now,
      Instant expiresAt) {
    jdbc.sql(
            """
            INSERT INTO api_token (account_id, name, hash, rights, created_at, expires_at)
            VALUES (:account, :name, :hash, string_to_array(:rights, ','), :now, :expires)
            """)
        .param("account", accountId)
        .param("name", name)
        .param("hash", Secrets.hash(token))
        .param("rights", rights.stream().sorted().map(Right::name).collect(Collectors.joining(",")))
        .param("now", Accounts.at(now))
        .param("expires", Accounts.at(expiresAt))
        .update();
  }

  /** The tokens of an account, the newest first. */
  List<Entry> of(long accountId) {
    return jdbc.sql(
            """
            SELECT id, name, rights, created_at, expires_at, used_at, revoked_at
            FROM api_token WHERE account_id = :account ORDER BY id DESC
            """)
        .param("account", accountId)
        .query(ApiTokens::read)
        .list();
  }

  /**
   * Revokes a token of an account.
   *
   * @return whether there was such a token still in force
   */
  boolean revoke(long accountId, long tokenId, Instant now) {
    return jdbc.sql(
                """
                UPDATE api_token SET revoked_at = :now
                WHERE id = :id AND account_id = :account AND revoked_at IS NULL
                """)
            .param("id", tokenId)
            .param("account", accountId)
            .param("now", Accounts.at(now))
            .update()
        == 1;
  }

  /** How many tokens of a licensee's people are not revoked yet. */
  int countInForce(long licenseeId) {
    return jdbc.sql(
            """
            SELECT count(*) FROM api_token t JOIN account a ON a.id = t.account_id
            WHERE a.licensee_id = :licensee AND a.closed_at IS NULL AND t.revoked_at IS NULL
            """)
        .param("licensee", licenseeId)
        .query(Integer.class)
        .single();
  }

  /** Revokes all tokens of an account. */
  void revokeAll(long accountId, Instant now) {
    jdbc.sql(
            "UPDATE api_token SET revoked_at = :now WHERE account_id = :account AND revoked_at IS NULL")
        .param("account", accountId)
        .param("now", Accounts.at(now))
        .update();
  }

  /**
   * Revokes the tokens of an account that were granted more than these rights.
   *
   * @return how many
   */
  int revokeBeyond(long accountId, Collection<Right> rights, Instant now) {
    return jdbc.sql(
            """
            UPDATE api_token SET revoked_at = :now
            WHERE account_id = :account AND revoked_at IS NULL AND NOT rights <@ string_to_array(:rights, ',')
            """)
        .param("account", accountId)
        .param("rights", rights.stream().map(Right::name).collect(Collectors.joining(",")))
        .param("now", Accounts.at(now))
        .update();
  }

  /** Whose token this is, while it and the account are in force. */
  Optional<Bearer> use(String token, Instant now) {
    String hash = Secrets.hash(token);
    Optional<Bearer> bearer =
        jdbc.sql(
                "SELECT t.rights, "
                    + Accounts.COLUMNS
                    + """
                       FROM api_token t JOIN account a ON a.id = t.account_id
                         LEFT JOIN licensee l ON l.id = a.licensee_id
                      WHERE t.hash = :hash AND t.revoked_at IS NULL AND t.expires_at > :now
                        AND a.closed_at IS NULL AND (a.last_day IS NULL OR a.last_day >= :today)
                      """)
            .param("hash", hash)
            .param("now", Accounts.at(now))
            .param("today", EasternTime.dateOf(now))
            .query((row, index) -> new Bearer(Accounts.read(row, index).signedIn(), rights(row)))
            .optional();
    if (bearer.isPresent()) {
      jdbc.sql(
              """
              UPDATE api_token SET used_at = :now
              WHERE hash = :hash AND (used_at IS NULL OR used_at < :before)
              """)
          .param("hash", hash)
          .param("now", Accounts.at(now))
          .param("before", Accounts.at(now.minus(USE_NOTED_EVERY)))
          .update();
    }
    return bearer;
  }

  private static Entry read(ResultSet row, int index) throws SQLException {
    return new Entry(
        row.getLong("id"),
        row.getString("name"),
        rights(row).stream().sorted().toList(),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        Accounts.instant(row, "used_at"),
        Accounts.instant(row, "revoked_at"));
  }

  /** A right that no longer exists is a right not granted. */
  private static Set<Right> rights(ResultSet row) throws SQLException {
    Set<String> names =
        Stream.of((Object[]) row.getArray("rights").getArray())
            .map(Object::toString)
            .collect(Collectors.toSet());
    return Arrays.stream(Right.values())
        .filter(right -> names.contains(right.name()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
