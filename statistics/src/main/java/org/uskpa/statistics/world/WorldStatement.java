package org.uskpa.statistics.world;

import java.math.BigDecimal;

/**
 * A total of all Participants as somebody printed it.
 *
 * @param figure what it is a number of, such as {@code PRODUCTION_CARATS}
 * @param printed as it was printed: {@code 133.1 million}
 * @param value the number printed, written out
 * @param vintage when it was published, as far as the source says
 */
record WorldStatement(
    int year,
    String figure,
    String printed,
    BigDecimal value,
    Precision precision,
    String source,
    String vintage) {

  /** How exact the source prints it. */
  enum Precision {
    EXACT("exact"),
    ROUNDED("rounded"),
    ABOUT("approximate"),
    MORE_THAN("more than");

    private final String label;

    Precision(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** What it is a number of, in words. */
  String what() {
    return switch (figure) {
      case "PRODUCTION_CARATS" -> "Production, carats";
      case "PRODUCTION_USD" -> "Production, value (US$)";
      case "PRODUCTION_USD_PER_CARAT" -> "Production, US$ per carat";
      case "IMPORT_CARATS" -> "Imports, carats";
      case "IMPORT_USD" -> "Imports, value (US$)";
      case "EXPORT_CARATS" -> "Exports, carats";
      case "EXPORT_USD" -> "Exports, value (US$)";
      default -> "Certificates issued";
    };
  }
}
