package org.uskpa.statistics.reconciliation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.listing.Page;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.Flow;

/** The register of reconciliations, with what each of them found. */
@Repository
public class Reconciliations {

  private static final String SELECT =
      """
      SELECT r.id, r.source, r.partner, r.period, r.file_id, r.file_name, r.state, r.opened_at, r.opened_by, r.done_at,
        r.as_of, r.their_count, r.matched, r.stated,
        coalesce(r.directions, r.stated) AS about, r.replaced_by
      FROM reconciliation r
      """;

  /**
   * The items of a class.
   *
   * @param open those that are open
   * @param valueUsd by how much the values of both sides differ, added up without signs
   */
  public record ClassTotal(DifferenceClass kind, int items, int open, BigDecimal valueUsd) {}

  /**
   * What became of the differences with a partner, over all lists of a kind that count. Kinds stand
   * apart: a difference may show in several, and would be added to itself.
   *
   * @param explained answered, with or without a correction
   * @param unexplained answered, and standing unexplained
   * @param expired closed when their five years were over
   * @param openValueUsd by how much the values of both sides differ in those open or unexplained
   */
  public record PartnerTotal(
      String partner,
      ListSource source,
      int open,
      int explained,
      int corrected,
      int unexplained,
      int expired,
      BigDecimal openValueUsd) {}

  /**
   * A record of the list, or a cell of its figures, that agrees with ours.
   *
   * @param name its number as written, or its cell
   * @param datedOn null for a cell
   */
  public record Agreeing(
      int line, Flow flow, String name, @Nullable LocalDate datedOn, Goods goods) {}

  private static final String BOTH = "BOTH";

  private final JdbcClient jdbc;

  Reconciliations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A reconciliation; none for somebody who may not see it. */
  public Optional<Reconciliation> find(long id, Sight sight) {
    return jdbc.sql(SELECT + "WHERE r.id = :id AND " + sight.on("r"))
        .param("id", id)
        .query((row, index) -> read(row))
        .optional();
  }

  /** The reconciliation that a file began. */
  Optional<Reconciliation> ofFile(UUID file) {
    return jdbc.sql(SELECT + "WHERE r.file_id = :file")
        .param("file", file)
        .query((row, index) -> read(row))
        .optional();
  }

  /**
   * Those of a kind and a year that are done and that no later list replaced, the earliest first.
   */
  List<Reconciliation> standing(ListSource source, int year) {
    return jdbc.sql(
            SELECT
                + """
                WHERE r.state = 'DONE' AND r.replaced_by IS NULL AND r.source = :source
                  AND left(r.period, 4) = :year ORDER BY r.id""")
        .param("source", source.name())
        .param("year", Integer.toString(year))
        .query((row, index) -> read(row))
        .list();
  }

  /** Those that somebody may see, the latest first. */
  public Page<Reconciliation> page(Sight sight, @Nullable String after, int size) {
    return Page.of(
        jdbc.sql(
                SELECT
                    + "WHERE r.id < :after AND %s ORDER BY r.id DESC LIMIT :most"
                        .formatted(sight.on("r")))
            .param("after", after == null ? Long.MAX_VALUE : key(after))
            .param("most", size + 1)
            .query((row, index) -> read(row))
            .list(),
        size,
        one -> Long.toString(one.id()));
  }

  /** How many items of each class a reconciliation has; no row for a class without any. */
  public Map<DifferenceClass, ClassTotal> totals(Reconciliation reconciliation) {
    Map<DifferenceClass, ClassTotal> totals = new EnumMap<>(DifferenceClass.class);
    jdbc.sql(
            """
            SELECT class, sum(items) AS items, coalesce(sum(items) FILTER (WHERE state = 'OPEN'), 0) AS open,
              sum(value_usd) AS value
            FROM reconciliation_tally WHERE reconciliation_id = :id GROUP BY class HAVING sum(items) > 0""")
        .param("id", reconciliation.id())
        .query(
            row -> {
              DifferenceClass kind = DifferenceClass.valueOf(row.getString("class"));
              totals.put(
                  kind,
                  new ClassTotal(
                      kind, row.getInt("items"), row.getInt("open"), row.getBigDecimal("value")));
            });
    return totals;
  }

  /**
   * What became of all differences that somebody may see, by the partner's code. Those of a list
   * that a later one replaced are not counted: the later one shows them anew.
   */
  public List<PartnerTotal> byPartner(Sight sight) {
    return jdbc.sql(
            """
            SELECT t.partner, r.source,
              coalesce(sum(t.items) FILTER (WHERE t.state = 'OPEN'), 0) AS open,
              coalesce(sum(t.items) FILTER (WHERE t.state = 'EXPLAINED'), 0) AS explained,
              coalesce(sum(t.items) FILTER (WHERE t.state = 'CORRECTED'), 0) AS corrected,
              coalesce(sum(t.items) FILTER (WHERE t.state = 'UNEXPLAINED'), 0) AS unexplained,
              coalesce(sum(t.items) FILTER (WHERE t.state = 'EXPIRED'), 0) AS expired,
              coalesce(sum(t.value_usd) FILTER (WHERE t.state IN ('OPEN', 'UNEXPLAINED')), 0) AS value
            FROM reconciliation r JOIN reconciliation_tally t ON t.reconciliation_id = r.id
            WHERE r.state = 'DONE' AND r.replaced_by IS NULL AND t.items > 0 AND %s
            GROUP BY t.partner, r.source ORDER BY t.partner COLLATE "C", r.source DESC"""
                .formatted(sight.on("r")))
        .query(
            (row, index) ->
                new PartnerTotal(
                    row.getString("partner"),
                    ListSource.valueOf(row.getString("source")),
                    row.getInt("open"),
                    row.getInt("explained"),
                    row.getInt("corrected"),
                    row.getInt("unexplained"),
                    row.getInt("expired"),
                    row.getBigDecimal("value")))
        .list();
  }

  /** What of the list agrees with ours, in the order of the file. */
  public Page<Agreeing> agreeing(Reconciliation reconciliation, @Nullable String after, int size) {
    Page<Placed> page =
        Page.of(
            jdbc.sql(
                    reconciliation.source().isOfFigures()
                        ? """
                      SELECT t.line AS place, t.line, t.flow, t.quarter || ' ' || t.hs_code AS name, NULL::date AS dated_on,
                        t.hs_code, t.carats, t.value_usd
                      FROM reconciliation_figure t
                      WHERE t.reconciliation_id = :id AND t.line > :after AND NOT EXISTS (
                        SELECT FROM reconciliation_item i WHERE i.reconciliation_id = t.reconciliation_id
                          AND i.quarter = t.quarter AND i.flow = t.flow AND i.hs_code = t.hs_code)
                      ORDER BY t.line LIMIT :most"""
                        : """
                      SELECT t.id AS place, t.line, t.flow, coalesce(nullif(t.written, ''), t.reference) AS name, t.dated_on,
                        NULL::text AS hs_code, t.carats, t.value_usd
                      FROM reconciliation_record t
                      WHERE t.reconciliation_id = :id AND t.id > :after AND NOT EXISTS (
                        SELECT FROM reconciliation_item i WHERE i.their_record = t.id)
                      ORDER BY t.id LIMIT :most""")
                .param("id", reconciliation.id())
                .param("after", after == null ? 0 : key(after))
                .param("most", size + 1)
                .query((row, index) -> new Placed(row.getLong("place"), agreeing(row)))
                .list(),
            size,
            placed -> Long.toString(placed.place()));
    return new Page<>(page.rows().stream().map(Placed::agreeing).toList(), page.after());
  }

  private record Placed(long place, Agreeing agreeing) {}

  private static Agreeing agreeing(ResultSet row) throws SQLException {
    String hs = row.getString("hs_code");
    return new Agreeing(
        row.getInt("line"),
        Flow.valueOf(row.getString("flow")),
        row.getString("name"),
        row.getObject("dated_on", LocalDate.class),
        hs == null
            ? Items.goods(row, "carats", "value_usd")
            : Goods.of(
                HsCode.of(hs).orElseThrow(),
                row.getBigDecimal("carats"),
                row.getBigDecimal("value_usd")));
  }

  /** Begins one; empty when its file began one before. */
  @Transactional(propagation = Propagation.MANDATORY)
  Optional<Reconciliation> open(OpenReconciliation.Command command, String by, Instant at) {
    return jdbc.sql(
            """
                INSERT INTO reconciliation (source, partner, period, stated, file_id, file_name, state, opened_at, opened_by)
                VALUES (:source, :partner, :period, :stated, :file, :name, 'AT_WORK', :at, :by)
                ON CONFLICT (file_id) DO NOTHING RETURNING id""")
        .param("source", command.source().name())
        .param("partner", command.partner())
        .param("period", command.period().toString())
        .param("stated", command.stated().isEmpty() ? null : directions(command.stated()))
        .param("file", command.file())
        .param("name", command.fileName())
        .param("at", utc(at))
        .param("by", by)
        .query(Long.class)
        .optional()
        .flatMap(id -> find(id, Sight.WITH_FILINGS));
  }

  /**
   * Holds a reconciliation until the transaction ends: its letters are written one by one. Rows
   * that refer to it are not held up, so whoever holds one of its items waits for nobody.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void hold(Reconciliation reconciliation) {
    jdbc.sql("SELECT id FROM reconciliation WHERE id = :id FOR NO KEY UPDATE")
        .param("id", reconciliation.id())
        .query(Long.class)
        .single();
  }

  /**
   * It is done.
   *
   * @param later the list that counts in its place already; null for none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void done(Reconciliation reconciliation, Reconciliation.Done done, @Nullable Long later) {
    jdbc.sql(
            """
            UPDATE reconciliation SET state = 'DONE', done_at = :at, as_of = :asOf, their_count = :theirs, matched = :matched,
              directions = :directions, replaced_by = :later
            WHERE id = :id""")
        .param("directions", directions(reconciliation.flows()))
        .param("later", later)
        .param("id", reconciliation.id())
        .param("at", utc(done.at()))
        .param("asOf", utc(done.asOf()))
        .param("theirs", done.theirs())
        .param("matched", done.matched())
        .update();
  }

  /** Its work ended without being done, or begins anew; what is done stays so. */
  @Transactional
  public void stands(Reconciliation reconciliation, Reconciliation.State state) {
    jdbc.sql("UPDATE reconciliation SET state = :state WHERE id = :id AND state <> 'DONE'")
        .param("id", reconciliation.id())
        .param("state", state.name())
        .update();
  }

  private static Reconciliation read(ResultSet row) throws SQLException {
    OffsetDateTime doneAt = row.getObject("done_at", OffsetDateTime.class);
    return new Reconciliation(
        row.getLong("id"),
        ListSource.valueOf(row.getString("source")),
        row.getString("partner"),
        Period.parse(row.getString("period")),
        row.getObject("file_id", UUID.class),
        row.getString("file_name"),
        Reconciliation.State.valueOf(row.getString("state")),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getString("opened_by"),
        doneAt == null
            ? null
            : new Reconciliation.Done(
                doneAt.toInstant(),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getInt("their_count"),
                row.getInt("matched")),
        flows(row.getString("stated")),
        flows(row.getString("about")),
        row.getObject("replaced_by", Long.class));
  }

  private static Set<Flow> flows(@Nullable String directions) {
    if (directions == null) {
      return Set.of();
    }
    return directions.equals(BOTH)
        ? EnumSet.allOf(Flow.class)
        : EnumSet.of(Flow.valueOf(directions));
  }

  private static String directions(Set<Flow> flows) {
    return flows.size() > 1 ? BOTH : flows.iterator().next().name();
  }

  static long key(String after) {
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException unreadable) {
      throw new NotFound("page after “" + after + "”");
    }
  }

  static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
