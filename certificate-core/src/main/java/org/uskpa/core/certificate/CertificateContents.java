package org.uskpa.core.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.listing.GoodsColumns;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.GoodsLine;
import org.uskpa.core.shipment.Itn;
import org.uskpa.core.shipment.Origin;
import org.uskpa.core.shipment.Party;
import org.uskpa.core.shipment.TransportMode;

/** The frozen contents: written once, never changed. */
@Repository
class CertificateContents {

  private final JdbcClient jdbc;

  CertificateContents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A frozen content with the hash that was stored beside it.
   *
   * @param sha256 as stored; the content's own hash must equal it
   */
  record Frozen(CertificateContent content, String sha256) {

    boolean isIntact() {
      return content.sha256().equals(sha256);
    }
  }

  /** Freezes it with its hash, content and lines in one statement. */
  void freeze(long certificateId, CertificateContent content) {
    List<GoodsLine> lines = content.lines();
    TransportMode mode = content.mode();
    ZoneId zone = content.departureZone();
    jdbc.sql(
            """
            WITH content AS (
              INSERT INTO certificate_content (certificate_id, number, issued_on, expires_on, itn,
                exporter_name, exporter_address, consignee_name, consignee_address, destination,
                destination_participant, origin, parcels, container_type, container_seals,
                container_attested_by, mode, port, carrier, planned_departure, departure_zone, goods_key,
                sha256)
              VALUES (:id, :number, :issuedOn, :expiresOn, :itn, :exporterName, :exporterAddress,
                :consigneeName, :consigneeAddress, :destination, :participant, :origin, :parcels,
                :containerType, :seals, :attestedBy, :mode, :port, :carrier, :departure, :zone, :goodsKey,
                :sha256)
              RETURNING certificate_id)
            INSERT INTO certificate_line (certificate_id, hs_code, carats, value_usd)
            SELECT certificate_id, hs_code, carats, value_usd
            FROM content, unnest(:hsCodes, :carats::numeric[], :values::numeric[])
                            AS line (hs_code, carats, value_usd)
            """)
        .param("id", certificateId)
        .param("number", content.number().value())
        .param("issuedOn", content.issuedOn())
        .param("expiresOn", content.expiresOn())
        .param("itn", content.itn().value())
        .param("exporterName", content.exporter().name())
        .param("exporterAddress", content.exporter().address())
        .param("consigneeName", content.consignee().name())
        .param("consigneeAddress", content.consignee().address())
        .param("destination", content.destination())
        .param("participant", content.destinationParticipant())
        .param("origin", content.origin().written())
        .param("parcels", content.parcels())
        .param("containerType", content.containerType())
        .param("seals", content.seals().toArray(String[]::new))
        .param("attestedBy", content.attestedBy())
        .param("mode", mode == null ? null : mode.name())
        .param("port", content.port())
        .param("carrier", content.carrier())
        .param(
            "departure",
            content.plannedDeparture() == null
                ? null
                : OffsetDateTime.ofInstant(content.plannedDeparture(), ZoneOffset.UTC))
        .param("zone", zone == null ? null : zone.getId())
        .param("goodsKey", content.goodsKey())
        .param("sha256", content.sha256())
        .param("hsCodes", lines.stream().map(line -> line.hs().code()).toArray(String[]::new))
        .param(
            "carats", lines.stream().map(line -> line.carats().toString()).toArray(String[]::new))
        .param("values", lines.stream().map(line -> line.value().toString()).toArray(String[]::new))
        .update();
  }

  Optional<Frozen> of(long certificateId) {
    return jdbc.sql(
            """
            SELECT c.*, l.hs_codes, l.carats, l.values_usd
            FROM certificate_content c CROSS JOIN LATERAL (
              %s FROM certificate_line WHERE certificate_id = c.certificate_id) l
            WHERE c.certificate_id = :id
            """
                .formatted(GoodsColumns.SELECT))
        .param("id", certificateId)
        .query((row, i) -> frozen(row))
        .optional();
  }

  private static Frozen frozen(ResultSet row) throws SQLException {
    String mode = row.getString("mode");
    String zone = row.getString("departure_zone");
    OffsetDateTime departure = row.getObject("planned_departure", OffsetDateTime.class);
    CertificateContent content =
        new CertificateContent(
            new CertificateNumber(row.getString("number")),
            row.getObject("issued_on", LocalDate.class),
            row.getObject("expires_on", LocalDate.class),
            new Itn(row.getString("itn")),
            new Party(row.getString("exporter_name"), row.getString("exporter_address")),
            new Party(row.getString("consignee_name"), row.getString("consignee_address")),
            row.getString("destination"),
            row.getString("destination_participant"),
            Origin.of(row.getString("origin")),
            row.getInt("parcels"),
            row.getString("container_type"),
            texts(row, "container_seals"),
            row.getString("container_attested_by"),
            mode == null ? null : TransportMode.valueOf(mode),
            row.getString("port"),
            row.getString("carrier"),
            departure == null ? null : departure.toInstant(),
            zone == null ? null : ZoneId.of(zone),
            GoodsColumns.read(row));
    return new Frozen(content, row.getString("sha256"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    java.sql.@Nullable Array array = row.getArray(column);
    return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
  }
}
