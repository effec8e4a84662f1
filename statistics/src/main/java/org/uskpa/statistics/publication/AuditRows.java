package org.uskpa.statistics.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.record.Flow;
import org.uskpa.statistics.suppression.Along;
import org.uskpa.statistics.suppression.Interval;
import org.uskpa.statistics.suppression.Measured;
import org.uskpa.statistics.suppression.Place;
import org.uskpa.statistics.suppression.Remainder;

/** The rows of audits: of what is published, and of what waits. */
@Repository
class AuditRows {

  /** Whose rows they are. */
  enum Owner {
    PUBLICATION("publication_audit", "publication_remainder", "publication_id"),
    WAITING("publication_waiting_interval", "publication_waiting_remainder", "waiting_id");

    private final String intervals;
    private final String remainders;
    private final String key;

    Owner(String intervals, String remainders, String key) {
      this.intervals = intervals;
      this.remainders = remainders;
      this.key = key;
    }
  }

  private static final String ORDER = " ORDER BY flow DESC, partner, hs_code, ";

  private final JdbcClient jdbc;

  AuditRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void addIntervals(Owner owner, long id, List<Interval> audit) {
    jdbc.sql(
            """
            INSERT INTO %s (%s, withheld_in, flow, partner, hs_code, measured, value, lower, upper, revealing, protected)
            SELECT :id, name, flow, partner, code, measured, value::numeric, lower::numeric, nullif(upper, '')::numeric,
              revealing::boolean, protected::boolean
            FROM unnest(:names, :flows, :partners, :codes, :measured, :values, :lower, :upper, :revealing, :protected)
              AS a (name, flow, partner, code, measured, value, lower, upper, revealing, protected)"""
                .formatted(owner.intervals, owner.key))
        .param("id", id)
        .param("names", column(audit, Interval::statement))
        .param("flows", column(audit, one -> one.place().flow().name()))
        .param("partners", column(audit, one -> one.place().partner()))
        .param("codes", column(audit, one -> one.place().hsCode()))
        .param("measured", column(audit, one -> one.measured().name()))
        .param("values", column(audit, one -> one.value().toPlainString()))
        .param("lower", column(audit, one -> one.lower().toPlainString()))
        .param("upper", column(audit, one -> one.upper().map(up -> up.toPlainString()).orElse("")))
        .param("revealing", column(audit, one -> Boolean.toString(one.revealing())))
        .param("protected", column(audit, one -> Boolean.toString(one.isProtected())))
        .update();
  }

  void addRemainders(Owner owner, long id, List<Remainder> remainders) {
    jdbc.sql(
            """
            INSERT INTO %s (%s, flow, partner, hs_code, along, carats, value_usd, traders, reveals)
            SELECT :id, flow, partner, code, along, carats::numeric, value::numeric, traders::int, reveals::boolean
            FROM unnest(:flows, :partners, :codes, :along, :carats, :values, :traders, :reveals)
              AS r (flow, partner, code, along, carats, value, traders, reveals)"""
                .formatted(owner.remainders, owner.key))
        .param("id", id)
        .param("flows", column(remainders, one -> one.sum().flow().name()))
        .param("partners", column(remainders, one -> one.sum().partner()))
        .param("codes", column(remainders, one -> one.sum().hsCode()))
        .param("along", column(remainders, one -> one.along().name()))
        .param("carats", column(remainders, one -> one.carats().toPlainString()))
        .param("values", column(remainders, one -> one.valueUsd().toPlainString()))
        .param("traders", column(remainders, one -> Integer.toString(one.traders())))
        .param("reveals", column(remainders, one -> Boolean.toString(one.reveals())))
        .update();
  }

  void addDifferences(long publication, List<Difference> differences) {
    jdbc.sql(
            """
            INSERT INTO publication_difference (publication_id, to_edition, flow, partner, hs_code, carats, value_usd,
              certificates, traders, reveals)
            SELECT :id, edition::int, flow, partner, code, carats::numeric, value::numeric, certificates::bigint,
              traders::int, reveals::boolean
            FROM unnest(:editions, :flows, :partners, :codes, :carats, :values, :certificates, :traders, :reveals)
              AS d (edition, flow, partner, code, carats, value, certificates, traders, reveals)""")
        .param("id", publication)
        .param("editions", column(differences, one -> Integer.toString(one.toEdition())))
        .param("flows", column(differences, one -> one.place().flow().name()))
        .param("partners", column(differences, one -> one.place().partner()))
        .param("codes", column(differences, one -> one.place().hsCode()))
        .param("carats", column(differences, one -> one.carats().toPlainString()))
        .param("values", column(differences, one -> one.valueUsd().toPlainString()))
        .param("certificates", column(differences, one -> Long.toString(one.certificates())))
        .param("traders", column(differences, one -> Integer.toString(one.traders())))
        .param("reveals", column(differences, one -> Boolean.toString(one.reveals())))
        .update();
  }

  /**
   * The newest audit of what is withheld of an edition: a later one beside it tells its readers
   * more.
   */
  List<Interval> newest(String edition) {
    return jdbc.sql(
            """
            SELECT withheld_in, flow, partner, hs_code, measured, value, lower, upper, revealing, protected
            FROM publication_audit WHERE withheld_in = :name AND publication_id = (
              SELECT max(publication_id) FROM publication_audit WHERE withheld_in = :name)"""
                + ORDER
                + "measured")
        .param("name", edition)
        .query((row, index) -> interval(row))
        .list();
  }

  /** The intervals of what waits. */
  List<Interval> waiting(long waiting) {
    return jdbc.sql(
            """
            SELECT withheld_in, flow, partner, hs_code, measured, value, lower, upper, revealing, protected
            FROM publication_waiting_interval WHERE waiting_id = :id"""
                + ORDER
                + "withheld_in, measured")
        .param("id", waiting)
        .query((row, index) -> interval(row))
        .list();
  }

  List<Remainder> remainders(Owner owner, long id) {
    return jdbc.sql(
            "SELECT flow, partner, hs_code, along, carats, value_usd, traders, reveals FROM %s WHERE %s = :id"
                    .formatted(owner.remainders, owner.key)
                + ORDER
                + "along")
        .param("id", id)
        .query(
            (row, index) ->
                new Remainder(
                    place(row),
                    Along.valueOf(row.getString("along")),
                    row.getBigDecimal("carats"),
                    row.getBigDecimal("value_usd"),
                    row.getInt("traders"),
                    row.getBoolean("reveals")))
        .list();
  }

  List<Difference> differences(long publication) {
    return jdbc.sql(
            """
            SELECT to_edition, flow, partner, hs_code, carats, value_usd, certificates, traders, reveals
            FROM publication_difference WHERE publication_id = :id"""
                + ORDER
                + "to_edition")
        .param("id", publication)
        .query(
            (row, index) ->
                new Difference(
                    row.getInt("to_edition"),
                    place(row),
                    row.getBigDecimal("carats"),
                    row.getBigDecimal("value_usd"),
                    row.getLong("certificates"),
                    row.getInt("traders"),
                    row.getBoolean("reveals")))
        .list();
  }

  private static Interval interval(ResultSet row) throws SQLException {
    return new Interval(
        row.getString("withheld_in"),
        place(row),
        Measured.valueOf(row.getString("measured")),
        row.getBigDecimal("value"),
        row.getBigDecimal("lower"),
        row.getBigDecimal("upper"),
        row.getBoolean("revealing"),
        row.getBoolean("protected"));
  }

  static Place place(ResultSet row) throws SQLException {
    return new Place(
        Flow.valueOf(row.getString("flow")), row.getString("partner"), row.getString("hs_code"));
  }

  static <T> String[] column(List<T> rows, Function<T, String> cell) {
    return rows.stream().map(cell).toArray(String[]::new);
  }
}
