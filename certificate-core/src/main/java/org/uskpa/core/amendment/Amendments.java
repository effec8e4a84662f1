package org.uskpa.core.amendment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.period.DateRange;

/**
 * The changes of registers on record. Writing one writes the registers: the database sees to it.
 */
@Repository
public class Amendments {

  /** Serialises whoever accepts or withdraws; any number that nothing else locks. */
  private static final long LOCK = 0x7265_6769_7374_6572L;

  private final JdbcClient jdbc;

  Amendments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The changes of a register, latest first. */
  public List<Amendment> of(RegisterKind register) {
    return read("WHERE c.register = :about", "about", register.table());
  }

  /** The changes that stand and touch a row of this name, first day first. */
  List<Amendment> touching(RegisterKind register, String name) {
    return read(
            """
            WHERE c.withdrawn_at IS NULL
              AND EXISTS (SELECT FROM register_change_row r WHERE r.change_id = c.id AND r.register = :about)""",
            "about",
            register.table())
        .stream()
        .filter(
            change ->
                change.rows().stream()
                    .anyMatch(row -> row.register() == register && row.name().equals(name)))
        .sorted(Comparator.comparing(Amendment::effectiveOn))
        .toList();
  }

  /** Every change that stands and has not taken effect on this day, first day first. */
  public List<Amendment> aheadOn(LocalDate today) {
    return read("WHERE c.withdrawn_at IS NULL AND c.effective_on > :about", "about", today).stream()
        .sorted(Comparator.comparing(Amendment::effectiveOn))
        .toList();
  }

  /** The change of this id. */
  public Optional<Amendment> byId(UUID id) {
    return read("WHERE c.id = :about", "about", id).stream().findFirst();
  }

  /**
   * The same.
   *
   * @throws NotFound when there is none
   */
  public Amendment get(UUID id) {
    return byId(id).orElseThrow(() -> new NotFound("change of a register " + id));
  }

  /** Waits for whoever else changes a register, and holds it until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  void lock() {
    jdbc.sql("SELECT pg_advisory_xact_lock(:key)::text")
        .param("key", LOCK)
        .query(String.class)
        .single();
  }

  /** Writes a change and with it the registers; what they refuse is an exception. */
  @Transactional(propagation = Propagation.MANDATORY)
  void write(ProposedChange change, Actor actor, Instant now) {
    jdbc.sql(
            """
            INSERT INTO register_change (id, register, effective_on, source, reason, accepted_at, accepted_by)
            VALUES (:id, :register, :effectiveOn, :source, :reason, :now, :by)
            """)
        .param("id", change.id())
        .param("register", change.register().table())
        .param("effectiveOn", change.effectiveOn())
        .param("source", change.source())
        .param("reason", change.reason())
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .param("by", actor.username())
        .update();
    for (int position = 0; position < change.rows().size(); position++) {
      RowChange row = change.rows().get(position);
      Map<String, Object> value = row.value();
      jdbc.sql(
              """
              INSERT INTO register_change_row (change_id, position, register, key, until, value)
              VALUES (:id, :position, :register, :key::jsonb, :until::date, :value::jsonb)
              """)
          .param("id", change.id())
          .param("position", position)
          .param("register", row.register().table())
          .param("key", RegisterJson.write(row.key()))
          .param("until", row.until())
          .param("value", value == null ? null : RegisterJson.write(value))
          .update();
    }
    // What may not contradict each other is checked now, not at the very end.
    jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void withdraw(UUID id, String why, Actor actor, Instant now) {
    jdbc.sql(
            """
            UPDATE register_change SET withdrawn_at = :now, withdrawn_by = :by, withdrawn_why = :why WHERE id = :id
            """)
        .param("id", id)
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .param("by", actor.username())
        .param("why", why)
        .update();
    jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
  }

  private List<Amendment> read(String condition, String name, Object about) {
    Map<UUID, Amendment> heads = new LinkedHashMap<>();
    jdbc.sql(
            "SELECT c.* FROM register_change c %s ORDER BY c.accepted_at DESC, c.id"
                .formatted(condition))
        .param(name, about)
        .query(
            row -> {
              Amendment head = head(row);
              heads.put(head.id(), head);
            });
    if (heads.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<RowDifference>> rows = new HashMap<>();
    jdbc.sql(
            "SELECT * FROM register_change_row WHERE change_id = ANY (:ids) ORDER BY change_id, position")
        .param("ids", heads.keySet().toArray(UUID[]::new))
        .query(
            row -> {
              UUID change = row.getObject("change_id", UUID.class);
              Amendment head = heads.get(change);
              if (head != null) {
                rows.computeIfAbsent(change, one -> new ArrayList<>())
                    .add(difference(row, head.effectiveOn()));
              }
            });
    return heads.values().stream()
        .map(head -> with(head, rows.getOrDefault(head.id(), List.of())))
        .toList();
  }

  private static Amendment head(ResultSet row) throws SQLException {
    return new Amendment(
        row.getObject("id", UUID.class),
        RegisterKind.ofTable(row.getString("register")),
        row.getObject("effective_on", LocalDate.class),
        row.getString("source"),
        row.getString("reason"),
        row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
        row.getString("accepted_by"),
        withdrawal(row),
        List.of());
  }

  private static Amendment.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("withdrawn_at", OffsetDateTime.class);
    return at == null
        ? null
        : new Amendment.Withdrawal(
            at.toInstant(), row.getString("withdrawn_by"), row.getString("withdrawn_why"));
  }

  private static Amendment with(Amendment head, List<RowDifference> rows) {
    return new Amendment(
        head.id(),
        head.register(),
        head.effectiveOn(),
        head.source(),
        head.reason(),
        head.acceptedAt(),
        head.acceptedBy(),
        head.withdrawn(),
        rows);
  }

  private static RowDifference difference(ResultSet row, LocalDate on) throws SQLException {
    RegisterKind register = RegisterKind.ofTable(row.getString("register"));
    return new RowDifference(
        register,
        String.join(" ", RegisterJson.texts(row.getString("key")).values()),
        holding(register, row.getString("was"), on),
        holding(register, row.getString("became"), on),
        row.getObject("until", LocalDate.class));
  }

  private static Map<String, String> holding(RegisterKind register, String rows, LocalDate on) {
    return RegisterJson.allTexts(rows).stream()
        .filter(
            texts ->
                register.period().isEmpty()
                    || range(texts.getOrDefault(register.period(), "")).contains(on))
        .findFirst()
        .orElse(Map.of());
  }

  /** A range of dates as PostgreSQL writes it: {@code [2019-07-05,)}. */
  private static DateRange range(String written) {
    int comma = written.indexOf(',');
    String until = written.substring(comma + 1, written.length() - 1);
    return new DateRange(
        LocalDate.parse(written.substring(1, comma)),
        until.isEmpty() ? null : LocalDate.parse(until));
  }
}
