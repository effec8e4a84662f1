package org.uskpa.core.incoming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.listing.Conditions;
import org.uskpa.core.listing.Page;
import org.uskpa.core.listing.PartOfName;
import org.uskpa.core.listing.PlaceInList;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.shipment.EntryNumber;
import org.uskpa.core.text.VisibleText;

/**
 * Lists of imports, those recorded or corrected last first, page by page along an index. Each
 * stands there as its version in force says.
 */
@Repository
public class ImportList {

  private final JdbcClient jdbc;

  ImportList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A page of the imports that pass the filter: the last recorded first; asked for days of entry,
   * the last entered first.
   *
   * @param after the key of the page before, or null for the first page
   */
  public Page<ImportRow> page(ImportFilter filter, @Nullable String after, int size) {
    boolean byDay = filter.enteredFrom() != null || filter.enteredThrough() != null;
    Conditions conditions = conditions(filter);
    if (after != null) {
      PlaceInList place = PlaceInList.read(after, byDay);
      conditions.and(
          place.day() == null ? "i.id < :after" : "(i.entered_on, i.id) < (:afterDay, :after)",
          "after",
          place.id());
      if (place.day() != null) {
        conditions.with("afterDay", place.day());
      }
    }
    List<ImportRow> read =
        jdbc.sql(sql(conditions, byDay, size + 1))
            .params(conditions.values())
            .query((row, n) -> row(row))
            .list();
    return Page.of(
        read, size, row -> new PlaceInList(byDay ? row.enteredOn() : null, row.id()).key());
  }

  /**
   * The page is cut first, along an index; what its imports say is fetched for it alone. Its size
   * is written out, so that the plan is right for every run.
   */
  private static String sql(Conditions conditions, boolean byDay, int limit) {
    return """
    WITH page AS (SELECT i.id FROM import_record i WHERE %1$s %2$s LIMIT %3$d)
    SELECT i.id, i.entry_number, i.certificate_number, i.issuer, i.importer_name, i.arrived_on,
           i.entered_on, i.version > 1 AS corrected, g.carats, g.value_usd,
           (SELECT count(*) FROM import_finding f WHERE f.import_id = i.id) AS findings
    FROM page JOIN import_record i ON i.id = page.id
    CROSS JOIN LATERAL (SELECT sum(carats) AS carats, sum(value_usd) AS value_usd
                        FROM import_line WHERE import_id = i.id) g
    %2$s
    """
        .formatted(
            conditions.sql(),
            byDay ? "ORDER BY i.entered_on DESC, i.id DESC" : "ORDER BY i.id DESC",
            limit);
  }

  private static Conditions conditions(ImportFilter filter) {
    Conditions conditions = new Conditions().and("i.ended_at IS NULL");
    if (filter.entry() != null) {
      conditions.and("i.entry_number = :entry", "entry", filter.entry().value());
    }
    if (filter.number() != null) {
      conditions
          .and("i.prefix = :prefix", "prefix", filter.number().issuer())
          .and("i.digits = :digits", "digits", filter.number().digits());
    }
    if (filter.participant() != null) {
      conditions.and(
          "coalesce(i.issuing_participant, i.issuer) = :participant",
          "participant",
          VisibleText.trimmed(filter.participant()).toUpperCase(Locale.ROOT));
    }
    if (filter.importer() != null) {
      conditions.and(
          "upper(i.importer_name) LIKE :importer",
          "importer",
          PartOfName.pattern(filter.importer()));
    }
    if (filter.enteredFrom() != null) {
      conditions.and("i.entered_on >= :from", "from", filter.enteredFrom());
    }
    if (filter.enteredThrough() != null) {
      conditions.and("i.entered_on <= :through", "through", filter.enteredThrough());
    }
    if (filter.withFindings()) {
      conditions.and("EXISTS (SELECT FROM import_finding f WHERE f.import_id = i.id)");
    }
    return conditions;
  }

  private static ImportRow row(ResultSet row) throws SQLException {
    return new ImportRow(
        row.getLong("id"),
        new EntryNumber(row.getString("entry_number")),
        row.getString("certificate_number"),
        row.getString("issuer"),
        row.getString("importer_name"),
        row.getObject("arrived_on", LocalDate.class),
        row.getObject("entered_on", LocalDate.class),
        new Carats(row.getBigDecimal("carats")),
        new UsDollars(row.getBigDecimal("value_usd")),
        row.getInt("findings"),
        row.getBoolean("corrected"));
  }
}
