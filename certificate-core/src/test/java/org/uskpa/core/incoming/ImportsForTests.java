package org.uskpa.core.incoming;

import java.util.HashMap;
import java.util.Map;
import org.uskpa.core.shipment.FieldNames;

/** What is typed of imports on which no rule finds anything, in early March 2026. */
public final class ImportsForTests {

  private ImportsForTests() {}

  /**
   * An import.
   *
   * @param count tells its entry and its certificate from others, seven digits at the most
   */
  public static Map<String, String> inOrder(int count) {
    Map<String, String> typed = new HashMap<>();
    typed.put(FieldNames.CERTIFICATE_NUMBER, "BW%07d".formatted(count));
    typed.put(FieldNames.ISSUING_PARTICIPANT, "BW");
    typed.put(FieldNames.ISSUE_DATE, "2025-12-10");
    typed.put(FieldNames.EXPIRY_DATE, "2026-04-10");
    typed.put(FieldNames.ARRIVAL_DATE, "2026-02-27");
    typed.put(FieldNames.IMPORT_DATE, "2026-03-02");
    typed.put(FieldNames.ENTRY_NUMBER, "K69-%07d-1".formatted(count));
    typed.put(FieldNames.PORT_CODE, "4701");
    typed.put(FieldNames.IMPORTER_NAME, "Importer Inc.");
    typed.put(FieldNames.IMPORTER_ADDRESS, "51 Fifth Avenue, New York, NY 10017");
    typed.put(FieldNames.EXPORTER_NAME, "Exporter Gaborone");
    typed.put(FieldNames.ORIGIN, "BW");
    typed.put(FieldNames.PARCELS, "1");
    typed.put(FieldNames.CONTAINER_SEALS, "S1");
    typed.put(FieldNames.ofLine(0, FieldNames.HS_CODE), "7102.31");
    typed.put(FieldNames.ofLine(0, FieldNames.CARATS), "100.00");
    typed.put(FieldNames.ofLine(0, FieldNames.VALUE_USD), "50000.00");
    return typed;
  }
}
