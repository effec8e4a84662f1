package org.uskpa.core.shipment;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.uskpa.core.text.VisibleText;

/**
 * Where the diamonds were mined: one country, a list of countries (each parcel unmixed), or mixed
 * (31 CFR 592.307(b) and its note).
 */
public sealed interface Origin {

  /** All parcels come from one country. */
  record Single(String country) implements Origin {
    public Single {
      requireCountry(country);
    }

    @Override
    public List<String> countries() {
      return List.of(country);
    }

    @Override
    public String printed() {
      return country;
    }
  }

  /** Each parcel comes from one country; the shipment from two or more. */
  record Several(List<String> countries) implements Origin {
    public Several {
      countries = List.copyOf(countries);
      countries.forEach(Origin::requireCountry);
      if (countries.size() < 2 || Set.copyOf(countries).size() < countries.size()) {
        throw new IllegalArgumentException(
            "A list of origins names two countries or more, each once");
      }
    }

    @Override
    public String printed() {
      return String.join(", ", countries);
    }
  }

  /** Some parcel holds diamonds of more than one country. */
  record Mixed() implements Origin {
    @Override
    public List<String> countries() {
      return List.of();
    }

    @Override
    public String printed() {
      return "***";
    }
  }

  /** The text that stands for mixed origin in files and forms. */
  String MIXED = "MIXED";

  /** The countries named, by ISO 3166-1 alpha-2 code; none when mixed. */
  List<String> countries();

  /** What the certificate's origin field shows: the code, the codes, or asterisks. */
  String printed();

  /** As files and forms write it: {@code BW}, {@code BW|ZA} or {@code MIXED}. */
  default String written() {
    return this instanceof Mixed ? MIXED : String.join("|", countries());
  }

  /**
   * The origin of a text: a code, codes separated by {@code |}, comma or space, {@code MIXED} or
   * asterisks.
   *
   * @throws IllegalArgumentException when a part is not a code of two letters, or stands twice
   */
  static Origin of(String text) {
    String upper = VisibleText.trimmed(text).toUpperCase(Locale.ROOT);
    if (upper.equals(MIXED) || upper.matches("\\*+")) {
      return new Mixed();
    }
    List<String> codes =
        Arrays.stream(upper.split("[|,;\\s]+")).filter(code -> !code.isEmpty()).toList();
    if (codes.isEmpty()) {
      throw new IllegalArgumentException(
          "An origin is a country code such as BW, several such as BW|ZA, or MIXED");
    }
    if (codes.contains(MIXED)) {
      throw new IllegalArgumentException(
          "MIXED stands alone, for a shipment in which any parcel is mixed; give countries such as"
              + " BW|ZA when each parcel is unmixed. “%s” says both"
                  .formatted(VisibleText.trimmed(text)));
    }
    Set<String> twice = new LinkedHashSet<>(codes);
    twice.removeIf(code -> Collections.frequency(codes, code) == 1);
    if (!twice.isEmpty()) {
      throw new IllegalArgumentException(
          "“%s” names %s more than once. Name each country once"
              .formatted(VisibleText.trimmed(text), String.join(" and ", twice)));
    }
    return codes.size() == 1 ? new Single(codes.get(0)) : new Several(codes);
  }

  private static void requireCountry(String code) {
    if (!Countries.SHAPE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "An origin is a country code of two letters such as BW, or MIXED, not “%s”"
              .formatted(code));
    }
  }

  /** The shape of a country code. */
  final class Countries {
    static final Pattern SHAPE = Pattern.compile("[A-Z]{2}");

    private Countries() {}
  }
}
