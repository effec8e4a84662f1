package org.uskpa.core.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationTest {

  @Test
  void ofNothingEveryFieldIsBlank() {
    Declaration nothing = Declaration.of(Map.of());

    assertThat(nothing.consigneeName().isBlank()).isTrue();
    assertThat(nothing.itn()).isEqualTo(new Typed<Itn>("", null, null));
    assertThat(nothing.lines()).isEmpty();
    assertThat(nothing.plannedDeparture()).isEmpty();
  }

  @Test
  void aFieldThatIsThereWithoutATextIsBlank() {
    Map<String, @Nullable String> fields = new HashMap<>();
    fields.put(FieldNames.PARCELS, null);

    assertThat(Declaration.of(fields)).isEqualTo(Declaration.of(Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          parcels        | 0002      | 2
          parcels        | -1        | -1
          destination    | be        | BE
          container_type | sealed_box | SEALED_BOX
          departure_time | 9:30      | 09:30
          departure_time | 18:30     | 18:30
          departure_time | 1:00 pm   | 13:00
          departure_zone | Asia/Dubai | Asia/Dubai
          """)
  void whatCanBeReadIsReadAndKeptAsTyped(String field, String text, String read) {
    Typed<?> typed = field(Declaration.of(Map.of(field, " " + text + "\u200B")), field);

    assertThat(typed.text()).isEqualTo(text);
    assertThat(typed.value()).hasToString(read);
    assertThat(typed.trouble()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          parcels        | two      | a whole number
          parcels        | 1.5      | a whole number
          parcels        | 1234567  | a whole number
          destination    | Belgium  | country code
          departure_time | 25:00    | written 14:30
          departure_time | half six | written 14:30
          departure_zone | Mars     | written America/New_York
          """)
  void whatCannotBeReadIsKeptAsTypedWithTheTrouble(String field, String text, String trouble) {
    Typed<?> typed = field(Declaration.of(Map.of(field, text)), field);

    assertThat(typed.text()).isEqualTo(text);
    assertThat(typed.value()).isNull();
    assertThat(typed.trouble()).hasValueSatisfying(said -> assertThat(said).contains(trouble));
  }

  private static Typed<?> field(Declaration declared, String name) {
    return switch (name) {
      case FieldNames.PARCELS -> declared.parcels();
      case FieldNames.DESTINATION -> declared.destination();
      case FieldNames.CONTAINER_TYPE -> declared.containerType();
      case FieldNames.DEPARTURE_TIME -> declared.departureTime();
      case FieldNames.DEPARTURE_ZONE -> declared.departureZone();
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Test
  void sealsStandInTheirOrderAsTheyWereTyped() {
    assertThat(
            Declaration.of(Map.of(FieldNames.CONTAINER_SEALS, "S2|S1\r\n S2 |\u200B|S3"))
                .seals()
                .value())
        .isEqualTo(List.of("S2", "S1", "S2", "S3"));
  }

  @Test
  void onlyLinesOnWhichAnythingWasTypedAreThere() {
    Declaration declared =
        Declaration.of(
            Map.of(
                FieldNames.ofLine(0, FieldNames.CARATS), "\u00A0",
                FieldNames.ofLine(2, FieldNames.VALUE_USD), "5.00"));

    assertThat(declared.lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.index()).isEqualTo(2);
              assertThat(line.field(FieldNames.CARATS)).isEqualTo("lines[2].carats");
              assertThat(line.hs().isBlank()).isTrue();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-04, 18:30, America/New_York, 2026-03-04T18:30-05:00[America/New_York]",
    "2026-07-04, 18:30, America/New_York, 2026-07-04T18:30-04:00[America/New_York]",
    "2026-03-04, 18:30, Asia/Dubai, 2026-03-04T18:30+04:00[Asia/Dubai]"
  })
  void aDepartureIsAMomentInItsOwnZone(String date, String time, String zone, String moment) {
    assertThat(departure(date, time, zone).plannedDeparture())
        .hasValueSatisfying(departs -> assertThat(departs).hasToString(moment));
  }

  @ParameterizedTest
  @CsvSource({"'', 18:30, Asia/Dubai", "2026-03-04, '', Asia/Dubai", "2026-03-04, 18:30, ''"})
  void aDepartureThatLacksAPartIsNoMoment(String date, String time, String zone) {
    assertThat(departure(date, time, zone).plannedDeparture()).isEmpty();
  }

  private static Declaration departure(String date, String time, String zone) {
    return Declaration.of(
        Map.of(
            FieldNames.DEPARTURE_DATE, date,
            FieldNames.DEPARTURE_TIME, time,
            FieldNames.DEPARTURE_ZONE, zone));
  }
}
