package org.uskpa.portal.issue;

import static org.uskpa.core.shipment.FieldNames.CARATS;
import static org.uskpa.core.shipment.FieldNames.CARRIER;
import static org.uskpa.core.shipment.FieldNames.CONSIGNEE_ADDRESS;
import static org.uskpa.core.shipment.FieldNames.CONSIGNEE_NAME;
import static org.uskpa.core.shipment.FieldNames.CONTAINER_ATTESTED_BY;
import static org.uskpa.core.shipment.FieldNames.CONTAINER_SEALS;
import static org.uskpa.core.shipment.FieldNames.CONTAINER_TYPE;
import static org.uskpa.core.shipment.FieldNames.DEPARTURE_DATE;
import static org.uskpa.core.shipment.FieldNames.DEPARTURE_TIME;
import static org.uskpa.core.shipment.FieldNames.DEPARTURE_ZONE;
import static org.uskpa.core.shipment.FieldNames.DESTINATION;
import static org.uskpa.core.shipment.FieldNames.EXPIRY_DATE;
import static org.uskpa.core.shipment.FieldNames.EXPORTER_ADDRESS;
import static org.uskpa.core.shipment.FieldNames.EXPORTER_NAME;
import static org.uskpa.core.shipment.FieldNames.HS_CODE;
import static org.uskpa.core.shipment.FieldNames.MODE;
import static org.uskpa.core.shipment.FieldNames.ORIGIN;
import static org.uskpa.core.shipment.FieldNames.PARCELS;
import static org.uskpa.core.shipment.FieldNames.PORT;
import static org.uskpa.core.shipment.FieldNames.VALUE_USD;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.uskpa.core.shipment.FieldNames;

/** The steps in which a draft is written, each with the fields it holds. */
enum DraftStep {
  GOODS("goods", goods()),
  PARTIES(
      "parties",
      List.of(EXPORTER_NAME, EXPORTER_ADDRESS, CONSIGNEE_NAME, CONSIGNEE_ADDRESS, DESTINATION)),
  DEPARTURE(
      "departure",
      List.of(
          CONTAINER_TYPE,
          CONTAINER_SEALS,
          CONTAINER_ATTESTED_BY,
          MODE,
          CARRIER,
          PORT,
          DEPARTURE_DATE,
          DEPARTURE_TIME,
          DEPARTURE_ZONE)),
  REVIEW("review", List.of()),
  ITN("itn", List.of(FieldNames.ITN, EXPIRY_DATE));

  private final String path;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list, which the checker cannot see
  private final List<String> fields;

  DraftStep(String path, List<String> fields) {
    this.path = path;
    this.fields = List.copyOf(fields);
  }

  /** The step of an address. */
  static Optional<DraftStep> of(String path) {
    return Arrays.stream(values()).filter(step -> step.path.equals(path)).findFirst();
  }

  /** The step on which a field stands; none for the record as a whole. */
  static Optional<DraftStep> holding(String field) {
    return Arrays.stream(values()).filter(step -> step.fields.contains(field)).findFirst();
  }

  /** The three fields of a line. */
  static List<String> lineFields(int index) {
    return Stream.of(HS_CODE, CARATS, VALUE_USD)
        .map(field -> FieldNames.ofLine(index, field))
        .toList();
  }

  /** Its last part of the address, and its key among the words. */
  String path() {
    return path;
  }

  /** The names of its fields. */
  List<String> fields() {
    return fields;
  }

  /** The step after this one; the last has itself. */
  DraftStep next() {
    return switch (this) {
      case GOODS -> PARTIES;
      case PARTIES -> DEPARTURE;
      case DEPARTURE -> REVIEW;
      case REVIEW, ITN -> ITN;
    };
  }

  private static List<String> goods() {
    return Stream.concat(
            IntStream.range(0, FieldNames.MOST_LINES)
                .boxed()
                .flatMap(index -> lineFields(index).stream()),
            Stream.of(ORIGIN, PARCELS))
        .toList();
  }
}
