package org.uskpa.portal.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.uskpa.core.shipment.FieldNames;

/** What is typed for an import of the demonstration. Every party in it is made up. */
record Arrival(Map<String, String> typed) {

  Arrival {
    typed = Map.copyOf(typed);
  }

  /** Goods of one code under a certificate of this issuer. */
  static Arrival of(
      String issuer,
      int number,
      String entry,
      String origin,
      String hs,
      String carats,
      String value) {
    Map<String, String> typed = new TreeMap<>();
    typed.put(FieldNames.CERTIFICATE_NUMBER, issuer + number);
    typed.put(FieldNames.ISSUING_PARTICIPANT, issuer);
    typed.put(FieldNames.ENTRY_NUMBER, entry);
    typed.put(FieldNames.PORT_CODE, "4701");
    typed.put(FieldNames.IMPORTER_NAME, "Importer 051 Inc.");
    typed.put(FieldNames.IMPORTER_ADDRESS, "51 Fifth Avenue, New York, NY 10017");
    typed.put(FieldNames.EXPORTER_NAME, "Exporter %s 07".formatted(issuer));
    typed.put(FieldNames.ORIGIN, origin);
    typed.put(FieldNames.PARCELS, "1");
    typed.put(FieldNames.CONTAINER_SEALS, "F" + number);
    typed.put(FieldNames.ofLine(0, FieldNames.HS_CODE), hs);
    typed.put(FieldNames.ofLine(0, FieldNames.CARATS), carats);
    typed.put(FieldNames.ofLine(0, FieldNames.VALUE_USD), value);
    return new Arrival(typed);
  }

  Arrival issued(LocalDate on, LocalDate expires) {
    return with(FieldNames.ISSUE_DATE, on, FieldNames.EXPIRY_DATE, expires);
  }

  Arrival arrived(LocalDate on, LocalDate entered) {
    return with(FieldNames.ARRIVAL_DATE, on, FieldNames.IMPORT_DATE, entered);
  }

  private Arrival with(String one, LocalDate first, String other, LocalDate second) {
    Map<String, String> together = new TreeMap<>(typed);
    together.put(one, first.toString());
    together.put(other, second.toString());
    return new Arrival(together);
  }
}
