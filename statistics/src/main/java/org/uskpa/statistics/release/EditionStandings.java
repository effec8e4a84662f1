package org.uskpa.statistics.release;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.statistics.table.Firmness;
import org.uskpa.statistics.table.Status;

/** How far quarters have come, now or at a past moment. */
@Component
public class EditionStandings {

  /**
   * What a quarter has reached: its newest release, or else its first review. A revision in work
   * changes nothing of what is released.
   *
   * @param at when
   */
  public record Reached(Firmness firmness, Instant at) {}

  private final JdbcClient jdbc;

  EditionStandings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How firm the figures of a quarter are that has reached this, or nothing. */
  public static Firmness firmness(@Nullable Reached reached) {
    return reached == null ? Firmness.OPEN : reached.firmness();
  }

  /** What each of these quarters has reached; one whose review was never opened is not in it. */
  public Map<Quarter, Reached> reached(Collection<Quarter> quarters, AsOf asOf) {
    Map<Quarter, Reached> reached = new LinkedHashMap<>();
    if (quarters.isEmpty()) {
      return reached;
    }
    jdbc.sql(
            """
            SELECT quarter, edition, opened_at,
              CASE WHEN :present OR released_at <= :asOf THEN released_at END AS released_at
            FROM quarter_edition WHERE quarter = ANY (:quarters) AND (:present OR opened_at <= :asOf)
            ORDER BY quarter, edition""")
        .param("quarters", quarters.stream().map(Quarter::toString).toArray(String[]::new))
        .param("present", !asOf.isPast())
        .param("asOf", OffsetDateTime.ofInstant(asOf.moment(), ZoneOffset.UTC))
        .query(
            row -> {
              OffsetDateTime released = row.getObject("released_at", OffsetDateTime.class);
              int edition = row.getInt("edition");
              if (released != null) {
                reached.put(
                    Quarter.parse(row.getString("quarter")),
                    new Reached(Firmness.ofEdition(edition), released.toInstant()));
              } else if (edition == 1) {
                reached.put(
                    Quarter.parse(row.getString("quarter")),
                    new Reached(
                        Firmness.of(Status.IN_REVIEW),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant()));
              }
            });
    return reached;
  }
}
