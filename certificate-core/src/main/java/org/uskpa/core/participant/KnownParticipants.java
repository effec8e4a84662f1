package org.uskpa.core.participant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uskpa.core.period.DateRange;

/** The Participants as the database knows them, read once and kept until they are refreshed. */
@Component
public class KnownParticipants {

  private final JdbcClient jdbc;
  private volatile @Nullable Participants known;

  KnownParticipants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The Participants as last read. */
  public Participants current() {
    Participants read = known;
    return read == null ? refresh() : read;
  }

  /** Reads the rows again; whoever changes one calls this after the commit. */
  public Participants refresh() {
    Participants read =
        new Participants(
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
    known = read;
    return read;
  }

  private static DateRange range(ResultSet row) throws SQLException {
    return new DateRange(
        row.getObject("first", LocalDate.class), row.getObject("until", LocalDate.class));
  }
}
