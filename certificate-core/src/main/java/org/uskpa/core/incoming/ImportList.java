package org.uskpa.core.incoming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.listing.Page;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.shipment.EntryNumber;
import org.uskpa.core.text.VisibleText;

/** Lists of imports, those recorded last first. */
@Repository
public class ImportList {

  private final JdbcClient jdbc;

  ImportList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A page of the imports that pass the filter.
   *
   * @param after the key of the page before, or null for the first page
   */
  public Page<ImportRow> page(ImportFilter filter, @Nullable String after, int size) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> parameters = new HashMap<>();
    narrow(filter, conditions, parameters);
    if (after != null) {
      conditions.add("i.id < :after");
      parameters.put("after", key(after));
    }
    List<ImportRow> read =
        jdbc.sql(
                """
                SELECT i.id, i.entry_number, i.certificate_number, i.issuer, i.importer_name, i.arrived_on,
                       i.entered_on, g.carats, g.value_usd,
                       (SELECT count(*) FROM import_finding f WHERE f.import_id = i.id) AS findings
                FROM import_record i
                CROSS JOIN LATERAL (SELECT sum(carats) AS carats, sum(value_usd) AS value_usd
                                    FROM import_line WHERE import_id = i.id) g
                """
                    + (conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions))
                    + " ORDER BY i.id DESC LIMIT :limit")
            .params(parameters)
            .param("limit", size + 1)
            .query((row, n) -> row(row))
            .list();
    return Page.of(read, size, row -> String.valueOf(row.id()));
  }

  private static void narrow(
      ImportFilter filter, List<String> conditions, Map<String, Object> parameters) {
    if (filter.entry() != null) {
      conditions.add("i.entry_number = :entry");
      parameters.put("entry", filter.entry().value());
    }
    if (filter.number() != null) {
      conditions.add("i.prefix = :prefix AND i.digits = :digits");
      parameters.put("prefix", filter.number().issuer());
      parameters.put("digits", filter.number().digits());
    }
    if (filter.participant() != null) {
      conditions.add("coalesce(i.issuing_participant, i.issuer) = :participant");
      parameters.put(
          "participant", VisibleText.trimmed(filter.participant()).toUpperCase(Locale.ROOT));
    }
    if (filter.importer() != null) {
      conditions.add("upper(i.importer_name) LIKE :importer");
      parameters.put(
          "importer",
          "%"
              + VisibleText.trimmed(filter.importer())
                  .toUpperCase(Locale.ROOT)
                  .replace("\\", "\\\\")
                  .replace("%", "\\%")
                  .replace("_", "\\_")
              + "%");
    }
    if (filter.enteredFrom() != null) {
      conditions.add("i.entered_on >= :from");
      parameters.put("from", filter.enteredFrom());
    }
    if (filter.enteredThrough() != null) {
      conditions.add("i.entered_on <= :through");
      parameters.put("through", filter.enteredThrough());
    }
    if (filter.withFindings()) {
      conditions.add("EXISTS (SELECT FROM import_finding f WHERE f.import_id = i.id)");
    }
  }

  private static long key(String after) {
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException unreadable) {
      throw new NotFound("page after “" + after + "”");
    }
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
        row.getInt("findings"));
  }
}
