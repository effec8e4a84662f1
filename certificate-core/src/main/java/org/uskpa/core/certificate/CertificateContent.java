package org.uskpa.core.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.journal.CanonicalText;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.GoodsLine;
import org.uskpa.core.shipment.Itn;
import org.uskpa.core.shipment.Origin;
import org.uskpa.core.shipment.Party;
import org.uskpa.core.shipment.TransportMode;
import org.uskpa.core.shipment.Typed;

/**
 * What a certificate says once it is validated (31 CFR 592.307), to the letter. It never changes.
 *
 * @param destination the country it goes to, by ISO 3166-1 alpha-2 code, or {@code EU}
 * @param destinationParticipant the Participant that country belonged to on the date by which the
 *     certificate was judged; null when it was in none and a waiver allowed it
 * @param seals seal numbers, in the order typed
 * @param attestedBy who attested the tamper-resistant container
 * @param plannedDeparture to the microsecond, as the records keep it, so that the hash of what is
 *     read back is the same; null when none was typed
 * @param departureZone the zone in which the departure was typed; null without departure
 * @param lines one to three, ordered by HS code
 */
public record CertificateContent(
    CertificateNumber number,
    LocalDate issuedOn,
    LocalDate expiresOn,
    Itn itn,
    Party exporter,
    Party consignee,
    String destination,
    @Nullable String destinationParticipant,
    Origin origin,
    int parcels,
    String containerType,
    List<String> seals,
    String attestedBy,
    @Nullable TransportMode mode,
    @Nullable String port,
    @Nullable String carrier,
    @Nullable Instant plannedDeparture,
    @Nullable ZoneId departureZone,
    List<GoodsLine> lines) {

  public CertificateContent {
    seals = List.copyOf(seals);
    plannedDeparture =
        plannedDeparture == null ? null : plannedDeparture.truncatedTo(ChronoUnit.MICROS);
    lines = lines.stream().sorted(Comparator.comparing(GoodsLine::hs)).toList();
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("A certificate has a line of goods");
    }
  }

  /**
   * The content of a declaration that passed every blocking rule.
   *
   * @throws IllegalStateException when something is missing that a rule should have asked for
   */
  public static CertificateContent of(
      CertificateNumber number, Declaration declared, @Nullable String destinationParticipant) {
    ZonedDateTime departure = declared.plannedDeparture().orElse(null);
    return new CertificateContent(
        number,
        required(declared.issuedOn(), FieldNames.ISSUE_DATE),
        required(declared.expiresOn(), FieldNames.EXPIRY_DATE),
        required(declared.itn(), FieldNames.ITN),
        new Party(
            required(declared.exporterName(), FieldNames.EXPORTER_NAME),
            required(declared.exporterAddress(), FieldNames.EXPORTER_ADDRESS)),
        new Party(
            required(declared.consigneeName(), FieldNames.CONSIGNEE_NAME),
            required(declared.consigneeAddress(), FieldNames.CONSIGNEE_ADDRESS)),
        required(declared.destination(), FieldNames.DESTINATION),
        destinationParticipant,
        required(declared.origin(), FieldNames.ORIGIN),
        required(declared.parcels(), FieldNames.PARCELS),
        required(declared.containerType(), FieldNames.CONTAINER_TYPE),
        declared.seals().read().orElse(List.of()),
        required(declared.attestedBy(), FieldNames.CONTAINER_ATTESTED_BY),
        declared.mode().read().orElse(null),
        declared.port().read().orElse(null),
        declared.carrier().read().orElse(null),
        departure == null ? null : departure.toInstant(),
        departure == null ? null : departure.getZone(),
        declared.lines().stream()
            .map(
                line ->
                    new GoodsLine(
                        required(line.hs(), line.field(FieldNames.HS_CODE)),
                        required(line.carats(), line.field(FieldNames.CARATS)),
                        required(line.value(), line.field(FieldNames.VALUE_USD))))
            .toList());
  }

  /**
   * What the hash is made of: form {@code certificate/1} with the fields below in this order. Dates
   * are ISO 8601, the departure an instant in UTC; amounts have two decimals; seals and lines are
   * counted first and then numbered from zero, lines by HS code.
   */
  public CanonicalText canonicalText() {
    CanonicalText text =
        CanonicalText.of("certificate/1")
            .field("number", number)
            .field("issued_on", issuedOn)
            .field("expires_on", expiresOn)
            .field("itn", itn)
            .field("exporter.name", exporter.name())
            .field("exporter.address", exporter.address())
            .field("consignee.name", consignee.name())
            .field("consignee.address", consignee.address())
            .field("destination", destination)
            .field("destination.participant", destinationParticipant)
            .field("origin", origin.written())
            .field("parcels", parcels)
            .field("container.type", containerType)
            .field("container.attested_by", attestedBy)
            .field("mode", mode == null ? null : mode.name())
            .field("port", port)
            .field("carrier", carrier)
            .field("planned_departure", plannedDeparture)
            .field("departure_zone", departureZone)
            .field("seals", seals.size());
    for (int i = 0; i < seals.size(); i++) {
      text.field("seals." + i, seals.get(i));
    }
    text.field("lines", lines.size());
    for (int i = 0; i < lines.size(); i++) {
      GoodsLine line = lines.get(i);
      text.field("lines." + i + ".hs", line.hs().code())
          .field("lines." + i + ".carats", line.carats())
          .field("lines." + i + ".value_usd", line.value());
    }
    return text;
  }

  /** The SHA-256 of the canonical text, as 64 small hexadecimal digits. */
  public String sha256() {
    return canonicalText().sha256();
  }

  /** What likely duplicates share. */
  public long goodsKey() {
    return GoodsKey.of(consignee.name(), lines);
  }

  /** The content as fields of a form, by the names of {@link FieldNames}. */
  public Map<String, String> asTyped() {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put(FieldNames.ISSUE_DATE, issuedOn.toString());
    typed.put(FieldNames.EXPIRY_DATE, expiresOn.toString());
    typed.put(FieldNames.ITN, itn.value());
    typed.put(FieldNames.EXPORTER_NAME, exporter.name());
    typed.put(FieldNames.EXPORTER_ADDRESS, exporter.address());
    typed.put(FieldNames.CONSIGNEE_NAME, consignee.name());
    typed.put(FieldNames.CONSIGNEE_ADDRESS, consignee.address());
    typed.put(FieldNames.DESTINATION, destination);
    typed.put(FieldNames.ORIGIN, origin.written());
    typed.put(FieldNames.PARCELS, String.valueOf(parcels));
    typed.put(FieldNames.CONTAINER_TYPE, containerType);
    typed.put(FieldNames.CONTAINER_SEALS, String.join("|", seals));
    typed.put(FieldNames.CONTAINER_ATTESTED_BY, attestedBy);
    if (mode != null) {
      typed.put(FieldNames.MODE, mode.name());
    }
    if (port != null) {
      typed.put(FieldNames.PORT, port);
    }
    if (carrier != null) {
      typed.put(FieldNames.CARRIER, carrier);
    }
    if (plannedDeparture != null && departureZone != null) {
      ZonedDateTime departure = plannedDeparture.atZone(departureZone);
      typed.put(FieldNames.DEPARTURE_DATE, departure.toLocalDate().toString());
      typed.put(FieldNames.DEPARTURE_TIME, departure.toLocalTime().toString());
      typed.put(FieldNames.DEPARTURE_ZONE, departureZone.getId());
    }
    typed.putAll(GoodsLine.asTyped(lines));
    return typed;
  }

  private static <T> T required(Typed<T> typed, String field) {
    return typed
        .read()
        .orElseThrow(
            () -> new IllegalStateException("No rule asked for " + field + ": " + typed.text()));
  }
}
