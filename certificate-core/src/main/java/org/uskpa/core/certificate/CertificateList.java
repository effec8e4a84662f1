package org.uskpa.core.certificate;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.listing.Conditions;
import org.uskpa.core.listing.Page;
import org.uskpa.core.listing.PartOfName;
import org.uskpa.core.listing.PlaceInList;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.text.VisibleText;

/** Lists of certificates, the newest first, page by page along an index. */
@Repository
public class CertificateList {

  private final JdbcClient jdbc;

  CertificateList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A page of the certificates that pass the filter: the last opened first; asked for days of
   * issue, the last issued first.
   *
   * @param after the key of the page before, or null for the first page
   */
  public Page<CertificateRow> page(CertificateFilter filter, @Nullable String after, int size) {
    Conditions parameters = new Conditions();
    String sql = sql(filter, after, size + 1, parameters);
    List<CertificateRow> read =
        jdbc.sql(sql).params(parameters.values()).query((row, i) -> row(row)).list();
    boolean byDay = isByDay(filter);
    return Page.of(
        read, size, row -> new PlaceInList(byDay ? row.issuedOn() : null, row.id()).key());
  }

  /**
   * The page is cut first, along an index; what its certificates say is fetched for it alone. Its
   * size is written out: a planner that does not see it takes the page for a tenth of everything,
   * and plans anew at each run.
   */
  private static String sql(
      CertificateFilter filter, @Nullable String after, int limit, Conditions parameters) {
    String order = isByDay(filter) ? "ORDER BY c.issued_on DESC, c.id DESC" : "ORDER BY c.id DESC";
    List<String> cuts = new ArrayList<>();
    for (Said said : sources(filter)) {
      String conditions = conditions(filter, said, after, parameters);
      cuts.add(
          "(SELECT c.id, c.issued_on FROM certificate c %s\nWHERE %s %s LIMIT %d)"
              .formatted(said.join, conditions, order, limit));
    }
    return """
    WITH page AS (SELECT c.id, c.issued_on FROM (
    %1$s
    ) c %2$s LIMIT %3$d)
    SELECT c.id, c.number, l.number AS licensee, l.name AS licensee_name, c.state, c.itn,
           c.issued_on, c.expires_on, coalesce(k.exported_on, c.exported_on) AS exported_on, c.voided_on,
           d.saved_at, c.sent_back_words,
           coalesce(t.consignee_name, d.typed ->> 'consignee_name', '') AS consignee,
           coalesce(k.destination, t.destination, d.typed ->> 'destination', '') AS destination,
           g.carats, g.value_usd, k.id IS NOT NULL AS corrected
    FROM page JOIN certificate c ON c.id = page.id
    JOIN licensee l ON l.id = c.licensee_id
    LEFT JOIN certificate_content t ON t.certificate_id = c.id
    LEFT JOIN certificate_draft d ON d.certificate_id = c.id
    LEFT JOIN LATERAL (SELECT id, destination, exported_on FROM certificate_correction
                       WHERE certificate_id = c.id AND ended_at IS NULL OFFSET 0) k ON true
    LEFT JOIN LATERAL (SELECT sum(carats) AS carats, sum(value_usd) AS value_usd FROM (
                         SELECT carats, value_usd FROM certificate_line WHERE certificate_id = c.id AND k.id IS NULL
                         UNION ALL
                         SELECT carats, value_usd FROM certificate_correction_line WHERE correction_id = k.id) l) g
      ON true
    %2$s
    """
        .formatted(String.join("\nUNION ALL\n", cuts), order, limit);
  }

  /**
   * How many certificates pass the filter, counted no further than one above {@code most}, so that
   * a wide search costs no more than a narrow one.
   */
  public long count(CertificateFilter filter, int most) {
    Conditions parameters = new Conditions();
    List<String> parts = new ArrayList<>();
    for (Said said : sources(filter)) {
      parts.add(
          "(SELECT 1 FROM certificate c %s\nWHERE %s LIMIT %d)"
              .formatted(said.join, conditions(filter, said, null, parameters), most + 1));
    }
    return jdbc.sql(
            "SELECT count(*) FROM (SELECT FROM (%s) found LIMIT %d) counted"
                .formatted(String.join("\nUNION ALL\n", parts), most + 1))
        .params(parameters.values())
        .query(Long.class)
        .single();
  }

  private static boolean isByDay(CertificateFilter filter) {
    return filter.issuedFrom() != null || filter.issuedThrough() != null;
  }

  /**
   * Where a certificate says what is asked for: what is typed is forgotten when it is frozen, so it
   * stands in one place only. Each has indexes of its own.
   */
  private enum Said {
    /** Not asked for what it says. */
    ANYWHERE(""),
    FROZEN("JOIN certificate_content t ON t.certificate_id = c.id"),
    /** Of what left and was corrected, where the destination is another one than the paper's. */
    CORRECTED(
        """
        JOIN certificate_content t ON t.certificate_id = c.id
        JOIN certificate_correction k ON k.certificate_id = c.id AND k.ended_at IS NULL"""),
    TYPED("JOIN certificate_draft t ON t.certificate_id = c.id");

    private final String join;

    Said(String join) {
      this.join = join;
    }
  }

  private static List<Said> sources(CertificateFilter filter) {
    if (filter.itn() == null && filter.consignee() == null && filter.destination() == null) {
      return List.of(Said.ANYWHERE);
    }
    List<Said> sources = new ArrayList<>(List.of(Said.FROZEN));
    if (filter.destination() != null) {
      sources.add(Said.CORRECTED);
    }
    // What has a day of issue is frozen.
    if (!isByDay(filter)) {
      sources.add(Said.TYPED);
    }
    return sources;
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

  /** Only the conditions that are asked, so that each question has a plan of its own. */
  private static String conditions(
      CertificateFilter filter, Said said, @Nullable String after, Conditions parameters) {
    Conditions conditions = new Conditions();
    if (filter.licenseeId() != null) {
      conditions.and("c.licensee_id = :licensee", "licensee", filter.licenseeId());
    }
    if (filter.state() != null) {
      conditions.and("c.state = :state", "state", filter.state().name());
    }
    if (filter.number() != null) {
      conditions.and(
          "c.number LIKE :number",
          "number",
          PartOfName.literally(withLetters(filter.number())) + "%");
    }
    if (filter.itn() != null) {
      conditions.and(
          said == Said.TYPED ? "t.itn = :itn" : "c.itn = :itn", "itn", filter.itn().value());
    }
    if (filter.consignee() != null) {
      conditions.and(
          said == Said.TYPED
              ? "upper(t.typed ->> 'consignee_name') LIKE :consignee"
              : "upper(t.consignee_name) LIKE :consignee",
          "consignee",
          PartOfName.pattern(filter.consignee()));
    }
    if (filter.destination() != null) {
      conditions.and(
          switch (said) {
            case TYPED -> "upper(t.typed ->> 'destination') = :destination";
            case CORRECTED -> "k.destination = :destination";
            case FROZEN, ANYWHERE ->
                """
                t.destination = :destination AND NOT EXISTS (SELECT FROM certificate_correction k
                  WHERE k.certificate_id = c.id AND k.ended_at IS NULL OFFSET 0)""";
          },
          "destination",
          VisibleText.trimmed(filter.destination()).toUpperCase(Locale.ROOT));
    }
    if (filter.issuedFrom() != null) {
      conditions.and("c.issued_on >= :from", "from", filter.issuedFrom());
    }
    if (filter.issuedThrough() != null) {
      conditions.and("c.issued_on <= :through", "through", filter.issuedThrough());
    }
    if (filter.voids() != null) {
      voided(filter.voids(), conditions);
    }
    if (after != null) {
      PlaceInList place = PlaceInList.read(after, isByDay(filter));
      conditions.and(
          place.day() == null ? "c.id < :after" : "(c.issued_on, c.id) < (:afterDay, :after)",
          "after",
          place.id());
      if (place.day() != null) {
        conditions.with("afterDay", place.day());
      }
    }
    conditions.values().forEach(parameters::with);
    return conditions.sql();
  }

  private static void voided(CertificateFilter.Voids voids, Conditions conditions) {
    conditions.and("c.state = 'VOIDED'");
    if (voids.reason() != null) {
      conditions.and("c.void_reason = :reason", "reason", voids.reason().name());
    }
    if (voids.from() != null) {
      conditions.and("c.voided_on >= :voidedFrom", "voidedFrom", voids.from());
    }
    if (voids.through() != null) {
      conditions.and("c.voided_on <= :voidedThrough", "voidedThrough", voids.through());
    }
  }

  /** The license number field of AES takes the digits alone, so people look for those too. */
  private static String withLetters(String typed) {
    String number = VisibleText.trimmed(typed).toUpperCase(Locale.ROOT);
    return number.chars().allMatch(Character::isDigit) ? "US" + number : number;
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
        row.getString("sent_back_words"),
        row.getBoolean("corrected"));
  }
}
