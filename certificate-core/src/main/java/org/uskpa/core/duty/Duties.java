package org.uskpa.core.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.listing.Page;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.KnownRegisters;

/** The register of duties. It is written in the transaction of the step that makes them arise. */
@Repository
public class Duties {

  private static final String COLUMNS =
      """
      SELECT d.id, d.kind, d.subject, d.owner, l.number AS licensee, d.due_at, d.opened_at, d.state,
             d.closed_at, d.closed_by, d.way, d.proof
      FROM duty d LEFT JOIN licensee l ON l.id = d.licensee_id
      """;

  private static final String OF_HOLDER =
      """
      WHERE d.id = :id AND d.owner = :owner AND (:licensee::bigint IS NULL OR d.licensee_id = :licensee)
      """;

  private final JdbcClient jdbc;
  private final KnownRegisters registers;

  Duties(JdbcClient jdbc, KnownRegisters registers) {
    this.jdbc = jdbc;
    this.registers = registers;
  }

  /**
   * Opens duties; one that is open already stays as it is.
   *
   * @return how many were not open yet
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int open(Collection<NewDuty> duties, Instant now) {
    return insert(List.copyOf(duties), now, DutyState.OPEN, null, null, null);
  }

  /** Writes duties that were fulfilled by the very step that made them arise. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void openFulfilled(
      Collection<NewDuty> duties, String way, String proof, Actor actor, Instant now) {
    insert(List.copyOf(duties), now, DutyState.FULFILLED, way, proof, actor);
  }

  /** Writes the duties of back-entries: closed, not tracked at entry. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void openNotTracked(Collection<NewDuty> duties, Actor actor, Instant now) {
    insert(List.copyOf(duties), now, DutyState.NOT_TRACKED, null, null, actor);
  }

  /** Fulfils the open duty of this kind, where there is one. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void fulfil(
      Subject subject, DutyKind kind, String way, String proof, Actor actor, Instant now) {
    close(subject, EnumSet.of(kind), DutyState.FULFILLED, way, proof, actor, now);
  }

  /** Closes open duties of these kinds because what they were owed for is gone. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lapse(Subject subject, Set<DutyKind> kinds, Actor actor, Instant now) {
    close(subject, kinds, DutyState.LAPSED, null, null, actor, now);
  }

  /** Closes open duties because of what is said; those that are closed already stay as they are. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lapse(Collection<Long> ids, String why, Actor actor, Instant now) {
    jdbc.sql(
            """
            UPDATE duty SET state = 'LAPSED', closed_at = :now, closed_by = :actor, way = :why
            WHERE id = ANY (:ids) AND state = 'OPEN'
            """)
        .param("now", utc(now))
        .param("actor", actor.username())
        .param("why", why)
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  /** The open duties of somebody that are of these kinds. */
  public List<Duty> openOf(DutyHolder holder, Collection<DutyKind> kinds) {
    return jdbc.sql(
            COLUMNS
                + "WHERE d.state = 'OPEN' AND"
                + owedBy(holder)
                + "AND d.kind = ANY (:kinds) ORDER BY d.id")
        .param("owner", holder.owner().name())
        .param("licensee", holder.licenseeId())
        .param("kinds", kinds.stream().map(DutyKind::name).toArray(String[]::new))
        .query((row, index) -> duty(row))
        .list();
  }

  /** How many open duties of each kind somebody has; a kind without any is absent. */
  public Map<DutyKind, Long> countOpenOf(DutyHolder holder) {
    Map<DutyKind, Long> counts = new EnumMap<>(DutyKind.class);
    jdbc.sql(
            "SELECT d.kind, count(*) AS open FROM duty d WHERE d.state = 'OPEN' AND"
                + owedBy(holder)
                + "GROUP BY d.kind")
        .param("owner", holder.owner().name())
        .param("licensee", holder.licenseeId())
        .query(
            row -> {
              counts.put(DutyKind.valueOf(row.getString("kind")), row.getLong("open"));
            });
    return counts;
  }

  /**
   * The open duties of somebody, the soonest due first.
   *
   * @param after the key of the page before, or null for the first page
   */
  public Page<Duty> openOf(DutyHolder holder, @Nullable String after, int size) {
    Key key = Key.parse(after);
    List<Duty> read =
        jdbc.sql(
                COLUMNS
                    + """
                    WHERE d.state = 'OPEN' AND
                    """
                    + owedBy(holder)
                    + """
                      AND (:dueAt::timestamptz IS NULL OR (d.due_at, d.id) > (:dueAt, :id))
                    ORDER BY d.due_at, d.id LIMIT :limit
                    """)
            .param("owner", holder.owner().name())
            .param("licensee", holder.licenseeId())
            .param("dueAt", key == null ? null : utc(key.dueAt()))
            .param("id", key == null ? null : key.id())
            .param("limit", size + 1)
            .query((row, index) -> duty(row))
            .list();
    return Page.of(read, size, duty -> new Key(duty.dueAt(), duty.id()).written());
  }

  /** All open duties that were due by a moment or will be by then, the soonest first. */
  public List<Duty> openDueBy(Instant moment) {
    return jdbc.sql(
            COLUMNS + "WHERE d.state = 'OPEN' AND d.due_at <= :moment ORDER BY d.due_at, d.id")
        .param("moment", utc(moment))
        .query((row, index) -> duty(row))
        .list();
  }

  /** How many open duties of each kind are late, whoever owes them; every kind is there. */
  public Map<DutyKind, Long> late(Instant now) {
    Map<DutyKind, Long> late = new EnumMap<>(DutyKind.class);
    List<DutyKind> kinds = List.of(DutyKind.values());
    jdbc.sql(
            """
            SELECT k.kind, n.late FROM unnest(:kinds, :before::timestamptz[]) AS k (kind, before)
            CROSS JOIN LATERAL (SELECT count(*) AS late FROM duty d
              WHERE d.state = 'OPEN' AND d.kind = k.kind AND d.due_at < k.before) n
            """)
        .param("kinds", kinds.stream().map(DutyKind::name).toArray(String[]::new))
        .param(
            "before",
            kinds.stream().map(kind -> lateBefore(kind, now).toString()).toArray(String[]::new))
        .query(
            row -> {
              late.put(DutyKind.valueOf(row.getString("kind")), row.getLong("late"));
            });
    return late;
  }

  /**
   * The open duties of a kind that are late, whoever owes them, the longest due first.
   *
   * @param after the key of the page before, or null for the first page
   */
  public Page<Duty> late(DutyKind kind, Instant now, @Nullable String after, int size) {
    Key key = Key.parse(after);
    List<Duty> read =
        jdbc.sql(
                COLUMNS
                    + """
                    WHERE d.state = 'OPEN' AND d.kind = :kind AND d.due_at < :before
                      AND (:dueAt::timestamptz IS NULL OR (d.due_at, d.id) > (:dueAt, :id))
                    ORDER BY d.due_at, d.id LIMIT :limit
                    """)
            .param("kind", kind.name())
            .param("before", utc(lateBefore(kind, now)))
            .param("dueAt", key == null ? null : utc(key.dueAt()))
            .param("id", key == null ? null : key.id())
            .param("limit", size + 1)
            .query((row, index) -> duty(row))
            .list();
    return Page.of(read, size, duty -> new Key(duty.dueAt(), duty.id()).written());
  }

  /** What of a kind was due before this moment is late now. */
  private Instant lateBefore(DutyKind kind, Instant now) {
    return kind.isAtOnce() ? now.minus(grace(now)) : now;
  }

  /** All duties about a subject, open and closed, in the order they arose. */
  public List<Duty> about(Subject subject) {
    return jdbc.sql(COLUMNS + "WHERE d.subject = :subject ORDER BY d.opened_at, d.id")
        .param("subject", subject.toString())
        .query((row, index) -> duty(row))
        .list();
  }

  /** A duty of this holder, open or closed; anybody else's is not found. */
  public Optional<Duty> find(long id, DutyHolder holder) {
    return jdbc.sql(COLUMNS + OF_HOLDER)
        .param("id", id)
        .param("owner", holder.owner().name())
        .param("licensee", holder.licenseeId())
        .query((row, index) -> duty(row))
        .optional();
  }

  /** The open duties about any of these subjects, such as those on a page of a list. */
  public List<Duty> openAbout(Collection<Subject> subjects) {
    return jdbc.sql(
            COLUMNS + "WHERE d.subject = ANY (:subjects) AND d.state = 'OPEN' ORDER BY d.id")
        .param("subjects", subjects.stream().map(Subject::toString).toArray(String[]::new))
        .query((row, index) -> duty(row))
        .list();
  }

  Optional<Duty> lock(long id, DutyHolder holder) {
    return jdbc.sql(COLUMNS + OF_HOLDER + " FOR UPDATE OF d")
        .param("id", id)
        .param("owner", holder.owner().name())
        .param("licensee", holder.licenseeId())
        .query((row, index) -> duty(row))
        .optional();
  }

  /** Said so that the server can read each one's along an index of their own. */
  private static String owedBy(DutyHolder holder) {
    return holder.licenseeId() == null
        ? " d.owner = :owner "
        : " d.owner = 'LICENSEE' AND d.licensee_id = :licensee ";
  }

  private int insert(
      List<NewDuty> duties,
      Instant now,
      DutyState state,
      @Nullable String way,
      @Nullable String proof,
      @Nullable Actor actor) {
    if (duties.isEmpty()) {
      return 0;
    }
    return jdbc.sql(
            """
            INSERT INTO duty (kind, subject, owner, licensee_id, due_at, opened_at, state, closed_at,
                              closed_by, way, proof)
            SELECT kind, subject, owner, licensee_id, due_at, :now, :state,
                   CASE WHEN :state = 'OPEN' THEN NULL ELSE :now::timestamptz END, :actor, :way, :proof
            FROM unnest(:kinds, :subjects, :owners, :licensees::bigint[], :dueAts::timestamptz[])
              AS new (kind, subject, owner, licensee_id, due_at)
            ON CONFLICT (kind, subject) WHERE state = 'OPEN' DO NOTHING
            """)
        .param("now", utc(now))
        .param("state", state.name())
        .param("actor", actor == null ? null : actor.username())
        .param("way", way)
        .param("proof", proof)
        .param("kinds", column(duties, duty -> duty.kind().name()))
        .param("subjects", column(duties, duty -> duty.subject().toString()))
        .param("owners", column(duties, duty -> duty.owner().name()))
        .param(
            "licensees",
            column(
                duties,
                duty -> duty.licenseeId() == null ? null : String.valueOf(duty.licenseeId())))
        .param("dueAts", column(duties, duty -> duty.dueAt().toString()))
        .update();
  }

  private void close(
      Subject subject,
      Set<DutyKind> kinds,
      DutyState state,
      @Nullable String way,
      @Nullable String proof,
      Actor actor,
      Instant now) {
    jdbc.sql(
            """
            UPDATE duty SET state = :state, closed_at = :now, closed_by = :actor, way = :way, proof = :proof
            WHERE subject = :subject AND kind = ANY (:kinds) AND state = 'OPEN'
            """)
        .param("state", state.name())
        .param("now", utc(now))
        .param("actor", actor.username())
        .param("way", way)
        .param("proof", proof)
        .param("subject", subject.toString())
        .param("kinds", kinds.stream().map(DutyKind::name).toArray(String[]::new))
        .update();
  }

  private Duty duty(ResultSet row) throws SQLException {
    DutyKind kind = DutyKind.valueOf(row.getString("kind"));
    Instant dueAt = instant(row, "due_at");
    OffsetDateTime closedAt = row.getObject("closed_at", OffsetDateTime.class);
    return new Duty(
        row.getLong("id"),
        kind,
        Subject.parse(row.getString("subject")),
        DutyOwner.valueOf(row.getString("owner")),
        row.getString("licensee"),
        dueAt,
        kind.isAtOnce() ? dueAt.plus(grace(dueAt)) : dueAt,
        instant(row, "opened_at"),
        DutyState.valueOf(row.getString("state")),
        closedAt == null ? null : closedAt.toInstant(),
        row.getString("closed_by"),
        row.getString("way"),
        row.getString("proof"));
  }

  /** What the law wants at once is late after the hours that the setting of its day allows. */
  private Duration grace(Instant dueAt) {
    return Duration.ofHours(
        registers.current().settings().copyLateAfterHours(EasternTime.dateOf(dueAt)));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  private static @Nullable String[] column(
      List<NewDuty> duties, Function<NewDuty, @Nullable String> value) {
    @Nullable String[] column = new String[duties.size()];
    for (int i = 0; i < column.length; i++) {
      column[i] = value.apply(duties.get(i));
    }
    return column;
  }

  /** Where a page of duties ends. */
  private record Key(Instant dueAt, long id) {

    String written() {
      return dueAt + "~" + id;
    }

    static @Nullable Key parse(@Nullable String written) {
      if (written == null) {
        return null;
      }
      try {
        int mark = written.indexOf('~');
        return new Key(
            Instant.parse(written.substring(0, Math.max(mark, 0))),
            Long.parseLong(written.substring(mark + 1)));
      } catch (RuntimeException unreadable) {
        throw new NotFound("page after “" + written + "”");
      }
    }
  }
}
