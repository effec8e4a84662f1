package org.uskpa.core.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.duty.InboxCopy;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.TransportMode;

/**
 * A certificate with all that stands around it, to look at.
 *
 * @param version what the next command on a draft names as the version it saw
 * @param typed of a draft what is typed; of one that was issued what it says, in the same fields;
 *     of a voided one whichever it had
 * @param issue null unless it was issued
 * @param export null unless its export is on record
 * @param voiding null unless it was voided
 * @param replaces the voided certificate it stands for, or null
 * @param replacedBy the certificate that stands for it, or null
 * @param backEntry why a record of the past was entered later; null for one made at its time
 * @param corrections those of what its paper says, the first one first; one at most counts
 * @param history the journal's, first step first
 */
public record CertificateDetail(
    CertificateNumber number,
    Licensee licensee,
    CertificateState state,
    int version,
    Map<String, String> typed,
    Draft draft,
    @Nullable Issue issue,
    @Nullable Export export,
    @Nullable Voiding voiding,
    @Nullable CertificateNumber replaces,
    @Nullable CertificateNumber replacedBy,
    @Nullable String backEntry,
    List<Warning> warnings,
    List<Confirmation> confirmations,
    List<CertificateCorrection> corrections,
    List<Duty> duties,
    List<InboxCopy> copies,
    List<JournalEntry> history) {

  public CertificateDetail {
    typed = Map.copyOf(typed);
    warnings = List.copyOf(warnings);
    confirmations = List.copyOf(confirmations);
    corrections = List.copyOf(corrections);
    duties = List.copyOf(duties);
    copies = List.copyOf(copies);
    history = List.copyOf(history);
  }

  /**
   * How it came to be.
   *
   * @param handedOverBy the preparer while it is with an issuer, else null
   * @param sentBackWords the issuer's words when it was sent back, else null
   * @param savedAt null once it is issued
   * @param savedBy null once it is issued
   */
  public record Draft(
      Instant openedAt,
      String openedBy,
      @Nullable String handedOverBy,
      @Nullable String sentBackWords,
      @Nullable Instant savedAt,
      @Nullable String savedBy) {}

  /**
   * Its validation.
   *
   * @param sha256 of what it says, as stored when it was issued
   * @param intact whether what it says still has that hash
   */
  public record Issue(
      Instant at, String by, CertificateContent content, String sha256, boolean intact) {}

  /** How it left; port and carrier are empty when they were not told. */
  public record Export(
      LocalDate on,
      String port,
      @Nullable TransportMode mode,
      String carrier,
      Instant recordedAt,
      String recordedBy) {}

  /** That it was voided. */
  public record Voiding(LocalDate on, VoidReason reason, String words) {}

  /** A warning that was passed, and the words that passed it. */
  public record Warning(
      String rule,
      String field,
      String message,
      String citation,
      String words,
      String saidBy,
      Instant saidAt) {}

  /** What a foreign authority said of it. */
  public record Confirmation(
      LocalDate receivedOn,
      String authority,
      @Nullable Carats caratsFound,
      @Nullable Integer parcelsFound,
      String differences,
      Instant recordedAt,
      String recordedBy) {}

  /** What is typed, as read. */
  public Declaration declaration() {
    return Declaration.of(typed);
  }

  /** The frozen content, once it was issued. */
  public Optional<CertificateContent> content() {
    return Optional.ofNullable(issue).map(Issue::content);
  }

  /** The correction by which it counts; empty while it counts as its paper says. */
  public Optional<CertificateCorrection> correction() {
    return corrections.stream().filter(CertificateCorrection::counts).findFirst();
  }

  /** What counts of it, corrected or not, once its export is on record. */
  public Optional<CountedFacts> counting() {
    return state == CertificateState.EXPORTED && issue != null && export != null
        ? Optional.of(CountedFacts.of(issue.content(), export.on(), corrections))
        : Optional.empty();
  }

  /** What of it can be corrected, as its paper says it, once its export is on record. */
  public Optional<CountedFacts> asPrinted() {
    return issue != null && export != null
        ? Optional.of(CountedFacts.asPrinted(issue.content(), export.on()))
        : Optional.empty();
  }

  /** What a correction names as that which its user saw. */
  public CorrectCertificate.Seen seen() {
    return new CorrectCertificate.Seen(version, corrections.size());
  }

  /** Issued, never left, and past its last day of validity. */
  public boolean isPastExpiry(LocalDate today) {
    return state == CertificateState.ISSUED
        && content().filter(content -> today.isAfter(content.expiresOn())).isPresent();
  }
}
