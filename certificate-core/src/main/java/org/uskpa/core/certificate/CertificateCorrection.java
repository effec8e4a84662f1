package org.uskpa.core.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dated row beside the frozen content of a certificate that left.
 *
 * @param correction 1 for the certificate's first one
 * @param facts all that counts since, corrected or not
 * @param reference what the source is, in words
 * @param sourceOn the day of the source
 * @param endedAt when the next one came or the export was taken back; null while it counts
 */
public record CertificateCorrection(
    int correction,
    CountedFacts facts,
    CorrectionSource source,
    String reference,
    LocalDate sourceOn,
    String reason,
    Instant recordedAt,
    String recordedBy,
    @Nullable Instant endedAt,
    List<Warning> warnings) {

  public CertificateCorrection {
    warnings = List.copyOf(warnings);
  }

  /** What a rule said of it, and the words that passed it. */
  public record Warning(String rule, String field, String message, String citation, String words) {}

  /** Whether figures take from it what they count. */
  public boolean counts() {
    return endedAt == null;
  }
}
