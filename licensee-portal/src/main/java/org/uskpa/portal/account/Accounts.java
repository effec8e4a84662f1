package org.uskpa.portal.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

  /** An administrator who can sign in, and goes on to. */
  static final String STAYS =
      "o.closed_at IS NULL AND o.password_hash IS NOT NULL AND o.last_day IS NULL";

  static final String COLUMNS =
      """
      a.id, a.username, a.display_name, a.role, a.agency, a.created_at, a.created_by,
      a.password_hash IS NOT NULL AS has_password, a.last_day, a.last_sign_in_at, a.closed_at, a.email, a.digests,
      greatest(a.paused_until, (SELECT max(p.paused_until) FROM sign_in_attempt p
                                WHERE p.account_id = a.id)) AS paused_until,
      l.id AS licensee_id, l.number AS licensee_number, l.name AS licensee_name,
      a.role = 'AGENCY_ADMINISTRATOR' AND EXISTS (
        SELECT FROM account o WHERE o.role = a.role AND o.agency = a.agency AND o.id <> a.id AND %s) AS has_colleague
      """
          .formatted(STAYS);

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
   * @param passwordHash null until the person has chosen a password
   */
  public record NewAccount(
      String username,
      String displayName,
      Role role,
      @Nullable Long licenseeId,
      @Nullable Agency agency,
      @Nullable String passwordHash,
      String createdBy) {}

  /**
   * Which accounts; what is null narrows nothing.
   *
   * @param text a part of the user name or the name, capitals aside; empty narrows nothing
   * @param licensee the number of a licensee; empty narrows nothing
   * @param state what they are like at a moment
   * @param mailed those with an e-mail address, or those without
   */
  record Sought(
      String text,
      String licensee,
      @Nullable Role role,
      @Nullable State state,
      @Nullable Boolean mailed) {}

  /** What accounts are like; an account can be several of them. */
  enum State {
    OPEN("a.closed_at IS NULL"),
    INVITED("a.closed_at IS NULL AND a.password_hash IS NULL"),
    PAUSED(
        """
        a.closed_at IS NULL AND (a.paused_until > :moment OR EXISTS (
          SELECT FROM sign_in_attempt p WHERE p.account_id = a.id AND p.paused_until > :moment))
        """),
    LEAVING("a.closed_at IS NULL AND a.last_day IS NOT NULL"),
    CLOSED("a.closed_at IS NOT NULL");

    private final String condition;

    State(String condition) {
      this.condition = condition;
    }
  }

  /**
   * A page of the accounts in somebody's charge, by user name.
   *
   * @param after the last user name of the page before, or null for the first page
   */
  Page<Account> page(Charge charge, Sought sought, Instant now, @Nullable String after, int size) {
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
    if (sought.state() != null) {
      conditions.and(sought.state().condition, "moment", Objects.requireNonNull(at(now)));
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

  /**
   * Keeps an account as it is for others until the transaction ends.
   *
   * @return the account as it stands then
   */
  Account hold(long id) {
    jdbc.sql("SELECT FROM account WHERE id = :id FOR UPDATE").param("id", id).query().listOfRows();
    return jdbc.sql(SELECT + "WHERE a.id = :id").param("id", id).query(Accounts::read).single();
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

  /** Whether anybody who has the role can sign in. */
  boolean anySignsIn(Role role) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM account
                           WHERE role = :role AND closed_at IS NULL AND password_hash IS NOT NULL)
            """)
        .param("role", role.name())
        .query(Boolean.class)
        .single();
  }

  /** Lets nobody else take an administrator away until the transaction ends. */
  void takeTurns() {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('administrators'))").query().listOfRows();
  }

  /**
   * Whether somebody else keeps the accounts of an administrator's body: can sign in, and has no
   * last day.
   *
   * @param leaving keys of accounts that are let go with it
   */
  boolean anotherStays(Account administrator, Collection<Long> leaving) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM account o JOIN account a ON o.role = a.role AND o.agency = a.agency
                           WHERE a.id = :id AND o.id <> a.id AND %s AND o.id <> ALL (:leaving))
            """
                .formatted(STAYS))
        .param("id", administrator.id())
        .param("leaving", leaving.toArray(Long[]::new))
        .query(Boolean.class)
        .single();
  }

  /** The administrators of an agency who can sign in and stay, by name. */
  List<Account> administratorsOf(Agency agency) {
    return jdbc.sql(
            SELECT
                + """
                  WHERE EXISTS (SELECT FROM account o WHERE o.id = a.id AND o.role = 'AGENCY_ADMINISTRATOR'
                                  AND o.agency = :agency AND %s)
                  ORDER BY a.display_name, a.username
                  """
                    .formatted(STAYS))
        .param("agency", agency.name())
        .query(Accounts::read)
        .list();
  }

  /** The open accounts whose last day is over. */
  List<Account> left(LocalDate today) {
    return jdbc.sql(
            SELECT + "WHERE a.last_day < :today AND a.closed_at IS NULL ORDER BY a.username")
        .param("today", today)
        .query(Accounts::read)
        .list();
  }

  /** Why an account has a last day; empty when it has none. */
  String leavingReason(long id) {
    return jdbc.sql("SELECT coalesce(leaving_reason, '') FROM account WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  /** Sets the last day of an account, or takes it away. */
  void setLastDay(long id, @Nullable LocalDate lastDay, @Nullable String reason) {
    jdbc.sql("UPDATE account SET last_day = :day, leaving_reason = :reason WHERE id = :id")
        .param("id", id)
        .param("day", lastDay)
        .param("reason", reason)
        .update();
  }

  void setRole(long id, Role role) {
    jdbc.sql("UPDATE account SET role = :role WHERE id = :id")
        .param("id", id)
        .param("role", role.name())
        .update();
  }

  void setDisplayName(long id, String displayName) {
    jdbc.sql("UPDATE account SET display_name = :name WHERE id = :id")
        .param("id", id)
        .param("name", displayName)
        .update();
  }

  /** Wrong passwords count no longer, at any door, and no pause goes on. */
  void unlock(long id) {
    jdbc.sql(
            """
            WITH forgotten AS (DELETE FROM sign_in_attempt WHERE account_id = :id)
            UPDATE account SET attempts = 0, paused_until = NULL WHERE id = :id
            """)
        .param("id", id)
        .update();
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
              password_set_at, created_at, created_by)
            VALUES (:username, :displayName, :role, :licenseeId, :agency, :hash,
              CASE WHEN :hash::text IS NOT NULL THEN :now::timestamptz END, :now, :by)
            ON CONFLICT (username) DO NOTHING RETURNING id
            """)
        .param("username", account.username())
        .param("displayName", account.displayName())
        .param("role", account.role().name())
        .param("licenseeId", account.licenseeId())
        .param("agency", account.agency() == null ? null : account.agency().name())
        .param("hash", account.passwordHash())
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

  /**
   * Sets a password; attempts at the one before it count no longer, and no pause goes on.
   *
   * @param hash null to take the password away until the person has chosen another
   */
  void setPassword(long id, @Nullable String hash, Instant now) {
    jdbc.sql(
            """
            WITH forgotten AS (DELETE FROM sign_in_attempt WHERE account_id = :id)
            UPDATE account SET password_hash = :hash,
              password_set_at = CASE WHEN :hash::text IS NOT NULL THEN :now::timestamptz END,
              attempts = 0, paused_until = NULL
            WHERE id = :id
            """)
        .param("id", id)
        .param("hash", hash)
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
        row.getBoolean("has_password"),
        row.getTimestamp("created_at").toInstant(),
        row.getString("created_by"),
        row.getObject("last_day", LocalDate.class),
        instant(row, "last_sign_in_at"),
        instant(row, "paused_until"),
        instant(row, "closed_at"),
        row.getString("email"),
        row.getBoolean("digests"),
        row.getBoolean("has_colleague"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
