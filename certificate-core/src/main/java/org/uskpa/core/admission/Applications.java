package org.uskpa.core.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.listing.Conditions;
import org.uskpa.core.listing.Page;

/** The applications for a licence, with what was found and decided. */
@Repository
public class Applications {

  private static final String COLUMNS =
      """
      SELECT a.id, a.name, a.kind, a.address, a.received_on, a.words, a.recorded_at, a.recorded_by,
             a.state, l.number AS licensee
      FROM application a LEFT JOIN licensee l ON l.id = a.licensee_id
      """;

  /**
   * A name without its capitals, spaces and stops: two firms that differ by these alone are one.
   */
  private static final String SAME = "regexp_replace(lower(%s), '[[:space:][:punct:]]+', '', 'g')";

  private final JdbcClient jdbc;

  Applications(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An application by its key.
   *
   * @throws NotFound when there is none
   */
  public Application get(long id) {
    return find("WHERE a.id = :key", id).orElseThrow(() -> new NotFound("application " + id));
  }

  /** The application that a licensee came of; none for those admitted before there were any. */
  public Optional<Application> of(long licenseeId) {
    return find("WHERE a.licensee_id = :key", licenseeId);
  }

  /** Those that wait for somebody, the oldest first. */
  public List<Application> inWork() {
    return jdbc.sql(COLUMNS + "WHERE a.state IN ('OPEN', 'APPROVED') ORDER BY a.received_on, a.id")
        .query((row, i) -> application(row))
        .list();
  }

  /**
   * A page of applications, the newest first.
   *
   * @param state null narrows nothing
   * @param after the key of the page before, or null for the first page
   */
  public Page<Application> page(@Nullable ApplicationState state, @Nullable Long after, int size) {
    Conditions conditions = new Conditions();
    if (state != null) {
      conditions.and("a.state = :state", "state", state.name());
    }
    if (after != null) {
      conditions.and("a.id < :after", "after", after);
    }
    List<Application> read =
        jdbc.sql(COLUMNS + "WHERE %s ORDER BY a.id DESC LIMIT :limit".formatted(conditions.sql()))
            .params(conditions.with("limit", size + 1).values())
            .query((row, i) -> application(row))
            .list();
    return Page.of(read, size, one -> String.valueOf(one.id()));
  }

  /** All that was found on its points, the latest first. */
  public List<PointFinding> findings(long id) {
    return jdbc.sql(
            """
            SELECT point, result, found_on, words, recorded_at, recorded_by FROM application_finding
            WHERE application_id = :id ORDER BY id DESC
            """)
        .param("id", id)
        .query(
            (row, i) ->
                new PointFinding(
                    Point.valueOf(row.getString("point")),
                    PointResult.valueOf(row.getString("result")),
                    row.getObject("found_on", LocalDate.class),
                    row.getString("words"),
                    instant(row),
                    row.getString("recorded_by")))
        .list();
  }

  /** What counts on each point that somebody looked at. */
  public Map<Point, PointFinding> checklist(long id) {
    Map<Point, PointFinding> latest = new EnumMap<>(Point.class);
    findings(id).forEach(found -> latest.putIfAbsent(found.point(), found));
    return latest;
  }

  /** What the board decided, the latest first. */
  public List<BoardDecision> decisions(long id) {
    return jdbc.sql(
            """
            SELECT verdict, met_on, words, recorded_at, recorded_by FROM application_decision
            WHERE application_id = :id ORDER BY id DESC
            """)
        .param("id", id)
        .query(
            (row, i) ->
                new BoardDecision(
                    Verdict.valueOf(row.getString("verdict")),
                    row.getObject("met_on", LocalDate.class),
                    row.getString("words"),
                    instant(row),
                    row.getString("recorded_by")))
        .list();
  }

  /**
   * An application locked for a step.
   *
   * @throws NotFound when there is none
   */
  Application lock(long id) {
    return find("WHERE a.id = :key FOR UPDATE OF a", id)
        .orElseThrow(() -> new NotFound("application " + id));
  }

  Optional<Application> recordedWith(UUID form) {
    return find("WHERE a.form = :key", form);
  }

  /** The application in work under a name, capitals aside. Whoever asks waits for others. */
  Optional<Application> inWorkUnder(String name) {
    jdbc.sql(
            "SELECT pg_advisory_xact_lock(hashtextextended('application ' || %s, 0))::text"
                .formatted(SAME.formatted(":name")))
        .param("name", name)
        .query(String.class)
        .single();
    return find(
        "WHERE %s = %s AND a.state IN ('OPEN', 'APPROVED')"
            .formatted(SAME.formatted("a.name"), SAME.formatted(":key")),
        name);
  }

  /** The number of the licensee of a name, whatever its capitals, spaces and stops. */
  Optional<String> licenseeNamed(String name) {
    return jdbc.sql(
            "SELECT number FROM licensee WHERE %s = %s ORDER BY id LIMIT 1"
                .formatted(SAME.formatted("name"), SAME.formatted(":name")))
        .param("name", name)
        .query(String.class)
        .optional();
  }

  Application add(RecordApplication.Command command, Instant now, String actor) {
    long id =
        jdbc.sql(
                """
                INSERT INTO application (form, name, kind, address, received_on, words, recorded_at,
                                         recorded_by, state)
                VALUES (:form, :name, :kind, :address, :receivedOn, :words, :now, :actor, 'OPEN')
                RETURNING id
                """)
            .param("form", command.form())
            .param("name", command.name())
            .param("kind", command.kind().name())
            .param("address", command.address())
            .param("receivedOn", command.receivedOn())
            .param("words", command.words())
            .param("now", utc(now))
            .param("actor", actor)
            .query(Long.class)
            .single();
    return get(id);
  }

  void add(Application application, PointFinding finding) {
    jdbc.sql(
            """
            INSERT INTO application_finding (application_id, kind, point, result, found_on, words,
                                             recorded_at, recorded_by)
            VALUES (:id, :kind, :point, :result, :foundOn, :words, :now, :actor)
            """)
        .param("id", application.id())
        .param("kind", application.kind().name())
        .param("point", finding.point().name())
        .param("result", finding.result().name())
        .param("foundOn", finding.foundOn())
        .param("words", finding.words())
        .param("now", utc(finding.recordedAt()))
        .param("actor", finding.recordedBy())
        .update();
  }

  void add(Application application, BoardDecision decision) {
    jdbc.sql(
            """
            INSERT INTO application_decision (application_id, verdict, met_on, words, recorded_at,
                                              recorded_by)
            VALUES (:id, :verdict, :metOn, :words, :now, :actor)
            """)
        .param("id", application.id())
        .param("verdict", decision.verdict().name())
        .param("metOn", decision.metOn())
        .param("words", decision.words())
        .param("now", utc(decision.recordedAt()))
        .param("actor", decision.recordedBy())
        .update();
  }

  Application move(Application application, ApplicationState to, @Nullable Long licenseeId) {
    jdbc.sql("UPDATE application SET state = :state, licensee_id = :licensee WHERE id = :id")
        .param("state", to.name())
        .param("licensee", licenseeId)
        .param("id", application.id())
        .update();
    return get(application.id());
  }

  private Optional<Application> find(String where, Object key) {
    return jdbc.sql(COLUMNS + where)
        .param("key", key)
        .query((row, i) -> application(row))
        .optional();
  }

  private static Application application(ResultSet row) throws SQLException {
    return new Application(
        row.getLong("id"),
        row.getString("name"),
        LicenseeKind.valueOf(row.getString("kind")),
        row.getString("address"),
        row.getObject("received_on", LocalDate.class),
        row.getString("words"),
        instant(row),
        row.getString("recorded_by"),
        ApplicationState.valueOf(row.getString("state")),
        row.getString("licensee"));
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
