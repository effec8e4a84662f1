package org.uskpa.statistics.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.CountedPeriod;
import org.uskpa.core.record.CountedVersion;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Partner;
import org.uskpa.core.record.PartnerTrade;
import org.uskpa.core.record.RecordsBehind;
import org.uskpa.core.record.Trade;
import org.uskpa.statistics.table.Firmness;

/** What releases froze: figures, and the list of records that they are made of. */
@Repository
public class FrozenFigures {

  /** The figures of a release. */
  public record Frozen(long editionId, int edition, Instant releasedAt, CountedPeriod counted) {
    public Firmness firmness() {
      return Firmness.ofEdition(edition);
    }
  }

  private static final String ROWS =
      """
      SELECT e.id, e.quarter, e.edition, e.released_at, e.imports_by, e.exports_by, p.flow, p.partner, p.name,
        p.counted, p.certificates, f.hs_code, f.carats, f.value_usd, f.certificates AS certificates_of_code
      FROM (%s) e
      LEFT JOIN edition_partner p ON p.edition_id = e.id
      LEFT JOIN edition_figure f ON (f.edition_id, f.flow, f.partner) = (p.edition_id, p.flow, p.partner)
      ORDER BY e.quarter""";

  private static final String NEWEST =
      ROWS.formatted(
          """
          SELECT n.* FROM unnest(:quarters) AS asked (quarter) CROSS JOIN LATERAL (
            SELECT * FROM quarter_edition WHERE quarter = asked.quarter AND state = 'RELEASED'
              AND released_at <= :asOf ORDER BY released_at DESC, edition DESC LIMIT 1) n""");

  private static final String OF_EDITION =
      ROWS.formatted("SELECT * FROM quarter_edition WHERE id = :id");

  private static final OffsetDateTime EVER = OffsetDateTime.MAX;

  private final JdbcClient jdbc;

  FrozenFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The newest release of each of these quarters; one that is not released is not in it.
   *
   * @param asOf of what was released by then
   */
  public Map<Quarter, Frozen> of(Collection<Quarter> quarters, AsOf asOf) {
    return read(
        jdbc.sql(NEWEST)
            .param("quarters", quarters.stream().map(Quarter::toString).toArray(String[]::new))
            .param("asOf", asOf.isPast() ? utc(asOf.moment()) : EVER));
  }

  /** The figures of an edition as they are kept. */
  CountedPeriod of(Edition edition) {
    return read(jdbc.sql(OF_EDITION).param("id", edition.id())).values().stream()
        .findFirst()
        .map(Frozen::counted)
        .orElseThrow();
  }

  /** The records of an edition, by flow and record. */
  public List<CountedVersion> records(long editionId) {
    return jdbc.sql(
            """
            SELECT flow, record_id, version_id, version, key, counted_on, expires_on
            FROM edition_record WHERE edition_id = :id ORDER BY flow DESC, record_id""")
        .param("id", editionId)
        .query((row, number) -> CountedVersion.read(row))
        .list();
  }

  /**
   * The next records of a flow, in the order in which lists behind figures have them.
   *
   * @param after where those before ended
   * @param size the most records
   */
  public List<CountedVersion> records(
      long editionId, Flow flow, RecordsBehind.Place after, int size) {
    return jdbc.sql(
            """
            SELECT flow, record_id, version_id, version, key, counted_on, expires_on FROM edition_record
            WHERE edition_id = :id AND flow = :flow AND (counted_on, record_id) > (:day, :record)
            ORDER BY counted_on, record_id LIMIT :size""")
        .param("id", editionId)
        .param("flow", flow.name())
        .param("day", after.countedOn())
        .param("record", after.id())
        .param("size", size)
        .query((row, number) -> CountedVersion.read(row))
        .list();
  }

  /** Freezes figures and records under an edition that is submitted. */
  @Transactional(propagation = Propagation.MANDATORY)
  void freeze(Edition edition, CountedPeriod counted, List<CountedVersion> records) {
    List<Row> partners = new ArrayList<>();
    List<Row> figures = new ArrayList<>();
    for (Flow flow : Flow.values()) {
      for (PartnerTrade trade : counted.partners(flow)) {
        partners.add(new Row(flow, trade.partner(), "", trade.total()));
        trade
            .byHs()
            .forEach((hs, sum) -> figures.add(new Row(flow, trade.partner(), hs.code(), sum)));
      }
    }
    insertPartners(edition.id(), partners);
    insertFigures(edition.id(), figures);
    insertRecords(edition.id(), records);
  }

  private record Row(Flow flow, Partner partner, String hs, Trade trade) {}

  private void insertPartners(long edition, List<Row> rows) {
    jdbc.sql(
            """
            INSERT INTO edition_partner (edition_id, flow, partner, name, counted, certificates)
            SELECT :edition, * FROM unnest(:flows, :partners, :names, :counted::boolean[], :certificates::bigint[])""")
        .param("edition", edition)
        .param("flows", column(rows, row -> row.flow().name()))
        .param("partners", column(rows, row -> row.partner().code()))
        .param("names", column(rows, row -> row.partner().name()))
        .param("counted", column(rows, row -> Boolean.toString(row.partner().counted())))
        .param("certificates", column(rows, row -> Long.toString(row.trade().certificates())))
        .update();
  }

  private void insertFigures(long edition, List<Row> rows) {
    jdbc.sql(
            """
            INSERT INTO edition_figure (edition_id, flow, partner, hs_code, carats, value_usd, certificates)
            SELECT :edition, * FROM unnest(:flows, :partners, :codes, :carats::numeric[], :values::numeric[],
              :certificates::bigint[])""")
        .param("edition", edition)
        .param("flows", column(rows, row -> row.flow().name()))
        .param("partners", column(rows, row -> row.partner().code()))
        .param("codes", column(rows, Row::hs))
        .param("carats", column(rows, row -> row.trade().carats().toPlainString()))
        .param("values", column(rows, row -> row.trade().valueUsd().toPlainString()))
        .param("certificates", column(rows, row -> Long.toString(row.trade().certificates())))
        .update();
  }

  private void insertRecords(long edition, List<CountedVersion> rows) {
    jdbc.sql(
            """
            INSERT INTO edition_record (edition_id, flow, record_id, version_id, version, key, counted_on, expires_on)
            SELECT :edition, flow, record_id, version_id, version, key, counted_on, nullif(expires_on, '')::date
            FROM unnest(:flows, :records::bigint[], :versionIds::bigint[], :versions::int[], :keys, :days::date[], :expiries)
              AS frozen (flow, record_id, version_id, version, key, counted_on, expires_on)""")
        .param("edition", edition)
        .param("flows", column(rows, row -> row.flow().name()))
        .param("records", column(rows, row -> Long.toString(row.recordId())))
        .param("versionIds", column(rows, row -> Long.toString(row.versionId())))
        .param("versions", column(rows, row -> Integer.toString(row.version())))
        .param("keys", column(rows, CountedVersion::key))
        .param("days", column(rows, row -> row.countedOn().toString()))
        .param("expiries", column(rows, row -> row.expiresOn().map(LocalDate::toString).orElse("")))
        .update();
  }

  private static <T> String[] column(List<T> rows, Function<T, String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }

  private static Map<Quarter, Frozen> read(JdbcClient.StatementSpec statement) {
    Map<Quarter, Reading> readings = new LinkedHashMap<>();
    statement.query(
        row -> {
          Quarter quarter = Quarter.parse(row.getString("quarter"));
          Reading reading = readings.get(quarter);
          if (reading == null) {
            reading = new Reading(row);
            readings.put(quarter, reading);
          }
          reading.add(row);
        });
    Map<Quarter, Frozen> frozen = new LinkedHashMap<>();
    readings.forEach((quarter, reading) -> frozen.put(quarter, reading.done(quarter)));
    return frozen;
  }

  /** Puts the rows of an edition together. */
  private static final class Reading {
    private final long id;
    private final int edition;
    private final Instant releasedAt;
    private final Map<Flow, String> countedBy = new EnumMap<>(Flow.class);
    private final Map<Flow, Map<Partner, Map<HsCode, Trade>>> sums = new EnumMap<>(Flow.class);
    private final Map<Flow, Map<Partner, Long>> certificates = new EnumMap<>(Flow.class);

    Reading(ResultSet row) throws SQLException {
      this.id = row.getLong("id");
      this.edition = row.getInt("edition");
      this.releasedAt = row.getObject("released_at", OffsetDateTime.class).toInstant();
      this.countedBy.put(Flow.IMPORT, row.getString("imports_by"));
      this.countedBy.put(Flow.EXPORT, row.getString("exports_by"));
    }

    /** A quarter without trade has one row without a flow. */
    void add(ResultSet row) throws SQLException {
      String written = row.getString("flow");
      if (written == null) {
        return;
      }
      Flow flow = Flow.valueOf(written);
      Partner partner =
          new Partner(row.getString("partner"), row.getString("name"), row.getBoolean("counted"));
      sums.computeIfAbsent(flow, first -> new LinkedHashMap<>())
          .computeIfAbsent(partner, first -> new EnumMap<>(HsCode.class))
          .put(
              HsCode.of(row.getString("hs_code")).orElseThrow(),
              new Trade(
                  row.getBigDecimal("carats"),
                  row.getBigDecimal("value_usd"),
                  row.getLong("certificates_of_code")));
      certificates
          .computeIfAbsent(flow, first -> new LinkedHashMap<>())
          .put(partner, row.getLong("certificates"));
    }

    Frozen done(Quarter quarter) {
      Map<Flow, List<PartnerTrade>> partners = new EnumMap<>(Flow.class);
      for (Flow flow : Flow.values()) {
        List<PartnerTrade> trade = new ArrayList<>();
        sums.getOrDefault(flow, Map.of())
            .forEach((partner, byHs) -> trade.add(trade(flow, partner, byHs)));
        partners.put(flow, trade);
      }
      return new Frozen(
          id, edition, releasedAt, new CountedPeriod(Period.of(quarter), countedBy, partners));
    }

    private PartnerTrade trade(Flow flow, Partner partner, Map<HsCode, Trade> byHs) {
      Trade ofCodes = byHs.values().stream().reduce(Trade.NONE, Trade::plus);
      return new PartnerTrade(
          partner,
          new Trade(
              ofCodes.carats(),
              ofCodes.valueUsd(),
              certificates.getOrDefault(flow, Map.of()).getOrDefault(partner, 0L)),
          byHs);
    }
  }

  private static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
