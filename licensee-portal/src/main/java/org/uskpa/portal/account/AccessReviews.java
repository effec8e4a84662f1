package org.uskpa.portal.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.listing.Conditions;
import org.uskpa.portal.account.AccessReview.Candidate;
import org.uskpa.portal.account.AccessReview.Decision;
import org.uskpa.portal.account.AccessReview.Line;
import org.uskpa.portal.account.AccessReview.Said;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.portal.security.SignedIn.OfLicensee;

/** The reviews of access: what is to be gone through, and what was signed. */
@Repository
class AccessReviews {

  private static final String SELECT =
      """
      SELECT r.id, r.agency, r.signed_at, r.signed_by, r.signed_name, r.accounts,
             l.id AS licensee_id, l.number AS licensee_number, l.name AS licensee_name
      FROM access_review r LEFT JOIN licensee l ON l.id = r.licensee_id
      """;

  private static final String OF_BODY =
      """
      (r.agency = :agency OR r.licensee_id = :licensee)
      """;

  private final JdbcClient jdbc;
  private final AccessReviewSettings settings;

  AccessReviews(JdbcClient jdbc, AccessReviewSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /**
   * The accounts that somebody goes through now, by user name: those that nobody has gone through,
   * or that are due again soon; all when there are none of these. So nobody signs again for what a
   * colleague has just signed, but for the colleague's own account.
   */
  List<Candidate> candidates(SignedIn keeper, Instant now) {
    return toGoThrough(inCharge(keeper, now), now);
  }

  /** Of the accounts in somebody's charge those to be gone through now. */
  List<Candidate> toGoThrough(List<Candidate> inCharge, Instant now) {
    List<Candidate> due =
        inCharge.stream()
            .filter(one -> one.reviewedAt() == null || !now.isBefore(settings.soon(one.since())))
            .toList();
    return due.isEmpty() ? inCharge : due;
  }

  /**
   * The open accounts that somebody is to go through, by user name: those in charge. Of a licensee
   * that has a manager the USKPA goes through the managers, who go through the others.
   */
  List<Candidate> inCharge(SignedIn keeper, Instant now) {
    Conditions conditions = new Charge(keeper).conditions().and("a.closed_at IS NULL");
    if (keeper.role() == Role.ADMINISTRATOR) {
      conditions.and(
          """
          a.licensee_id IS NULL OR a.role = 'MANAGER' OR NOT EXISTS (
            SELECT FROM account m
            WHERE m.licensee_id = a.licensee_id AND m.role = 'MANAGER' AND m.closed_at IS NULL)
          """);
    }
    return jdbc.sql(
            "SELECT "
                + Accounts.COLUMNS
                + """
                  , (SELECT count(*) FROM api_token t WHERE t.account_id = a.id AND t.revoked_at IS NULL
                       AND t.expires_at > :now) AS tokens,
                  greatest(a.created_at, a.last_sign_in_at,
                    (SELECT max(t.used_at) FROM api_token t WHERE t.account_id = a.id)) < :before AS unused,
                  (SELECT max(r.signed_at) FROM access_review_line line JOIN access_review r ON r.id = line.review_id
                   WHERE line.username = a.username) AS reviewed_at
                  FROM account a LEFT JOIN licensee l ON l.id = a.licensee_id WHERE
                  """
                + conditions.sql()
                + " ORDER BY a.username")
        .params(
            conditions
                .with("now", Objects.requireNonNull(Accounts.at(now)))
                .with("before", Objects.requireNonNull(Accounts.at(now.minus(settings.unused()))))
                .values())
        .query(
            (row, index) ->
                new Candidate(
                    Accounts.read(row, index),
                    row.getInt("tokens"),
                    row.getBoolean("unused"),
                    Accounts.instant(row, "reviewed_at")))
        .list();
  }

  /** Those of a body, the latest first. */
  List<AccessReview> of(AccessBody body) {
    return jdbc.sql(SELECT + " WHERE " + OF_BODY + " ORDER BY r.id DESC")
        .param("agency", body.agencyName())
        .param("licensee", body.licenseeId())
        .query(AccessReviews::read)
        .list();
  }

  /** Those of all bodies, the latest first. */
  List<AccessReview> all() {
    return jdbc.sql(SELECT + " ORDER BY r.id DESC").query(AccessReviews::read).list();
  }

  /**
   * A review by its key.
   *
   * @throws NotFound when there is none
   */
  AccessReview find(long id) {
    return jdbc.sql(SELECT + " WHERE r.id = :id")
        .param("id", id)
        .query(AccessReviews::read)
        .optional()
        .orElseThrow(() -> new NotFound("review of access " + id));
  }

  Optional<AccessReview> signedWith(UUID form, AccessBody body) {
    return jdbc.sql(SELECT + " WHERE r.signed_with = :form AND " + OF_BODY)
        .param("form", form)
        .param("agency", body.agencyName())
        .param("licensee", body.licenseeId())
        .query(AccessReviews::read)
        .optional();
  }

  /** Who signs for a body waits for the one before. */
  void takeTurns(AccessBody body) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('access review'), hashtext(:body))")
        .param("body", body.label())
        .query()
        .listOfRows();
  }

  /** The accounts of a review as they were. */
  List<Line> lines(long id) {
    return jdbc.sql("SELECT * FROM access_review_line WHERE review_id = :id ORDER BY place")
        .param("id", id)
        .query(
            (row, index) ->
                new Line(
                    row.getString("username"),
                    row.getString("display_name"),
                    Role.valueOf(row.getString("role")),
                    row.getString("belongs_to"),
                    Accounts.instant(row, "last_sign_in_at"),
                    row.getInt("tokens"),
                    row.getBoolean("unused"),
                    Decision.valueOf(row.getString("decision")),
                    row.getString("words")))
        .list();
  }

  AccessReview sign(AccessBody body, UUID form, int accounts, Actor by, Instant now) {
    long id =
        jdbc.sql(
                """
                INSERT INTO access_review (agency, licensee_id, signed_with, signed_at, signed_by,
                                           signed_name, accounts)
                VALUES (:agency, :licensee, :form, :now, :by, :byName, :accounts) RETURNING id
                """)
            .param("agency", body.agencyName())
            .param("licensee", body.licenseeId())
            .param("form", form)
            .param("now", Accounts.at(now))
            .param("by", by.username())
            .param("byName", by.displayName())
            .param("accounts", accounts)
            .query(Long.class)
            .single();
    return find(id);
  }

  void add(long review, int place, Candidate candidate, Said said) {
    Account account = candidate.account();
    jdbc.sql(
            """
            INSERT INTO access_review_line (review_id, place, username, display_name, role, belongs_to,
              opened_at, last_sign_in_at, tokens, unused, decision, words)
            VALUES (:review, :place, :username, :name, :role, :for, :opened, :last, :tokens, :unused,
              :decision, :words)
            """)
        .param("review", review)
        .param("place", place)
        .param("username", account.username())
        .param("name", account.displayName())
        .param("role", account.role().name())
        .param("for", account.onBehalfOf())
        .param("opened", Accounts.at(account.createdAt()))
        .param("last", Accounts.at(account.lastSignInAt()))
        .param("tokens", candidate.tokens())
        .param("unused", candidate.unused())
        .param("decision", Objects.requireNonNull(said.decision()).name())
        .param("words", said.words())
        .update();
  }

  private static AccessReview read(ResultSet row, int index) throws SQLException {
    @Nullable String agency = row.getString("agency");
    @Nullable String number = row.getString("licensee_number");
    return new AccessReview(
        row.getLong("id"),
        new AccessBody(
            agency == null ? null : Agency.valueOf(agency),
            number == null
                ? null
                : new OfLicensee(
                    row.getLong("licensee_id"), number, row.getString("licensee_name"))),
        row.getTimestamp("signed_at").toInstant(),
        row.getString("signed_by"),
        row.getString("signed_name"),
        row.getInt("accounts"));
  }
}
