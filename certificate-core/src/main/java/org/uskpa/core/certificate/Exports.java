package org.uskpa.core.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.TransportMode;
import org.uskpa.core.text.VisibleText;

/** How and when certificates left, and what foreign authorities confirmed. */
@Repository
class Exports {

  /** That an authority confirmed the arrival, and when its confirmation came. */
  record Confirmed(String authority, LocalDate receivedOn) {

    /** In which way the duty to obtain a confirmation was fulfilled. */
    String way() {
      return "Confirmed by " + authority;
    }

    /** What shows it. */
    String proof() {
      return "Received on " + receivedOn;
    }
  }

  /**
   * How a certificate left. A record of the past may know no more than the day: the others are
   * empty then.
   *
   * @param mode the name of a {@link TransportMode}
   */
  record Left(LocalDate on, String port, String mode, String carrier) {

    /** Whether this is what somebody tells. */
    boolean isTold(Declaration told) {
      return told.exportedOn().read().filter(on::equals).isPresent()
          && port.equals(told.port().text())
          && mode.equals(told.mode().read().map(TransportMode::name).orElse(""))
          && carrier.equals(told.carrier().text());
    }

    /** In words, such as “by air, including couriers, with Air Example from 4701”. */
    String how() {
      return Stream.of(
              mode.isEmpty()
                  ? ""
                  : "by " + TransportMode.valueOf(mode).label().toLowerCase(Locale.ROOT),
              carrier.isEmpty() ? "" : "with " + carrier,
              port.isEmpty() ? "" : "from " + port)
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(", "));
    }
  }

  private final JdbcClient jdbc;

  Exports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(long certificateId, Declaration told, Actor actor, Instant now) {
    jdbc.sql(
            """
            INSERT INTO certificate_export (certificate_id, exported_on, port, mode, carrier, recorded_at, recorded_by)
            VALUES (:id, :on, :port, :mode, :carrier, :now, :actor)
            """)
        .param("id", certificateId)
        .param("on", told.exportedOn().read().orElseThrow())
        .param("port", told.port().text())
        .param("mode", told.mode().read().map(TransportMode::name).orElse(null))
        .param("carrier", told.carrier().text())
        .param("now", utc(now))
        .param("actor", actor.username())
        .update();
  }

  /** How a certificate left, as it is on record; empty when no export of it is. */
  Optional<Left> of(long certificateId) {
    return jdbc.sql(
            """
            SELECT exported_on, port, coalesce(mode, '') AS mode, carrier FROM certificate_export
            WHERE certificate_id = :id
            """)
        .param("id", certificateId)
        .query(
            (row, i) ->
                new Left(
                    row.getObject("exported_on", LocalDate.class),
                    row.getString("port"),
                    row.getString("mode"),
                    row.getString("carrier")))
        .optional();
  }

  /** Taken back; the journal keeps what stood here. */
  void remove(long certificateId) {
    jdbc.sql("DELETE FROM certificate_export WHERE certificate_id = :id")
        .param("id", certificateId)
        .update();
  }

  boolean isConfirmed(long certificateId) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM foreign_confirmation WHERE certificate_id = :id)")
        .param("id", certificateId)
        .query(Boolean.class)
        .single();
  }

  /** What a foreign authority confirmed first; empty while none did. */
  Optional<Confirmed> firstConfirmation(long certificateId) {
    return jdbc.sql(
            """
            SELECT authority, received_on FROM foreign_confirmation WHERE certificate_id = :id
            ORDER BY received_on, id LIMIT 1
            """)
        .param("id", certificateId)
        .query(
            (row, i) ->
                new Confirmed(
                    row.getString("authority"), row.getObject("received_on", LocalDate.class)))
        .optional();
  }

  /** Whether it was new: the same confirmation told twice is kept once. */
  boolean addConfirmation(
      long certificateId, RecordForeignConfirmation.Command told, Actor actor, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO foreign_confirmation (certificate_id, received_on, authority, carats_found,
                  parcels_found, differences, recorded_at, recorded_by)
                SELECT :id, :on, :authority, :carats, :parcels, :differences, :now, :actor
                WHERE NOT EXISTS (
                  SELECT FROM foreign_confirmation
                  WHERE certificate_id = :id AND received_on = :on AND authority = :authority
                    AND carats_found IS NOT DISTINCT FROM :carats::numeric
                    AND parcels_found IS NOT DISTINCT FROM :parcels::int AND differences = :differences)
                """)
            .param("id", certificateId)
            .param("on", told.receivedOn())
            .param("authority", VisibleText.trimmed(told.authority()))
            .param("carats", told.caratsFound() == null ? null : told.caratsFound().value())
            .param("parcels", told.parcelsFound())
            .param("differences", VisibleText.trimmed(told.differences()))
            .param("now", utc(now))
            .param("actor", actor.username())
            .update()
        == 1;
  }

  private static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
