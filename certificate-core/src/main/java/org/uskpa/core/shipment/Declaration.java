package org.uskpa.core.shipment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.text.VisibleText;

/**
 * All that was typed for a certificate, and what it reads as: a draft, a row of a CSV file or a
 * request of the API. Rules judge a declaration, so each of them says the same wherever it is
 * asked.
 *
 * @param lines the lines on which anything was typed, in their order
 */
public record Declaration(
    Typed<LocalDate> issuedOn,
    Typed<LocalDate> expiresOn,
    Typed<Itn> itn,
    Typed<String> exporterName,
    Typed<String> exporterAddress,
    Typed<String> consigneeName,
    Typed<String> consigneeAddress,
    Typed<String> destination,
    Typed<Origin> origin,
    Typed<Integer> parcels,
    Typed<String> containerType,
    Typed<List<String>> seals,
    Typed<String> attestedBy,
    Typed<TransportMode> mode,
    Typed<String> port,
    Typed<String> carrier,
    Typed<LocalDate> departureDate,
    Typed<LocalTime> departureTime,
    Typed<ZoneId> departureZone,
    Typed<LocalDate> exportedOn,
    List<DeclaredLine> lines) {

  public Declaration {
    lines = List.copyOf(lines);
  }

  /** Reads the fields of {@link FieldNames}; others are passed over. */
  public static Declaration of(Map<String, String> fields) {
    Function<String, @Nullable String> field = fields::get;
    return new Declaration(
        date(field, FieldNames.ISSUE_DATE),
        date(field, FieldNames.EXPIRY_DATE),
        Typed.read(field.apply(FieldNames.ITN), Itn::of),
        Typed.text(field.apply(FieldNames.EXPORTER_NAME)),
        Typed.text(field.apply(FieldNames.EXPORTER_ADDRESS)),
        Typed.text(field.apply(FieldNames.CONSIGNEE_NAME)),
        Typed.text(field.apply(FieldNames.CONSIGNEE_ADDRESS)),
        Typed.read(field.apply(FieldNames.DESTINATION), Declaration::country),
        Typed.read(field.apply(FieldNames.ORIGIN), Origin::of),
        Typed.read(field.apply(FieldNames.PARCELS), Declaration::count),
        Typed.read(field.apply(FieldNames.CONTAINER_TYPE), Declaration::upper),
        Typed.read(field.apply(FieldNames.CONTAINER_SEALS), Declaration::sealNumbers),
        Typed.text(field.apply(FieldNames.CONTAINER_ATTESTED_BY)),
        Typed.read(field.apply(FieldNames.MODE), TransportMode::of),
        Typed.text(field.apply(FieldNames.PORT)),
        Typed.text(field.apply(FieldNames.CARRIER)),
        date(field, FieldNames.DEPARTURE_DATE),
        Typed.read(field.apply(FieldNames.DEPARTURE_TIME), Times::of),
        Typed.read(field.apply(FieldNames.DEPARTURE_ZONE), Declaration::zone),
        date(field, FieldNames.EXPORT_DATE),
        lines(field));
  }

  static List<DeclaredLine> lines(Function<String, @Nullable String> field) {
    return IntStream.range(0, FieldNames.MOST_LINES)
        .mapToObj(index -> DeclaredLine.read(index, field))
        .filter(line -> !line.isBlank())
        .toList();
  }

  /** The planned departure as a moment, when date, time and zone could all be read. */
  public Optional<ZonedDateTime> plannedDeparture() {
    return departureDate
        .read()
        .flatMap(
            date ->
                departureTime
                    .read()
                    .flatMap(
                        time -> departureZone.read().map(zone -> date.atTime(time).atZone(zone))));
  }

  static Typed<LocalDate> date(Function<String, @Nullable String> field, String name) {
    return Typed.read(field.apply(name), Dates::of);
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException unreadable) {
      throw new IllegalArgumentException(
          "A time zone is written America/New_York, not “%s”".formatted(text), unreadable);
    }
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static String country(String text) {
    String code = upper(text);
    if (!code.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException(
          "A destination is a country code of two letters such as BE, not “%s”".formatted(text));
    }
    return code;
  }

  static Integer count(String text) {
    if (!text.matches("-?\\d{1,6}")) {
      throw new IllegalArgumentException(
          "The number of parcels is a whole number of six digits at the most, not “%s”"
              .formatted(text));
    }
    return Integer.valueOf(text);
  }

  /** As typed, a seal named twice included: a rule says so. */
  static List<String> sealNumbers(String text) {
    return Arrays.stream(text.split("[|\\r\\n]+"))
        .map(VisibleText::trimmed)
        .filter(seal -> !seal.isEmpty())
        .toList();
  }
}
