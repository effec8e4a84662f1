package org.uskpa.core.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.shipment.GoodsLine;

/** The records behind a figure, page by page in the order of the days by which they count. */
@Component
public class RecordsBehind {

  /** The place of a record in the order of the list; a page is asked for after one. */
  public record Place(LocalDate countedOn, long id) {

    /** Before all records. */
    public static final Place START = new Place(CountingDates.EARLIEST, 0);

    public static Place of(CountedRecord record) {
      return new Place(record.countedOn(), record.id());
    }

    public static Place of(CountedVersion version) {
      return new Place(version.countedOn(), version.recordId());
    }
  }

  /**
   * A page of records.
   *
   * @param last the place of the last one, when there are more after it
   */
  public record Page(List<CountedRecord> records, @Nullable Place last) {

    public Page {
      records = List.copyOf(records);
    }

    /** The first records of those that were found, so many at most. */
    public static Page cut(List<CountedRecord> found, int size) {
      return found.size() <= size
          ? new Page(found, null)
          : new Page(found.subList(0, size), Place.of(found.get(size - 1)));
    }

    /** Where the next page begins; none after the last page. */
    public Optional<Place> next() {
      return Optional.ofNullable(last);
    }
  }

  private final JdbcClient jdbc;
  private final KnownRegisters registers;

  RecordsBehind(JdbcClient jdbc, KnownRegisters registers) {
    this.jdbc = jdbc;
    this.registers = registers;
  }

  /**
   * The records after a place.
   *
   * @param selection the address of the figure
   * @param after where the page before ended, or {@link Place#START}
   * @param size the most records on the page
   * @param asOf as it was given when the figure was made
   */
  public Page page(Selection selection, Place after, int size, AsOf asOf) {
    // A place before the period would make the server read the index from there on.
    Place from =
        after.countedOn().isBefore(selection.period().firstDay())
            ? new Place(selection.period().firstDay(), Place.START.id())
            : after;
    return read(
        selection,
        from,
        size,
        CountedSql.bind(
                jdbc.sql(
                    sql(
                        selection,
                        CountingDates.of(registers.current().settings()),
                        asOf,
                        size + 1)),
                asOf)
            .param("first", selection.period().firstDay())
            .param("last", selection.period().lastDay()));
  }

  private Page read(Selection selection, Place after, int size, JdbcClient.StatementSpec asked) {
    JdbcClient.StatementSpec statement =
        asked.param("afterDay", after.countedOn()).param("afterId", after.id());
    if (selection.hs().isPresent()) {
      statement = statement.param("hs", selection.hs().get().code());
    }
    if (!codes(selection.partners()).isEmpty()) {
      statement = statement.param("partners", codes(selection.partners()));
    }
    if (selection.origin().isPresent()) {
      statement = statement.param("origin", selection.origin().get().written());
    }
    // By place: what moved after a release can stand in two quarters, in each by its own day.
    Map<Place, CountedRecord> records = new LinkedHashMap<>();
    statement.query(
        row -> {
          CountedRecord read = read(selection.flow(), row);
          records.merge(Place.of(read), read, RecordsBehind::joined);
        });
    return Page.cut(List.copyOf(records.values()), size);
  }

  /**
   * The same of a figure that is made of known versions, as a release lists them.
   *
   * @param versions of the flow, each in the day on which it counts there
   */
  public Page page(Selection selection, Place after, int size, List<CountedVersion> versions) {
    return read(
        selection,
        after,
        size,
        jdbc.sql(sql(selection, VERSIONS, size + 1))
            .param(
                "versions", versions.stream().map(CountedVersion::versionId).toArray(Long[]::new))
            .param(
                "days",
                versions.stream()
                    .map(version -> version.countedOn().toString())
                    .toArray(String[]::new)));
  }

  /** Known versions, as a relation like those of {@link CountedSql#records}. */
  private static final String VERSIONS =
      """
      SELECT v.record_id AS id, v.id AS version_id, asked.day AS counted_on, v.partner
      FROM unnest(:versions::bigint[], :days::date[]) AS asked (version_id, day)
      CROSS JOIN LATERAL (SELECT * FROM counted_version WHERE id = asked.version_id OFFSET 0) v""";

  static String sql(Selection selection, CountingDates dates, AsOf asOf, int limit) {
    return sql(selection, CountedSql.records(selection.flow(), dates, asOf, ""), limit);
  }

  /** The page is cut from the counted records first; their words are fetched for it alone. */
  private static String sql(Selection selection, String records, int limit) {
    Flow flow = selection.flow();
    return """
        WITH counted AS (
        %s
        ), page AS (
        SELECT r.* FROM counted r
        WHERE (r.counted_on, r.id) > (%s, %s)%s%s%s
        ORDER BY r.counted_on, r.id LIMIT %d
        )
        SELECT r.id, r.counted_on, r.partner, p.name, p.counted, l.hs_code, l.carats, l.value_usd,
          v.cause = 'CORRECTED' AS corrected, %s
        JOIN counted_version v ON v.id = r.version_id
        LEFT JOIN participant p ON p.code = r.partner
        CROSS JOIN %s%s
        ORDER BY r.counted_on, r.id, l.hs_code"""
        .formatted(
            records,
            CountedSql.unseen("afterDay", "date"),
            CountedSql.unseen("afterId", "bigint"),
            partnerCondition(selection.partners()),
            selection.hs().isEmpty()
                ? ""
                : " AND EXISTS (SELECT FROM %s WHERE l.hs_code = :hs)"
                    .formatted(CountedSql.linesOfRecord()),
            selection.origin().isEmpty()
                ? ""
                : " AND %s = :origin".formatted(CountedSql.originOfRecord(flow)),
            limit,
            described(flow),
            CountedSql.linesOfRecord(),
            selection.hs().isEmpty() ? "" : " WHERE l.hs_code = :hs");
  }

  private static String described(Flow flow) {
    return switch (flow) {
      case EXPORT ->
          """
          c.number AS certificate_number, NULL AS entry_number,
            w.exporter_name AS us_party, w.consignee_name AS foreign_party
          FROM page r JOIN certificate c ON c.id = r.id
          JOIN certificate_content w ON w.certificate_id = r.id""";
      case IMPORT ->
          """
          c.certificate_number, c.entry_number,
            c.importer_name AS us_party, c.exporter_name AS foreign_party
          FROM page r CROSS JOIN LATERAL (SELECT i.* FROM import_record f
            JOIN import_record i ON i.entry_number = f.entry_number
            WHERE f.id = r.id AND i.version = (SELECT w.version FROM counted_version w WHERE w.id = r.version_id)
            OFFSET 0) c""";
    };
  }

  private static String partnerCondition(Partners partners) {
    if (partners instanceof Partners.Only only) {
      return only.codes().isEmpty() ? " AND false" : " AND r.partner IN (:partners)";
    }
    return codes(partners).isEmpty() ? "" : " AND r.partner NOT IN (:partners)";
  }

  private static Set<String> codes(Partners partners) {
    if (partners instanceof Partners.Only only) {
      return only.codes();
    }
    return partners instanceof Partners.AllBut allBut ? allBut.codes() : Set.of();
  }

  private static CountedRecord read(Flow flow, ResultSet row) throws SQLException {
    return new CountedRecord(
        flow,
        row.getLong("id"),
        row.getString("certificate_number"),
        row.getString("entry_number"),
        row.getObject("counted_on", LocalDate.class),
        Partner.read(row),
        row.getString("us_party"),
        row.getString("foreign_party"),
        row.getBoolean("corrected"),
        List.of(
            new GoodsLine(
                HsCode.of(row.getString("hs_code")).orElseThrow(),
                new Carats(row.getBigDecimal("carats")),
                new UsDollars(row.getBigDecimal("value_usd")))));
  }

  private static CountedRecord joined(CountedRecord one, CountedRecord other) {
    List<GoodsLine> lines = new ArrayList<>(one.lines());
    lines.addAll(other.lines());
    return new CountedRecord(
        one.flow(),
        one.id(),
        one.certificateNumber(),
        one.entry(),
        one.countedOn(),
        one.partner(),
        one.usParty(),
        one.foreignParty(),
        one.corrected(),
        lines);
  }
}
