package org.uskpa.core.certificate;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
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
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.text.VisibleText;

/** Lists of certificates, the newest first. */
@Repository
public class CertificateList {

  private final JdbcClient jdbc;

  CertificateList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A page of the certificates that pass the filter.
   *
   * @param after the key of the page before, or null for the first page
   */
  public Page<CertificateRow> page(CertificateFilter filter, @Nullable String after, int size) {
    Conditions conditions = conditions(filter);
    if (after != null) {
      conditions.add("c.id < :after", "after", key(after));
    }
    List<CertificateRow> read =
        jdbc.sql(
                """
                SELECT c.id, c.number, l.number AS licensee, l.name AS licensee_name, c.state, c.itn,
                       c.issued_on, c.expires_on, c.exported_on, c.voided_on, d.saved_at,
                       c.sent_back_words,
                       coalesce(t.consignee_name, d.typed ->> 'consignee_name', '') AS consignee,
                       coalesce(t.destination, d.typed ->> 'destination', '') AS destination,
                       g.carats, g.value_usd
                FROM certificate c
                JOIN licensee l ON l.id = c.licensee_id
                LEFT JOIN certificate_content t ON t.certificate_id = c.id
                LEFT JOIN certificate_draft d ON d.certificate_id = c.id
                LEFT JOIN LATERAL (SELECT sum(carats) AS carats, sum(value_usd) AS value_usd
                                   FROM certificate_line WHERE certificate_id = c.id) g ON true
                """
                    + conditions.where()
                    + " ORDER BY c.id DESC LIMIT :limit")
            .params(conditions.parameters)
            .param("limit", size + 1)
            .query((row, i) -> row(row))
            .list();
    return Page.of(read, size, row -> String.valueOf(row.id()));
  }

  /** How many certificates a licensee has in each state; a state without any is absent. */
  public Map<CertificateState, Long> countsOf(long licenseeId) {
    Map<CertificateState, Long> counts = new EnumMap<>(CertificateState.class);
    jdbc.sql(
            """
            SELECT state, count(*) AS held FROM certificate WHERE licensee_id = :licensee GROUP BY state
            """)
        .param("licensee", licenseeId)
        .query(
            row -> {
              counts.put(CertificateState.valueOf(row.getString("state")), row.getLong("held"));
            });
    return counts;
  }

  private static Conditions conditions(CertificateFilter filter) {
    Conditions conditions = new Conditions();
    if (filter.licenseeId() != null) {
      conditions.add("c.licensee_id = :licensee", "licensee", filter.licenseeId());
    }
    if (filter.state() != null) {
      conditions.add("c.state = :state", "state", filter.state().name());
    }
    if (filter.number() != null) {
      conditions.add(
          "c.number LIKE :number",
          "number",
          pattern(filter.number().toUpperCase(Locale.ROOT)) + "%");
    }
    if (filter.itn() != null) {
      conditions.add("c.itn = :itn", "itn", filter.itn().value());
    }
    if (filter.consignee() != null) {
      conditions.add(
          "c.id IN (SELECT certificate_id FROM certificate_content WHERE upper(consignee_name) LIKE :consignee"
              + " UNION ALL SELECT certificate_id FROM certificate_draft"
              + " WHERE upper(typed ->> 'consignee_name') LIKE :consignee)",
          "consignee",
          "%" + pattern(filter.consignee().toUpperCase(Locale.ROOT)) + "%");
    }
    if (filter.destination() != null) {
      conditions.add(
          "upper(coalesce(t.destination, d.typed ->> 'destination')) = :destination",
          "destination",
          VisibleText.trimmed(filter.destination()).toUpperCase(Locale.ROOT));
    }
    if (filter.issuedFrom() != null) {
      conditions.add("c.issued_on >= :from", "from", filter.issuedFrom());
    }
    if (filter.issuedThrough() != null) {
      conditions.add("c.issued_on <= :through", "through", filter.issuedThrough());
    }
    return conditions;
  }

  private static String pattern(String text) {
    return VisibleText.trimmed(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static long key(String after) {
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException unreadable) {
      throw new NotFound("page after “" + after + "”");
    }
  }

  private static CertificateRow row(ResultSet row) throws SQLException {
    BigDecimal carats = row.getBigDecimal("carats");
    BigDecimal value = row.getBigDecimal("value_usd");
    OffsetDateTime savedAt = row.getObject("saved_at", OffsetDateTime.class);
    return new CertificateRow(
        row.getLong("id"),
        new CertificateNumber(row.getString("number")),
        row.getString("licensee"),
        row.getString("licensee_name"),
        CertificateState.valueOf(row.getString("state")),
        row.getString("consignee"),
        row.getString("destination"),
        carats == null ? null : new Carats(carats),
        value == null ? null : new UsDollars(value),
        row.getString("itn"),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("expires_on", LocalDate.class),
        row.getObject("exported_on", LocalDate.class),
        row.getObject("voided_on", LocalDate.class),
        savedAt == null ? null : savedAt.toInstant(),
        row.getString("sent_back_words"));
  }

  /** Only the conditions that are asked, so that each question has a plan of its own. */
  private static final class Conditions {
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    void add(String text, String name, Object value) {
      texts.add(text);
      parameters.put(name, value);
    }

    String where() {
      return texts.isEmpty() ? "" : "WHERE " + String.join(" AND ", texts);
    }
  }
}
