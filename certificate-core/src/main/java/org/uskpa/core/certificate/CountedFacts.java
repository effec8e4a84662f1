package org.uskpa.core.certificate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.shipment.Changes;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.GoodsLine;
import org.uskpa.core.shipment.Origin;

/**
 * What figures take from a certificate that left, and what of it can be corrected.
 *
 * @param destination the country it went to, by ISO 3166-1 alpha-2 code, or {@code EU}
 * @param destinationParticipant the Participant that country belonged to; null when it was in none
 * @param lines one to three, ordered by HS code
 */
public record CountedFacts(
    String destination,
    @Nullable String destinationParticipant,
    Origin origin,
    LocalDate exportedOn,
    List<GoodsLine> lines) {

  public CountedFacts {
    lines = lines.stream().sorted(Comparator.comparing(GoodsLine::hs)).toList();
  }

  /**
   * What counts of a certificate that left: what the correction in force says, else its paper.
   *
   * @param exportedOn as it was recorded
   */
  static CountedFacts of(
      CertificateContent content, LocalDate exportedOn, List<CertificateCorrection> corrections) {
    return corrections.stream()
        .filter(CertificateCorrection::counts)
        .findFirst()
        .map(CertificateCorrection::facts)
        .orElseGet(() -> asPrinted(content, exportedOn));
  }

  /** What the certificate's paper says, with the day of export as it was recorded. */
  static CountedFacts asPrinted(CertificateContent content, LocalDate exportedOn) {
    return new CountedFacts(
        content.destination(),
        content.destinationParticipant(),
        content.origin(),
        exportedOn,
        content.lines());
  }

  /** The facts as fields of a form, by the names of {@link FieldNames}. */
  public Map<String, String> asTyped() {
    Map<String, String> typed = fields();
    typed.putAll(GoodsLine.asTyped(lines));
    return typed;
  }

  /** What differs from what was there before. */
  public Changes changesFrom(CountedFacts before) {
    return Changes.between(before.fields(), before.lines, fields(), lines);
  }

  private Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(FieldNames.ORIGIN, origin.written());
    fields.put(FieldNames.DESTINATION, destination);
    fields.put(FieldNames.EXPORT_DATE, exportedOn.toString());
    return fields;
  }
}
