package org.uskpa.core.participant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uskpa.core.period.DateRange;

/** The Participants as the database knows them, read once and kept until a register changes. */
@Component
public class KnownParticipants {

  private record Reading(long version, Participants participants) {}

  private final JdbcClient jdbc;
  private final KnownVersion version;
  private volatile @Nullable Reading known;

  KnownParticipants(JdbcClient jdbc, KnownVersion version) {
    this.jdbc = jdbc;
    this.version = version;
  }

  /** The Participants as they stand. */
  public Participants current() {
    Reading read = known;
    return read == null || read.version() != version.current() ? refresh() : read.participants();
  }

  /** Reads the rows again. */
  public Participants refresh() {
    long before = version.read();
    Participants read = asWritten();
    known = new Reading(before, read);
    return read;
  }

  /** The rows as this transaction sees them, not kept for anybody else. */
  public Participants asWritten() {
    return new Participants(
        jdbc.sql("SELECT code, name, counted, note FROM participant")
            .query(
                (row, index) ->
                    new Participant(
                        row.getString("code"),
                        row.getString("name"),
                        row.getBoolean("counted"),
                        row.getString("note")))
            .list(),
        jdbc.sql(
                """
                    SELECT participant, lower(listed) AS first, upper(listed) AS until, citation, certainty
                    FROM us_listing""")
            .query(
                (row, index) ->
                    new Listing(
                        row.getString("participant"),
                        range(row),
                        row.getString("citation"),
                        Listing.Certainty.valueOf(row.getString("certainty"))))
            .list(),
        jdbc.sql(
                """
                    SELECT participant, lower(suspended) AS first, upper(suspended) AS until, citation
                    FROM us_listing_suspension""")
            .query(
                (row, index) ->
                    new Suspension(
                        row.getString("participant"), range(row), row.getString("citation")))
            .list(),
        jdbc.sql(
                """
                    SELECT country, participant, lower(belongs) AS first, upper(belongs) AS until, note
                    FROM territory""")
            .query(
                (row, index) ->
                    new Territory(
                        row.getString("country"),
                        row.getString("participant"),
                        range(row),
                        row.getString("note")))
            .list(),
        jdbc.sql(
                """
                    SELECT country, lower(waived) AS first, upper(waived) AS until, citation
                    FROM waiver""")
            .query(
                (row, index) ->
                    new Waiver(row.getString("country"), range(row), row.getString("citation")))
            .list(),
        jdbc.sql(
                """
                    SELECT lower(in_force) AS first, upper(in_force) AS until, citation, change
                    FROM us_list""")
            .query(
                (row, index) ->
                    new UsList(range(row), row.getString("citation"), row.getString("change")))
            .list());
  }

  private static DateRange range(ResultSet row) throws SQLException {
    return new DateRange(
        row.getObject("first", LocalDate.class), row.getObject("until", LocalDate.class));
  }
}
