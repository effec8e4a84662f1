package org.uskpa.portal.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.csv.LineFinding;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Severity;
import org.uskpa.core.listing.Page;

/** What the last check or load of a file found: what stands in the way first, each by its line. */
@Repository
public class FileFindings {

  /** How many findings of one file are kept; all are counted. */
  public static final int KEPT = 100_000;

  private static final int FETCHED_AT_ONCE = 1_000;
  private static final String COLUMNS =
      "shelf, line, place, rule, field, severity, basis, message, citation";

  private final JdbcClient jdbc;
  private final JdbcTemplate inPieces;

  FileFindings(JdbcClient jdbc, DataSource dataSource) {
    this.jdbc = jdbc;
    this.inPieces = new JdbcTemplate(dataSource);
    this.inPieces.setFetchSize(FETCHED_AT_ONCE);
  }

  /**
   * A finding as it is kept.
   *
   * @param inTheWay whether nothing is loaded because of it
   * @param place tells findings of one line apart
   */
  public record Found(boolean inTheWay, int place, LineFinding finding) {
    private int shelf() {
      return inTheWay ? 0 : 1;
    }
  }

  /** A check or load begins anew. */
  public void forget(UUID file) {
    jdbc.sql("DELETE FROM record_file_finding WHERE file_id = :file").param("file", file).update();
  }

  /** Keeps findings while the load that makes them is still at work and may yet be taken back. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void add(UUID file, List<Found> found) {
    jdbc.sql(
            """
            INSERT INTO record_file_finding (file_id, %s)
            SELECT :file, * FROM unnest(:shelves::smallint[], :lines::int[], :places::int[], :rules,
              :fields, :severities, :bases, :messages, :citations)
            """
                .formatted(COLUMNS))
        .param("file", file)
        .param("shelves", numbers(found, Found::shelf))
        .param("lines", numbers(found, one -> one.finding().line()))
        .param("places", numbers(found, Found::place))
        .param("rules", texts(found, Finding::rule))
        .param("fields", texts(found, Finding::field))
        .param("severities", texts(found, finding -> finding.severity().name()))
        .param("bases", texts(found, finding -> finding.basis().name()))
        .param("messages", texts(found, Finding::message))
        .param("citations", texts(found, Finding::citation))
        .update();
  }

  /**
   * A page of a file's findings.
   *
   * @param after the key that the page before gave; null for the first page
   */
  public Page<Found> page(UUID file, @Nullable String after, int size) {
    int[] key = key(after);
    return Page.of(
        jdbc.sql(
                """
                SELECT %s FROM record_file_finding
                WHERE file_id = :file AND (shelf, line, place) > (:shelf, :line, :place)
                ORDER BY shelf, line, place LIMIT :most
                """
                    .formatted(COLUMNS))
            .param("file", file)
            .param("shelf", key[0])
            .param("line", key[1])
            .param("place", key[2])
            .param("most", size + 1)
            .query(FileFindings::read)
            .list(),
        size,
        found -> "%d-%d-%d".formatted(found.shelf(), found.finding().line(), found.place()));
  }

  /** Hands over every kept finding of a file, a few in memory at a time. */
  @Transactional(readOnly = true)
  public void each(UUID file, Consumer<Found> taker) {
    inPieces.query(
        "SELECT %s FROM record_file_finding WHERE file_id = ? ORDER BY shelf, line, place"
            .formatted(COLUMNS),
        (ResultSet row) -> taker.accept(read(row, 0)),
        file);
  }

  private static Found read(ResultSet row, int index) throws SQLException {
    return new Found(
        row.getInt("shelf") == 0,
        row.getInt("place"),
        new LineFinding(
            row.getInt("line"),
            new Finding(
                row.getString("rule"),
                row.getString("field"),
                Severity.valueOf(row.getString("severity")),
                Basis.valueOf(row.getString("basis")),
                row.getString("message"),
                row.getString("citation"))));
  }

  private static int[] key(@Nullable String after) {
    if (after == null) {
      return new int[] {-1, 0, 0};
    }
    String[] parts = after.split("-", -1);
    try {
      if (parts.length == 3) {
        return new int[] {
          Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])
        };
      }
    } catch (NumberFormatException unreadable) {
      throw new NotFound("findings after " + after);
    }
    throw new NotFound("findings after " + after);
  }

  private static Integer[] numbers(List<Found> found, Function<Found, Integer> number) {
    return found.stream().map(number).toArray(Integer[]::new);
  }

  private static String[] texts(List<Found> found, Function<Finding, String> text) {
    return found.stream().map(one -> text.apply(one.finding().finding())).toArray(String[]::new);
  }
}
