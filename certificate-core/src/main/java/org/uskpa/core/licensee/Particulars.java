package org.uskpa.core.licensee;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Name, kind and address of licensees, as they are and as they were. */
@Repository
class Particulars {

  private final JdbcClient jdbc;

  Particulars(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The first day of what is on record now. */
  LocalDate since(Licensee licensee) {
    return jdbc.sql(
            """
            SELECT coalesce(max(upper(in_force)), :admitted) FROM licensee_former WHERE licensee_id = :id
            """)
        .param("admitted", licensee.admittedOn())
        .param("id", licensee.id())
        .query(LocalDate.class)
        .single();
  }

  /** What they were before, the latest first. */
  List<LicenseeDetail.Former> former(long id) {
    return jdbc.sql(
            """
            SELECT lower(in_force) AS since, upper(in_force) - 1 AS through, name, kind, address, reason, recorded_by
            FROM licensee_former WHERE licensee_id = :id ORDER BY in_force DESC
            """)
        .param("id", id)
        .query(
            (row, i) ->
                new LicenseeDetail.Former(
                    row.getObject("since", LocalDate.class),
                    row.getObject("through", LocalDate.class),
                    row.getString("name"),
                    LicenseeKind.valueOf(row.getString("kind")),
                    row.getString("address"),
                    row.getString("reason"),
                    row.getString("recorded_by")))
        .list();
  }

  /** Keeps what was and writes what is. */
  void change(Licensee before, ChangeParticulars.Command to, Instant now, String actor) {
    jdbc.sql(
            """
            INSERT INTO licensee_former (licensee_id, in_force, name, kind, address, reason, recorded_at, recorded_by)
            VALUES (:id, daterange(:from, :until), :name, :kind, :address, :reason, :now, :actor)
            """)
        .param("id", before.id())
        .param("from", since(before))
        .param("until", to.since())
        .param("name", before.name())
        .param("kind", before.kind().name())
        .param("address", before.address())
        .param("reason", to.reason())
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .param("actor", actor)
        .update();
    jdbc.sql("UPDATE licensee SET name = :name, kind = :kind, address = :address WHERE id = :id")
        .param("name", to.name())
        .param("kind", to.kind().name())
        .param("address", to.address())
        .param("id", before.id())
        .update();
  }
}
