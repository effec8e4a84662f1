package org.uskpa.portal.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.listing.Conditions;
import org.uskpa.core.listing.Page;
import org.uskpa.core.text.VisibleText;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;
import org.uskpa.portal.security.SignedIn.OfLicensee;

/** The accounts on record. */
@Repository
public class Accounts {

  static final String COLUMNS =
      """
      a.id, a.username, a.display_name, a.role, a.agency, a.temporary_until, a.created_at, a.created_by,
      a.closed_at, a.email, a.digests, l.id AS licensee_id, l.number AS licensee_number, l.name AS licensee_name
      """;

  private static final String SELECT =
      "SELECT " + COLUMNS + " FROM account a LEFT JOIN licensee l ON l.id = a.licensee_id ";

  private final JdbcClient jdbc;

  Accounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An account to be.
   *
   * @param licenseeId for a licensee's people, else null
   * @param temporaryUntil null for a password the person chose
   */
  public record NewAccount(
      String username,
      String displayName,
      Role role,
      @Nullable Long licenseeId,
      @Nullable Agency agency,
      String passwordHash,
      @Nullable Instant temporaryUntil,
      String createdBy) {}

  /**
   * Which accounts; what is null narrows nothing.
   *
   * @param text a part of the user name or the name, capitals aside; empty narrows nothing
   * @param licensee the number of a licensee; empty narrows nothing
   * @param closed closed ones, or open ones
   * @param mailed those with an e-mail address, or those without
   */
  record Sought(
      String text,
      String licensee,
      @Nullable Role role,
      @Nullable Boolean closed,
      @Nullable Boolean mailed) {}

  /**
   * A page of the accounts in somebody's charge, by user name.
   *
   * @param after the last user name of the page before, or null for the first page
   */
  Page<Account> page(Charge charge, Sought sought, @Nullable String after, int size) {
    Conditions conditions = charge.conditions();
    if (!VisibleText.isBlank(sought.text())) {
      conditions.and(
          "position(upper(:text) IN upper(a.username || ' ' || a.display_name)) > 0",
          "text",
          VisibleText.trimmed(sought.text()));
    }
    if (!VisibleText.isBlank(sought.licensee())) {
      conditions.and(
          "l.number = :number",
          "number",
          VisibleText.trimmed(sought.licensee()).toUpperCase(Locale.ROOT));
    }
    if (sought.role() != null) {
      conditions.and("a.role = :role", "role", sought.role().name());
    }
    if (sought.closed() != null) {
      conditions.and("(a.closed_at IS NOT NULL) = :closed", "closed", sought.closed());
    }
    if (sought.mailed() != null) {
      conditions.and("(a.email IS NOT NULL) = :mailed", "mailed", sought.mailed());
    }
    if (after != null) {
      conditions.and("a.username > :after", "after", after);
    }
    List<Account> read =
        jdbc.sql(SELECT + "WHERE " + conditions.sql() + " ORDER BY a.username LIMIT :limit")
            .params(conditions.with("limit", size + 1).values())
            .query(Accounts::read)
            .list();
    return Page.of(read, size, Account::username);
  }

  /** The accounts of a licensee's people, by user name. */
  public List<Account> ofLicensee(long licenseeId) {
    return jdbc.sql(SELECT + "WHERE a.licensee_id = :licensee ORDER BY a.username")
        .param("licensee", licenseeId)
        .query(Accounts::read)
        .list();
  }

  /** The names by which people know these; user names without account are absent. */
  public Map<String, String> displayNames(Collection<String> usernames) {
    Map<String, String> names = new HashMap<>();
    jdbc.sql("SELECT username, display_name FROM account WHERE username = ANY (:usernames)")
        .param("usernames", usernames.toArray(String[]::new))
        .query(
            row -> {
              names.put(row.getString("username"), row.getString("display_name"));
            });
    return names;
  }

  /** The open accounts with one of these roles, by name. */
  List<Account> open(Collection<Role> roles) {
    return jdbc.sql(
            SELECT
                + "WHERE a.closed_at IS NULL AND a.role = ANY (:roles) ORDER BY a.display_name, a.username")
        .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
        .query(Accounts::read)
        .list();
  }

  public Optional<Account> find(String username) {
    return jdbc.sql(SELECT + "WHERE a.username = :username")
        .param("username", username)
        .query(Accounts::read)
        .optional();
  }

  /** Lets nobody else write accounts until the transaction ends. */
  void lock() {
    jdbc.sql("LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE").update();
  }

  /** Whether anybody has the role in an open account. */
  boolean anyOpen(Role role) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM account WHERE role = :role AND closed_at IS NULL)")
        .param("role", role.name())
        .query(Boolean.class)
        .single();
  }

  /**
   * Writes an account.
   *
   * @return its key; empty when the name is taken
   */
  public Optional<Long> add(NewAccount account, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO account (username, display_name, role, licensee_id, agency, password_hash,
              password_set_at, temporary_until, created_at, created_by)
            VALUES (:username, :displayName, :role, :licenseeId, :agency, :hash, :now, :until, :now, :by)
            ON CONFLICT (username) DO NOTHING RETURNING id
            """)
        .param("username", account.username())
        .param("displayName", account.displayName())
        .param("role", account.role().name())
        .param("licenseeId", account.licenseeId())
        .param("agency", account.agency() == null ? null : account.agency().name())
        .param("hash", account.passwordHash())
        .param("until", at(account.temporaryUntil()))
        .param("now", at(now))
        .param("by", account.createdBy())
        .query(Long.class)
        .optional();
  }

  Optional<String> passwordHash(long id) {
    return jdbc.sql("SELECT password_hash FROM account WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  /** Sets a password; attempts at the one before it count no longer, and no pause goes on. */
  void setPassword(long id, String hash, @Nullable Instant temporaryUntil, Instant now) {
    jdbc.sql(
            """
            WITH forgotten AS (DELETE FROM sign_in_attempt WHERE account_id = :id)
            UPDATE account SET password_hash = :hash, password_set_at = :now, temporary_until = :until,
              attempts = 0, paused_until = NULL
            WHERE id = :id
            """)
        .param("id", id)
        .param("hash", hash)
        .param("until", at(temporaryUntil))
        .param("now", at(now))
        .update();
  }

  /**
   * Closes an account, or opens it again.
   *
   * @param closedAt null to open it
   * @return whether anything changed
   */
  boolean setClosed(long id, @Nullable Instant closedAt) {
    return jdbc.sql(
                """
                UPDATE account SET closed_at = :closedAt
                WHERE id = :id AND (closed_at IS NULL) = :close
                """)
            .param("id", id)
            .param("closedAt", at(closedAt))
            .param("close", closedAt != null)
            .update()
        == 1;
  }

  /**
   * Gives an account an e-mail address, or takes it away.
   *
   * @param email null for none
   */
  public void setEmail(long id, @Nullable String email) {
    jdbc.sql("UPDATE account SET email = :email WHERE id = :id")
        .param("email", email)
        .param("id", id)
        .update();
  }

  void setDigests(long id, boolean digests) {
    jdbc.sql("UPDATE account SET digests = :digests WHERE id = :id")
        .param("digests", digests)
        .param("id", id)
        .update();
  }

  /** The licensee of a number, as an account refers to it. */
  public Optional<OfLicensee> licensee(String number) {
    return jdbc.sql("SELECT id, number, name FROM licensee WHERE number = :number")
        .param("number", number)
        .query(
            (row, index) ->
                new OfLicensee(row.getLong("id"), row.getString("number"), row.getString("name")))
        .optional();
  }

  /** All licensees, by number, for a list to choose from. */
  List<OfLicensee> licensees() {
    return jdbc.sql("SELECT id, number, name FROM licensee ORDER BY number")
        .query(
            (row, index) ->
                new OfLicensee(row.getLong("id"), row.getString("number"), row.getString("name")))
        .list();
  }

  static Account read(ResultSet row, int index) throws SQLException {
    String agency = row.getString("agency");
    String licenseeNumber = row.getString("licensee_number");
    return new Account(
        row.getLong("id"),
        row.getString("username"),
        row.getString("display_name"),
        Role.valueOf(row.getString("role")),
        licenseeNumber == null
            ? null
            : new OfLicensee(
                row.getLong("licensee_id"), licenseeNumber, row.getString("licensee_name")),
        agency == null ? null : Agency.valueOf(agency),
        instant(row, "temporary_until"),
        row.getTimestamp("created_at").toInstant(),
        row.getString("created_by"),
        instant(row, "closed_at"),
        row.getString("email"),
        row.getBoolean("digests"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
