package org.uskpa.statistics.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.measure.Period;
import org.uskpa.statistics.suppression.Interval;
import org.uskpa.statistics.suppression.Place;
import org.uskpa.statistics.suppression.Reason;
import org.uskpa.statistics.suppression.Remainder;
import org.uskpa.statistics.suppression.SuppressionRule;

/** The register of what is published. Rows are added and never changed. */
@Repository
public class Publications {

  private static final String COLUMNS =
      """
      SELECT id, period, edition, as_of, made_of, published_at, published_by, suppressed, least_traders, p_percent,
        protection_percent, sha256
      FROM publication""";

  private final JdbcClient jdbc;
  private final AuditRows rows;

  Publications(JdbcClient jdbc, AuditRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /** All of them, the latest period first, of a period the newest edition first. */
  public List<Publication> all() {
    return jdbc.sql(COLUMNS + " ORDER BY period DESC, edition DESC")
        .query((row, index) -> publication(row))
        .list();
  }

  /** The editions of a period, the newest first. */
  public List<Publication> of(Period period) {
    return jdbc.sql(COLUMNS + " WHERE period = :period ORDER BY edition DESC")
        .param("period", period.toString())
        .query((row, index) -> publication(row))
        .list();
  }

  /** Those of a year and of its quarters, in the order in which they came. */
  List<Publication> ofYear(int year) {
    return jdbc.sql(COLUMNS + " WHERE left(period, 4) = :year ORDER BY id")
        .param("year", Integer.toString(year))
        .query((row, index) -> publication(row))
        .list();
  }

  /** The edition of a period that was the newest at a moment. */
  Optional<Publication> newest(Period period, Instant at) {
    return of(period).stream().filter(one -> !one.asOf().isAfter(at)).findFirst();
  }

  /**
   * A publication in figures.
   *
   * @param withheld of how many figures the amounts are withheld
   * @param unprotected how many of these the newest audit finds an amount of too narrow
   * @param byWord whether it came out by somebody's word
   */
  public record Tally(int withheld, int unprotected, boolean byWord) {}

  /** All of them in figures, by their ids. */
  public Map<Long, Tally> tallies() {
    Map<Long, Tally> tallies = new HashMap<>();
    jdbc.sql(
            """
            SELECT id, waiting_id IS NOT NULL AS by_word,
              (SELECT count(*) FROM publication_withheld WHERE publication_id = p.id) AS withheld,
              (SELECT count(DISTINCT (flow, partner, hs_code)) FROM publication_audit
               WHERE withheld_in = p.period || '/' || p.edition AND NOT protected AND publication_id = (
                 SELECT max(publication_id) FROM publication_audit WHERE withheld_in = p.period || '/' || p.edition)
              ) AS unprotected
            FROM publication p""")
        .query(
            row -> {
              tallies.put(
                  row.getLong("id"),
                  new Tally(
                      row.getInt("withheld"),
                      row.getInt("unprotected"),
                      row.getBoolean("by_word")));
            });
    return tallies;
  }

  /** What is withheld of one, and why. */
  public Map<Place, Reason> withheld(long publication) {
    Map<Place, Reason> withheld = new TreeMap<>();
    jdbc.sql(
            "SELECT flow, partner, hs_code, reason FROM publication_withheld WHERE publication_id = :id")
        .param("id", publication)
        .query(
            row -> {
              withheld.put(AuditRows.place(row), Reason.valueOf(row.getString("reason")));
            });
    return withheld;
  }

  /**
   * The newest audit of what is withheld of one: a later edition beside it tells its readers more.
   */
  public List<Interval> audit(Publication publication) {
    return rows.newest(publication.name());
  }

  /** What the sums of one leave over that are told; nothing of those of before this was asked. */
  public List<Remainder> remainders(Publication publication) {
    return rows.remainders(AuditRows.Owner.PUBLICATION, publication.id());
  }

  /** By how much its figures differ from those of earlier editions of its period. */
  public List<Difference> differences(Publication publication) {
    return rows.differences(publication.id());
  }

  /** One publication at a time is decided: what the next one may tell depends on it. */
  @Transactional(propagation = Propagation.MANDATORY)
  void hold() {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('publication', 0)) IS NULL")
        .query(Boolean.class)
        .single();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  Publication add(Publication publication, Draft draft, @Nullable Waiting waited) {
    long id =
        jdbc.sql(
                """
                INSERT INTO publication (period, edition, as_of, made_of, published_at, published_by, suppressed,
                  least_traders, p_percent, protection_percent, sha256, waiting_id)
                VALUES (:period, :edition, :asOf, :madeOf, :at, :by, :suppressed, :traders, :p, :protection, :sha256,
                  :waiting)
                RETURNING id""")
            .param("period", publication.period().toString())
            .param("edition", publication.edition())
            .param("asOf", utc(publication.asOf()))
            .param("madeOf", publication.madeOf().toArray(String[]::new))
            .param("at", utc(publication.publishedAt()))
            .param("by", publication.publishedBy())
            .param("suppressed", publication.rule().applies())
            .param("traders", publication.rule().leastTraders())
            .param("p", publication.rule().pPercent())
            .param("protection", publication.rule().protectionPercent())
            .param("sha256", publication.sha256())
            .param("waiting", waited == null ? null : waited.id(), Types.BIGINT)
            .query(Long.class)
            .single();
    addWithheld(id, List.copyOf(draft.decision().withheld().entrySet()));
    rows.addIntervals(AuditRows.Owner.PUBLICATION, id, draft.decision().audit());
    rows.addRemainders(AuditRows.Owner.PUBLICATION, id, draft.decision().remainders());
    rows.addDifferences(id, draft.differences());
    return of(publication.period()).get(0);
  }

  private void addWithheld(long id, List<Map.Entry<Place, Reason>> withheld) {
    jdbc.sql(
            """
            INSERT INTO publication_withheld (publication_id, flow, partner, hs_code, reason)
            SELECT :id, * FROM unnest(:flows, :partners, :codes, :reasons)""")
        .param("id", id)
        .param("flows", AuditRows.column(withheld, one -> one.getKey().flow().name()))
        .param("partners", AuditRows.column(withheld, one -> one.getKey().partner()))
        .param("codes", AuditRows.column(withheld, one -> one.getKey().hsCode()))
        .param("reasons", AuditRows.column(withheld, one -> one.getValue().name()))
        .update();
  }

  private static Publication publication(ResultSet row) throws SQLException {
    return new Publication(
        row.getLong("id"),
        Period.parse(row.getString("period")),
        row.getInt("edition"),
        row.getObject("as_of", OffsetDateTime.class).toInstant(),
        List.of((String[]) row.getArray("made_of").getArray()),
        row.getObject("published_at", OffsetDateTime.class).toInstant(),
        row.getString("published_by"),
        new SuppressionRule(
            row.getBoolean("suppressed"),
            row.getInt("least_traders"),
            row.getInt("p_percent"),
            row.getInt("protection_percent")),
        row.getString("sha256"));
  }

  private static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
