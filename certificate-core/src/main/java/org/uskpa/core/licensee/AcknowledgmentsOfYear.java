package org.uskpa.core.licensee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.measure.EasternTime;

/** Which licensees acknowledged a year, and which of them export: what the annual report counts. */
@Repository
public class AcknowledgmentsOfYear {

  private final JdbcClient jdbc;

  AcknowledgmentsOfYear(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A licensee in a year.
   *
   * @param exports how many certificates of it count as exported in the year
   * @param acknowledgedOn null where none is on file
   * @param textVersion the wording it signed in the portal; null on paper
   * @param signedName who signed it in the portal; null on paper
   */
  public record Line(
      String number,
      String name,
      LicenseeKind kind,
      long exports,
      @Nullable LocalDate acknowledgedOn,
      @Nullable Integer textVersion,
      @Nullable String signedName) {

    /** It exported in the year. */
    public boolean isExporting() {
      return exports > 0;
    }

    public boolean isAcknowledged() {
      return acknowledgedOn != null;
    }
  }

  /** A year's lines, by number of the licensee, with what they add up to. */
  public record OfYear(int year, List<Line> lines) {
    public OfYear {
      lines = List.copyOf(lines);
    }

    /** How many licensees exported in the year. */
    public long exporting() {
      return lines.stream().filter(Line::isExporting).count();
    }

    /** How many of those that exported acknowledged the year. */
    public long exportingAndAcknowledged() {
      return lines.stream().filter(Line::isExporting).filter(Line::isAcknowledged).count();
    }

    /** How many acknowledged the year, exporting or not. */
    public long acknowledged() {
      return lines.stream().filter(Line::isAcknowledged).count();
    }
  }

  /**
   * Every licensee that was in some standing other than ended in the year, or exported in it, or
   * acknowledged it. An export is of the year in which it counts as it stands now: corrected where
   * it was corrected, and not where it was taken back.
   */
  public OfYear of(int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return new OfYear(
        year,
        jdbc.sql(
                """
                WITH exported AS (
                  SELECT c.licensee_id, count(*) AS certificates
                  FROM counted_version v JOIN certificate c ON c.id = v.certificate_id
                  WHERE v.flow = 'EXPORT' AND v.state = 'EXPORTED' AND v.recorded_until IS NULL
                    AND v.counts_on >= :first AND v.counts_on < :next
                  GROUP BY c.licensee_id
                )
                SELECT l.number, l.name, l.kind, coalesce(e.certificates, 0) AS exports,
                       k.acknowledged_on, s.text_version, s.signed_name
                FROM licensee l
                LEFT JOIN exported e ON e.licensee_id = l.id
                LEFT JOIN licensee_acknowledgment k ON k.licensee_id = l.id AND k.year = :year
                LEFT JOIN acknowledgment_signature s ON s.licensee_id = l.id AND s.year = :year
                WHERE e.licensee_id IS NOT NULL OR k.licensee_id IS NOT NULL
                   OR EXISTS (SELECT FROM licensee_standing t
                              WHERE t.licensee_id = l.id AND t.standing <> 'ENDED'
                                AND t.during && tstzrange(:start::timestamptz, :end::timestamptz))
                ORDER BY length(l.number), l.number
                """)
            .param("year", year)
            .param("first", first)
            .param("next", first.plusYears(1))
            .param("start", EasternTime.startOf(first).toString())
            .param("end", EasternTime.startOf(first.plusYears(1)).toString())
            .query((row, i) -> line(row))
            .list());
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getString("number"),
        row.getString("name"),
        LicenseeKind.valueOf(row.getString("kind")),
        row.getLong("exports"),
        row.getObject("acknowledged_on", LocalDate.class),
        row.getObject("text_version", Integer.class),
        row.getString("signed_name"));
  }
}
