package org.uskpa.core.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.listing.Conditions;
import org.uskpa.core.listing.Page;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;

/** The copies in an inbox as their recipient looks through them, each with what it is a copy of. */
@Repository
public class CopyList {

  /** Which copies to show. */
  public enum Shelf {
    /** Still to be marked, the oldest first. */
    WAITING,
    /** Marked, the newest delivery first. */
    RECEIVED
  }

  /**
   * What to look for; blank or null for anything.
   *
   * @param number of a certificate or an entry
   * @param licensee a licensee's number
   * @param from the first day of delivery
   * @param through the last day of delivery
   */
  public record Sought(
      Shelf shelf,
      @Nullable CopyKind kind,
      String number,
      String licensee,
      @Nullable LocalDate from,
      @Nullable LocalDate through) {

    /** All copies that wait. */
    public static Sought waiting() {
      return new Sought(Shelf.WAITING, null, "", "", null, null);
    }
  }

  /**
   * A copy and what it is a copy of.
   *
   * @param licensee the number of the licensee that sent it; empty of an import
   * @param sender the licensee's name, or the importer's
   * @param counterpart the consignee, or the foreign exporter; empty of a number without content
   * @param country the destination, or the issuer of the foreign certificate; empty where unknown
   * @param day the day of the certificate's issue or of the entry; null where there is none
   */
  public record Copy(
      InboxCopy copy,
      String licensee,
      String sender,
      String counterpart,
      String country,
      @Nullable LocalDate day) {}

  private final JdbcClient jdbc;

  CopyList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A page of an inbox.
   *
   * @param after the key of the page before, or null for the first page
   */
  public Page<Copy> page(DutyOwner recipient, Sought sought, @Nullable String after, int size) {
    boolean waits = sought.shelf() == Shelf.WAITING;
    Conditions conditions =
        new Conditions()
            .and("recipient = :recipient", "recipient", recipient.name())
            .and(waits ? "received_at IS NULL" : "received_at IS NOT NULL");
    if (after != null) {
      conditions.and(waits ? "id > :after" : "id < :after", "after", key(after));
    }
    CopyKind kind = sought.kind();
    if (kind != null) {
      conditions.and("kind = :kind", "kind", kind.name());
    }
    if (!VisibleText.isBlank(sought.number())) {
      String number = VisibleText.trimmed(sought.number()).toUpperCase(Locale.ROOT);
      conditions
          .and("subject = ANY (:subjects) OR other_number = :number", "subjects", subjects(number))
          .with("number", number);
    }
    if (!VisibleText.isBlank(sought.licensee())) {
      conditions.and(
          """
          EXISTS (SELECT FROM stock_number s JOIN licensee l ON l.id = s.licensee_id
                  WHERE s.number = substr(subject, strpos(subject, ':') + 1) AND l.number = :licensee)
          AND subject NOT LIKE 'import:%'""",
          "licensee", VisibleText.trimmed(sought.licensee()).toUpperCase(Locale.ROOT));
    }
    LocalDate from = sought.from();
    if (from != null) {
      conditions.and("delivered_at >= :from", "from", utc(EasternTime.startOf(from)));
    }
    LocalDate through = sought.through();
    if (through != null) {
      conditions.and("delivered_at < :until", "until", utc(EasternTime.endOf(through)));
    }
    return Page.of(
        jdbc.sql(sql(conditions.sql(), waits))
            .params(conditions.with("limit", size + 1).values())
            .query((row, index) -> copy(row))
            .list(),
        size,
        copy -> String.valueOf(copy.copy().id()));
  }

  /** The page is cut first; what its copies are of is fetched for it alone. */
  private static String sql(String conditions, boolean waits) {
    return """
    WITH page AS (
      SELECT %s, split_part(subject, ':', 1) AS about,
             substr(subject, strpos(subject, ':') + 1) AS number
      FROM inbox_copy WHERE %s
      ORDER BY id %s LIMIT :limit
    )
    SELECT page.*, l.number AS licensee, coalesce(l.name, i.importer_name) AS sender,
           coalesce(w.consignee_name, i.exporter_name) AS counterpart,
           coalesce(w.destination, i.issuer) AS country,
           coalesce(c.issued_on, i.entered_on) AS day
    FROM page
    LEFT JOIN stock_number s ON page.about <> 'import' AND s.number = page.number
    LEFT JOIN licensee l ON l.id = s.licensee_id
    LEFT JOIN certificate c ON page.about = 'certificate' AND c.number = page.number
    LEFT JOIN certificate_content w ON w.certificate_id = c.id
    LEFT JOIN import_record i ON page.about = 'import' AND i.entry_number = page.number AND i.ended_at IS NULL
    ORDER BY page.id %s
    """
        .formatted(Inbox.READ, conditions, waits ? "" : "DESC", waits ? "" : "DESC");
  }

  private static String[] subjects(String number) {
    return new String[] {"certificate:" + number, "stock:" + number, "import:" + number};
  }

  private static long key(String after) {
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException unreadable) {
      throw new NotFound("page after “" + after + "”");
    }
  }

  private static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  private static Copy copy(ResultSet row) throws SQLException {
    return new Copy(
        Inbox.copy(row),
        text(row, "licensee"),
        text(row, "sender"),
        text(row, "counterpart"),
        text(row, "country"),
        row.getObject("day", LocalDate.class));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }
}
