package org.uskpa.core.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.listing.Conditions;
import org.uskpa.core.listing.Page;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The journal across all subjects, the newest step first, as auditors look through it. */
@Repository
public class JournalSearch {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<TreeMap<String, String>> DETAILS = new TypeReference<>() {};

  /**
   * What to look for; blank or null for anything.
   *
   * @param subject a whole subject such as {@code certificate:US41001}, or a key alone
   * @param actor a username
   * @param action such as {@code issued}
   * @param from the first day of recording
   * @param through the last day of recording
   */
  public record Sought(
      String subject,
      String actor,
      String action,
      @Nullable LocalDate from,
      @Nullable LocalDate through) {

    /** Everything. */
    public static final Sought ANYTHING = new Sought("", "", "", null, null);
  }

  private final JdbcClient jdbc;

  JournalSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A page of steps, by the moment of recording.
   *
   * @param after the key of the page before, or null for the first page
   */
  public Page<JournalEntry> page(Sought sought, @Nullable String after, int size) {
    Conditions conditions = new Conditions();
    if (after != null) {
      Place place = Place.parse(after);
      conditions
          .and("(recorded_at, id) < (:placeAt, :placeId)", "placeAt", utc(place.at()))
          .with("placeId", place.id());
    }
    if (!VisibleText.isBlank(sought.subject())) {
      conditions.and(
          "subject = ANY (:subjects)", "subjects", subjects(VisibleText.trimmed(sought.subject())));
    }
    if (!VisibleText.isBlank(sought.actor())) {
      conditions.and("actor = :actor", "actor", small(sought.actor()));
    }
    if (!VisibleText.isBlank(sought.action())) {
      conditions.and("action = :action", "action", small(sought.action()));
    }
    LocalDate from = sought.from();
    if (from != null) {
      conditions.and("recorded_at >= :from", "from", utc(EasternTime.startOf(from)));
    }
    LocalDate through = sought.through();
    if (through != null) {
      conditions.and("recorded_at < :until", "until", utc(EasternTime.endOf(through)));
    }
    List<Placed> read =
        jdbc.sql(
                """
                SELECT id, subject, step, action, actor, recorded_at, happened_on, reason, details,
                       previous_hash, hash
                FROM journal_entry WHERE %s
                ORDER BY recorded_at DESC, id DESC LIMIT :limit
                """
                    .formatted(conditions.sql()))
            .params(conditions.with("limit", size + 1).values())
            .query((row, index) -> placed(row))
            .list();
    Page<Placed> page = Page.of(read, size, Placed::key);
    return new Page<>(page.rows().stream().map(Placed::entry).toList(), page.after());
  }

  private static String small(String typed) {
    return VisibleText.trimmed(typed).toLowerCase(Locale.ROOT);
  }

  /** A key alone may be of any kind. */
  private static String[] subjects(String typed) {
    if (typed.contains(":")) {
      return new String[] {typed};
    }
    String key = typed.toUpperCase(Locale.ROOT);
    return new String[] {
      "certificate:" + key, "stock:" + key, "licensee:" + key, "import:" + key, "quarter:" + key
    };
  }

  /** An entry and its row's id, which the order ends with. */
  private record Placed(long id, JournalEntry entry) {

    String key() {
      return entry.recordedAt() + "~" + id;
    }
  }

  /** Where a page ends. */
  private record Place(Instant at, long id) {

    static Place parse(String written) {
      try {
        int mark = written.indexOf('~');
        return new Place(
            Instant.parse(written.substring(0, Math.max(mark, 0))),
            Long.parseLong(written.substring(mark + 1)));
      } catch (RuntimeException unreadable) {
        throw new NotFound("page after “" + written + "”");
      }
    }
  }

  private static Placed placed(ResultSet row) throws SQLException {
    SortedMap<String, String> details = JSON.readValue(row.getString("details"), DETAILS);
    return new Placed(
        row.getLong("id"),
        new JournalEntry(
            Subject.parse(row.getString("subject")),
            row.getInt("step"),
            row.getString("action"),
            row.getString("actor"),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
            row.getObject("happened_on", LocalDate.class),
            row.getString("reason"),
            details,
            row.getString("previous_hash"),
            row.getString("hash")));
  }

  private static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
