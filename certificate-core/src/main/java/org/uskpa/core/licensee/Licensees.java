package org.uskpa.core.licensee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.period.DateRange;

/** The licensees, as they are and as they stood. */
@Repository
public class Licensees {

  private static final String COLUMNS =
      "SELECT id, number, name, kind, address, admitted_on FROM licensee ";

  private final JdbcClient jdbc;

  Licensees(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All licensees by number. */
  public List<Licensee> all() {
    return jdbc.sql(COLUMNS + "ORDER BY number").query((row, i) -> licensee(row)).list();
  }

  /**
   * A licensee by the key that commands carry.
   *
   * @throws NotFound when there is none
   */
  public Licensee byId(long id) {
    return jdbc.sql(COLUMNS + "WHERE id = :id")
        .param("id", id)
        .query((row, i) -> licensee(row))
        .optional()
        .orElseThrow(() -> new NotFound("such licensee"));
  }

  /** A licensee by its number, such as {@code L005}. */
  public Optional<Licensee> byNumber(String number) {
    return jdbc.sql(COLUMNS + "WHERE number = :number")
        .param("number", number)
        .query((row, i) -> licensee(row))
        .optional();
  }

  /** How a licensee stands at a moment. */
  public LicenseeAsOf asOf(long id, Instant moment) {
    return asOf(List.of(new AsOf(id, moment))).get(0);
  }

  /**
   * How licensees stood at moments, in the order asked, with one statement however many are asked.
   *
   * @throws NotFound when a licensee does not exist
   */
  public List<LicenseeAsOf> asOf(List<AsOf> asked) {
    List<LicenseeAsOf> found =
        jdbc.sql(
                """
                SELECT l.id, l.number, coalesce(f.name, l.name) AS name, coalesce(f.kind, l.kind) AS kind,
                       coalesce(f.address, l.address) AS address, l.admitted_on, s.standing,
                       EXISTS (SELECT FROM licensee_agreement a
                               WHERE a.licensee_id = l.id AND a.in_force @> asked.day) AS agreed,
                       (SELECT acknowledged_on FROM licensee_acknowledgment k
                        WHERE k.licensee_id = l.id AND k.year = extract(year FROM asked.day)
                          AND k.acknowledged_on <= asked.day) AS acknowledged_on,
                       (SELECT max(reviewed_on) FROM licensee_review r
                        WHERE r.licensee_id = l.id AND r.body = 'USKPA' AND r.reviewed_on <= asked.day)
                         AS reviewed_on,
                       (SELECT max(reviewed_on) FROM licensee_review r
                        WHERE r.licensee_id = l.id AND r.body <> 'USKPA' AND r.reviewed_on <= asked.day)
                         AS agency_reviewed_on
                FROM unnest(:ids, :moments::timestamptz[], :days::date[])
                       WITH ORDINALITY AS asked (id, moment, day, place)
                JOIN licensee l ON l.id = asked.id
                LEFT JOIN licensee_standing s ON s.licensee_id = l.id AND s.during @> asked.moment
                LEFT JOIN licensee_former f ON f.licensee_id = l.id AND f.in_force @> asked.day
                ORDER BY asked.place
                """)
            .param("ids", asked.stream().map(AsOf::licenseeId).toArray(Long[]::new))
            .param("moments", asked.stream().map(a -> a.moment().toString()).toArray(String[]::new))
            .param(
                "days",
                asked.stream()
                    .map(a -> EasternTime.dateOf(a.moment()).toString())
                    .toArray(String[]::new))
            .query((row, i) -> asOf(row))
            .list();
    if (found.size() < asked.size()) {
      throw new NotFound("such licensee");
    }
    return found;
  }

  /** A question for {@link #asOf(List)}. */
  public record AsOf(long licenseeId, Instant moment) {}

  /**
   * Holds the licensee's standing as it is until the transaction ends: whoever issues takes this
   * lock, and a change of standing waits for it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void holdStanding(long id) {
    if (jdbc.sql("SELECT 1 FROM licensee WHERE id = :id FOR SHARE")
        .param("id", id)
        .query(Integer.class)
        .optional()
        .isEmpty()) {
      throw new NotFound("such licensee");
    }
  }

  /**
   * All licensees by number, each held as it is until the transaction ends: whoever changes one of
   * them at the moment is waited for.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Licensee> holdAll() {
    return jdbc.sql(COLUMNS + "ORDER BY number FOR SHARE").query((row, i) -> licensee(row)).list();
  }

  /** Locks a licensee for a change; waits for whoever is issuing and makes later ones wait. */
  Licensee lock(String number) {
    return jdbc.sql(COLUMNS + "WHERE number = :number FOR UPDATE")
        .param("number", number)
        .query((row, i) -> licensee(row))
        .optional()
        .orElseThrow(() -> new NotFound("licensee " + number));
  }

  /** The numbers of the licensees whose licence has ended. */
  public Set<String> endedNumbers() {
    return Set.copyOf(
        jdbc.sql(
                """
                SELECT l.number FROM licensee l JOIN licensee_standing s ON s.licensee_id = l.id
                WHERE upper_inf(s.during) AND s.standing = 'ENDED'
                """)
            .query(String.class)
            .list());
  }

  /** Who gives a licensee this number goes first; anybody else waits, and finds it taken. */
  void takeNumber(String number) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('licensee ' || :number, 0))::text")
        .param("number", number)
        .query(String.class)
        .single();
  }

  boolean exists(String number) {
    return byNumber(number).isPresent();
  }

  long add(String number, String name, LicenseeKind kind, String address, LocalDate admittedOn) {
    return jdbc.sql(
            """
            INSERT INTO licensee (number, name, kind, address, admitted_on)
            VALUES (:number, :name, :kind, :address, :admittedOn) RETURNING id
            """)
        .param("number", number)
        .param("name", name)
        .param("kind", kind.name())
        .param("address", address)
        .param("admittedOn", admittedOn)
        .query(Long.class)
        .single();
  }

  /** The standing that lasts; empty for a licensee that has none. */
  public Optional<LastingStanding> lastingStanding(long id) {
    return jdbc.sql(
            """
            SELECT standing, lower(during) AS since FROM licensee_standing
            WHERE licensee_id = :id AND upper_inf(during)
            """)
        .param("id", id)
        .query(
            (row, i) ->
                new LastingStanding(
                    Standing.valueOf(row.getString("standing")),
                    row.getObject("since", OffsetDateTime.class).toInstant()))
        .optional();
  }

  /** The day on which the licence ended; empty while it lasts. */
  public Optional<LocalDate> endedOn(long id) {
    return lastingStanding(id)
        .filter(one -> one.standing() == Standing.ENDED)
        .map(one -> EasternTime.dateOf(one.since()));
  }

  @Nullable Standing currentStanding(long id) {
    return lastingStanding(id).map(LastingStanding::standing).orElse(null);
  }

  /** Ends the current standing, where there is one, and begins another at the same moment. */
  void changeStanding(long id, Standing standing, Instant from, String reason, String actor) {
    jdbc.sql(
            """
            UPDATE licensee_standing SET during = tstzrange(lower(during), :from)
            WHERE licensee_id = :id AND upper_inf(during)
            """)
        .param("from", utc(from))
        .param("id", id)
        .update();
    addStanding(id, standing, from, reason, from, actor);
  }

  void addStanding(
      long id, Standing standing, Instant from, String reason, Instant recordedAt, String actor) {
    jdbc.sql(
            """
            INSERT INTO licensee_standing (licensee_id, standing, during, reason, recorded_at, recorded_by)
            VALUES (:id, :standing, tstzrange(:from, NULL), :reason, :recordedAt, :actor)
            """)
        .param("id", id)
        .param("standing", standing.name())
        .param("from", utc(from))
        .param("reason", reason)
        .param("recordedAt", utc(recordedAt))
        .param("actor", actor)
        .update();
  }

  /** The moment from which a new standing can begin: now, but after the current one began. */
  Instant afterCurrentStanding(long id, Instant now) {
    Instant began =
        jdbc.sql(
                """
                SELECT lower(during) FROM licensee_standing WHERE licensee_id = :id AND upper_inf(during)
                """)
            .param("id", id)
            .query((row, i) -> row.getObject(1, OffsetDateTime.class).toInstant())
            .optional()
            .orElse(Instant.MIN);
    return now.isAfter(began) ? now : began.plusNanos(1000);
  }

  /** The agreements of a licensee, the latest first. */
  List<LicenseeDetail.Agreement> agreements(long id) {
    return jdbc.sql(
            """
            SELECT lower(in_force) AS since, upper(in_force) - 1 AS through, signed_on, said_until, ended_why, ended_by
            FROM licensee_agreement WHERE licensee_id = :id ORDER BY in_force DESC
            """)
        .param("id", id)
        .query(
            (row, i) ->
                new LicenseeDetail.Agreement(
                    row.getObject("since", LocalDate.class),
                    row.getObject("through", LocalDate.class),
                    row.getObject("signed_on", LocalDate.class),
                    row.getString("ended_by") == null
                        ? null
                        : new LicenseeDetail.Ended(
                            row.getObject("said_until", LocalDate.class),
                            row.getString("ended_why"),
                            row.getString("ended_by"))))
        .list();
  }

  void endAgreement(
      long id,
      LicenseeDetail.Agreement agreement,
      LocalDate through,
      String why,
      Instant now,
      String actor) {
    jdbc.sql(
            """
            UPDATE licensee_agreement
            SET in_force = daterange(lower(in_force), :through, '[]'), ended_at = :now, ended_by = :actor,
                ended_why = :why, said_until = :said
            WHERE licensee_id = :id AND lower(in_force) = :from
            """)
        .param("through", through)
        .param("now", utc(now))
        .param("actor", actor)
        .param("why", why)
        .param("said", agreement.through())
        .param("id", id)
        .param("from", agreement.from())
        .update();
  }

  void addAgreement(long id, LicenseeDetail.Agreement agreement, Instant now, String actor) {
    jdbc.sql(
            """
            INSERT INTO licensee_agreement (licensee_id, in_force, signed_on, recorded_at, recorded_by)
            VALUES (:id, daterange(:from, :through, '[]'), :signedOn, :now, :actor)
            """)
        .param("id", id)
        .param("from", agreement.from())
        .param("through", agreement.through())
        .param("signedOn", agreement.signedOn())
        .param("now", utc(now))
        .param("actor", actor)
        .update();
  }

  /**
   * Through which day each of these licensees is covered without a gap, seen from a day; one whose
   * cover has no end is absent. See {@link UnbrokenCover}.
   */
  Map<Long, LocalDate> endsOfCover(Collection<Licensee> all, LocalDate day) {
    Map<Long, List<DateRange>> agreements = new HashMap<>();
    jdbc.sql(
            """
            SELECT licensee_id, lower(in_force) AS first, upper(in_force) AS until
            FROM licensee_agreement WHERE licensee_id = ANY (:ids)
            """)
        .param("ids", all.stream().map(Licensee::id).toArray(Long[]::new))
        .query(
            row -> {
              agreements
                  .computeIfAbsent(row.getLong("licensee_id"), id -> new ArrayList<>())
                  .add(
                      new DateRange(
                          row.getObject("first", LocalDate.class),
                          row.getObject("until", LocalDate.class)));
            });
    Map<Long, LocalDate> ends = new HashMap<>();
    for (Licensee one : all) {
      UnbrokenCover.end(agreements.getOrDefault(one.id(), List.of()), one.admittedOn(), day)
          .ifPresent(end -> ends.put(one.id(), end));
    }
    return ends;
  }

  /** Whether it was new: a year is acknowledged once. */
  boolean addAcknowledgment(long id, LocalDate on, String username) {
    return jdbc.sql(
                """
                INSERT INTO licensee_acknowledgment (licensee_id, year, acknowledged_on, acknowledged_by)
                VALUES (:id, :year, :on, :username) ON CONFLICT DO NOTHING
                """)
            .param("id", id)
            .param("year", on.getYear())
            .param("on", on)
            .param("username", username)
            .update()
        == 1;
  }

  /** Whether just this acknowledgment is on file, by the same person. */
  boolean isAcknowledged(long id, LocalDate on, String username) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM licensee_acknowledgment
              WHERE licensee_id = :id AND acknowledged_on = :on AND acknowledged_by = :username)
            """)
        .param("id", id)
        .param("on", on)
        .param("username", username)
        .query(Boolean.class)
        .single();
  }

  /**
   * The day of the portal's first record of a licensee: from it on the portal keeps its reviews.
   *
   * @param now for a licensee of which nothing is recorded yet
   */
  LocalDate recordedFrom(long id, Instant now) {
    return jdbc.sql("SELECT min(recorded_at) FROM licensee_standing WHERE licensee_id = :id")
        .param("id", id)
        .query((row, i) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(first -> EasternTime.dateOf(first.toInstant()))
        .orElseGet(() -> EasternTime.dateOf(now));
  }

  /** Whether it was new. */
  boolean addReview(long id, LicenseeDetail.Review review) {
    return jdbc.sql(
                """
                INSERT INTO licensee_review (licensee_id, body, reviewed_on, review_id, papers)
                VALUES (:id, :body, :on, :review, :papers)
                ON CONFLICT (licensee_id, body, reviewed_on) DO NOTHING
                """)
            .param("id", id)
            .param("body", review.body().name())
            .param("on", review.on())
            .param("review", review.review())
            .param("papers", review.papers())
            .update()
        == 1;
  }

  private static LicenseeAsOf asOf(ResultSet row) throws SQLException {
    String standing = row.getString("standing");
    return new LicenseeAsOf(
        licensee(row),
        standing == null ? null : Standing.valueOf(standing),
        row.getBoolean("agreed"),
        row.getObject("acknowledged_on", LocalDate.class),
        row.getObject("reviewed_on", LocalDate.class),
        row.getObject("agency_reviewed_on", LocalDate.class));
  }

  static Licensee licensee(ResultSet row) throws SQLException {
    return new Licensee(
        row.getLong("id"),
        row.getString("number"),
        row.getString("name"),
        LicenseeKind.valueOf(row.getString("kind")),
        row.getString("address"),
        row.getObject("admitted_on", LocalDate.class));
  }

  private static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
