package org.uskpa.core.amendment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.participant.Listing;
import org.uskpa.core.participant.Suspension;
import org.uskpa.core.participant.Territory;
import org.uskpa.core.participant.UsList;
import org.uskpa.core.participant.Waiver;
import org.uskpa.core.register.ContainerType;
import org.uskpa.core.register.FilingDeadline;
import org.uskpa.core.register.Port;
import org.uskpa.core.register.Registers;
import org.uskpa.core.register.Restriction;
import org.uskpa.core.register.Setting;
import org.uskpa.core.shipment.TransportMode;

/**
 * A register as a random history changes it: some names of it, what the n-th change of a name says,
 * and what the rules read.
 */
enum RegisterForHistory {
  PRICE_BAND(RegisterKind.PRICE_BAND, "7102.10", "7102.21", "7102.31") {
    @Override
    String says(String name, int number) {
      return new BigDecimal(20_000 + number).setScale(2).toPlainString();
    }

    @Override
    Map<String, Object> value(String name, int number) {
      return Map.of(
          "low", BigDecimal.ONE, "high", new BigDecimal(says(name, number)), "source", "Random");
    }

    @Override
    Optional<String> says(Registers registers, String name, LocalDate on) {
      return registers
          .priceBand(HsCode.of(name).orElseThrow(), on)
          .map(band -> band.high().toPlainString());
    }
  },
  RESTRICTION(RegisterKind.RESTRICTION, "random-one", "random-two") {
    @Override
    Map<String, Object> value(String name, int number) {
      return Map.of(
          "direction",
          "EXPORT",
          "concerns",
          "ORIGIN",
          "country",
          "BW",
          "hs_codes",
          List.of("7102.31"),
          "severity",
          "WARN",
          "basis",
          "HOUSE",
          "message",
          says(name, number),
          "citation",
          "Random");
    }

    @Override
    Optional<String> says(Registers registers, String name, LocalDate on) {
      return one(
          registers.restrictions().all().stream()
              .filter(row -> row.code().equals(name) && row.during().contains(on))
              .map(Restriction::message));
    }
  },
  WAIVER(RegisterKind.WAIVER, "KE", "MG") {
    @Override
    Optional<String> says(Registers registers, String name, LocalDate on) {
      return registers.participants().waived(name, on).map(Waiver::citation);
    }
  },
  TERRITORY(RegisterKind.TERRITORY, "MC", "GL") {
    @Override
    String says(String name, int number) {
      return List.of("EU", "CH", "NO").get(number % 3);
    }

    @Override
    Map<String, Object> value(String name, int number) {
      return Map.of("participant", says(name, number), "note", "Random");
    }

    @Override
    Optional<String> says(Registers registers, String name, LocalDate on) {
      return one(
          registers.participants().territories().stream()
              .filter(row -> row.country().equals(name) && row.during().contains(on))
              .map(Territory::participant));
    }
  },
  CONTAINER_TYPE(RegisterKind.CONTAINER_TYPE, "SEALED_BOX", "RANDOM_TUBE") {
    @Override
    Map<String, Object> value(String name, int number) {
      return Map.of(
          "label",
          says(name, number),
          "qualifies",
          number % 2 == 0,
          "why",
          "it is random",
          "citation",
          "Random");
    }

    @Override
    Optional<String> says(Registers registers, String name, LocalDate on) {
      return registers.containerTypes().of(name, on).map(ContainerType::label);
    }
  },
  PORT(RegisterKind.PORT, "4701", "9999") {
    @Override
    Map<String, Object> value(String name, int number) {
      return Map.of("name", says(name, number), "citation", "Random");
    }

    @Override
    Optional<String> says(Registers registers, String name, LocalDate on) {
      return registers.ports().named(name, on).map(Port::name);
    }
  },
  FILING_DEADLINE(RegisterKind.FILING_DEADLINE, "AIR", "MAIL") {
    @Override
    String says(String name, int number) {
      return String.valueOf(number + 100);
    }

    @Override
    Map<String, Object> value(String name, int number) {
      return Map.of("hours", number + 100, "counted_to", "departure", "citation", "Random");
    }

    @Override
    Optional<String> says(Registers registers, String name, LocalDate on) {
      return registers
          .filingDeadline(TransportMode.of(name), on)
          .map(FilingDeadline::hours)
          .map(String::valueOf);
    }
  },
  SETTING(RegisterKind.SETTING, "itn-oldest-days", "likely-duplicate-days") {
    @Override
    String says(String name, int number) {
      return String.valueOf(number + 100);
    }

    @Override
    Map<String, Object> value(String name, int number) {
      return Map.of("value", says(name, number), "source", "Random");
    }

    @Override
    Optional<String> says(Registers registers, String name, LocalDate on) {
      return one(
          registers.settings().all().stream()
              .filter(row -> row.name().equals(name) && row.during().contains(on))
              .map(Setting::value));
    }
  },
  US_LIST(RegisterKind.US_LIST, "") {
    @Override
    Map<String, Object> value(String name, int number) {
      return Map.of("change", "Random", "citation", says(name, number));
    }

    @Override
    Optional<String> says(Registers registers, String name, LocalDate on) {
      return registers.participants().listInForce(on).map(UsList::citation);
    }

    /** A list holds until another one is published, never for a time. */
    @Override
    boolean goesOn() {
      return true;
    }
  },
  US_LISTING(RegisterKind.US_LISTING, "PA", "AO") {
    @Override
    Map<String, Object> value(String name, int number) {
      return Map.of("certainty", "READ", "citation", says(name, number));
    }

    @Override
    Optional<String> says(Registers registers, String name, LocalDate on) {
      return one(
          registers.participants().listings().stream()
              .filter(row -> row.participant().equals(name) && row.during().contains(on))
              .map(Listing::citation));
    }
  },
  US_LISTING_SUSPENSION(RegisterKind.US_LISTING_SUSPENSION, "PA", "CM") {
    @Override
    Optional<String> says(Registers registers, String name, LocalDate on) {
      return one(
          registers.participants().suspensions().stream()
              .filter(row -> row.participant().equals(name) && row.during().contains(on))
              .map(Suspension::citation));
    }
  };

  private final RegisterKind kind;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list, which the checker cannot see
  private final List<String> names;

  RegisterForHistory(RegisterKind kind, String... names) {
    this.kind = kind;
    this.names = List.of(names);
  }

  static List<RegisterForHistory> all() {
    return List.of(values());
  }

  RegisterKind kind() {
    return kind;
  }

  List<String> names() {
    return names;
  }

  Map<String, Object> key(String name) {
    return kind.key().map(field -> Map.<String, Object>of(field.name(), name)).orElse(Map.of());
  }

  /** What the n-th change of a name makes it say. */
  String says(String name, int number) {
    return "Random %d of %s".formatted(number, name);
  }

  /** The same as the columns of a row. */
  Map<String, Object> value(String name, int number) {
    return Map.of("citation", says(name, number));
  }

  /** What the register says of a name on a day; empty where it has no row. */
  abstract Optional<String> says(Registers registers, String name, LocalDate on);

  /** Whether no change of it has a last day. */
  boolean goesOn() {
    return false;
  }

  /** Of two rows on one day there is no first. */
  private static Optional<String> one(Stream<String> rows) {
    List<String> all = rows.toList();
    if (all.size() > 1) {
      throw new AssertionError("Two rows on one day: " + all);
    }
    return all.stream().findFirst();
  }
}
