package org.uskpa.portal.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import org.uskpa.core.shipment.FieldNames;

/**
 * What is typed for a certificate of the demonstration. Every party in it is made up.
 *
 * @param serial tells ITN and seals of shipments apart
 */
record Shipment(int serial, Map<String, String> typed) {

  private static final DateTimeFormatter ITN_DATE = DateTimeFormatter.ofPattern("uuuuMMdd");

  private static final Map<String, String> BY_AIR =
      Map.of(
          FieldNames.MODE, "AIR",
          FieldNames.PORT, "4701",
          FieldNames.CARRIER, "Example Air Cargo");

  Shipment {
    typed = Map.copyOf(typed);
  }

  /** Goods of one code on their way to a consignee by air. */
  static Shipment of(
      int serial,
      String consignee,
      String address,
      String destination,
      String origin,
      String hs,
      String carats,
      String value) {
    Map<String, String> typed = new TreeMap<>();
    typed.put(FieldNames.CONSIGNEE_NAME, consignee);
    typed.put(FieldNames.CONSIGNEE_ADDRESS, address);
    typed.put(FieldNames.DESTINATION, destination);
    typed.put(FieldNames.ORIGIN, origin);
    typed.put(FieldNames.PARCELS, "1");
    typed.put(FieldNames.CONTAINER_TYPE, "SECURITY_BAG");
    typed.put(FieldNames.CONTAINER_SEALS, "S80%05d".formatted(serial));
    typed.put(FieldNames.CONTAINER_ATTESTED_BY, "Shipping desk");
    typed.putAll(BY_AIR);
    typed.put(FieldNames.ofLine(0, FieldNames.HS_CODE), hs);
    typed.put(FieldNames.ofLine(0, FieldNames.CARATS), carats);
    typed.put(FieldNames.ofLine(0, FieldNames.VALUE_USD), value);
    return new Shipment(serial, typed);
  }

  /** What is told of it when it has left on a day. */
  static Map<String, String> left(LocalDate on) {
    Map<String, String> told = new TreeMap<>(BY_AIR);
    told.put(FieldNames.EXPORT_DATE, on.toString());
    return told;
  }

  /** With a further line. */
  Shipment and(String hs, String carats, String value) {
    return with(
        Map.of(
            FieldNames.ofLine(1, FieldNames.HS_CODE), hs,
            FieldNames.ofLine(1, FieldNames.CARATS), carats,
            FieldNames.ofLine(1, FieldNames.VALUE_USD), value));
  }

  /** Of a third party, as a common carrier exports for it. */
  Shipment exportedFor(String exporter, String address) {
    return with(Map.of(FieldNames.EXPORTER_NAME, exporter, FieldNames.EXPORTER_ADDRESS, address));
  }

  /** Leaving on the evening of a day, from New York. */
  Shipment leaving(LocalDate day) {
    return with(
        Map.of(
            FieldNames.DEPARTURE_DATE, day.toString(),
            FieldNames.DEPARTURE_TIME, "21:30",
            FieldNames.DEPARTURE_ZONE, "America/New_York"));
  }

  /** With the ITN that AES returned on a day. */
  Shipment filed(LocalDate day) {
    return with(Map.of(FieldNames.ITN, "X%s%06d".formatted(ITN_DATE.format(day), 500000 + serial)));
  }

  Shipment with(Map<String, String> further) {
    Map<String, String> together = new TreeMap<>(typed);
    together.putAll(further);
    return new Shipment(serial, together);
  }
}
