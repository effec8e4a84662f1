package org.uskpa.core.shipment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of a certificate's fields: the same in forms, drafts, CSV headings, the API and
 * findings.
 */
public final class FieldNames {

  public static final String CERTIFICATE_NUMBER = "certificate_number";
  public static final String LICENSEE_NUMBER = "licensee_number";
  public static final String ISSUE_DATE = "issue_date";
  public static final String EXPIRY_DATE = "expiry_date";
  public static final String ITN = "itn";
  public static final String EXPORTER_NAME = "exporter_name";
  public static final String EXPORTER_ADDRESS = "exporter_address";
  public static final String CONSIGNEE_NAME = "consignee_name";
  public static final String CONSIGNEE_ADDRESS = "consignee_address";
  public static final String DESTINATION = "destination";
  public static final String ORIGIN = "origin";
  public static final String PARCELS = "parcels";
  public static final String CONTAINER_TYPE = "container_type";
  public static final String CONTAINER_SEALS = "container_seals";
  public static final String CONTAINER_ATTESTED_BY = "container_attested_by";
  public static final String MODE = "mode";
  public static final String PORT = "port";
  public static final String CARRIER = "carrier";
  public static final String DEPARTURE_DATE = "departure_date";
  public static final String DEPARTURE_TIME = "departure_time";
  public static final String DEPARTURE_ZONE = "departure_zone";
  public static final String EXPORT_DATE = "export_date";
  public static final String HS_CODE = "hs_code";
  public static final String CARATS = "carats";
  public static final String VALUE_USD = "value_usd";

  // An import's own.
  public static final String ISSUING_PARTICIPANT = "issuing_participant";
  public static final String ARRIVAL_DATE = "arrival_date";
  public static final String IMPORT_DATE = "import_date";
  public static final String ENTRY_NUMBER = "entry_number";
  public static final String PORT_CODE = "port_code";
  public static final String IMPORTER_NAME = "importer_name";
  public static final String IMPORTER_ADDRESS = "importer_address";

  /** Lines a certificate may have: one for each HS code. */
  public static final int MOST_LINES = 3;

  /**
   * A field of a line.
   *
   * @param index 0 for the first line
   */
  public record OfLine(int index, String name) {

    private static final Pattern WRITTEN = Pattern.compile("lines\\[(\\d+)]\\.(.+)");

    /** The line's field that a name stands for; empty when it is a field of the whole. */
    public static Optional<OfLine> read(String field) {
      Matcher written = WRITTEN.matcher(field);
      return written.matches()
          ? Optional.of(new OfLine(Integer.parseInt(written.group(1)), written.group(2)))
          : Optional.empty();
    }
  }

  private FieldNames() {}

  /** The name of a line's field: {@code lines[0].carats}. */
  public static String ofLine(int index, String field) {
    return "lines[" + index + "]." + field;
  }
}
