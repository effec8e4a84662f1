package org.uskpa.core.certificate.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.uskpa.core.register.Registers;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.Declaration;

/**
 * All that the rules look at: what is declared, and what stood around it when it was judged.
 * Whoever asks the rules gathers this first; the rules themselves read nothing else.
 *
 * @param step what the certificate is about to do
 * @param number the certificate's number
 * @param declaration what was typed, as read
 * @param now the moment of judging
 * @param today that moment's date in {@code America/New_York}
 * @param holder the licensee whose certificate it is
 * @param numberStanding where the number is
 * @param seenBefore other certificates that share something with this one
 * @param registers the dated registers, all periods of them
 */
public record CertificateCase(
    Step step,
    CertificateNumber number,
    Declaration declaration,
    Instant now,
    LocalDate today,
    Holder holder,
    NumberStanding numberStanding,
    List<SeenBefore> seenBefore,
    Registers registers) {

  public CertificateCase {
    seenBefore = List.copyOf(seenBefore);
  }

  /**
   * What the certificate is about to do; it decides by which date it is judged and what must be
   * there.
   */
  public enum Step {
    /** A draft is typed: what is still blank is said as well. */
    DRAFT,
    /** It is to be validated now. */
    ISSUE,
    /** Its export is to be recorded. */
    EXPORT,
    /** A record of the past is entered, with its own dates. */
    BACK_ENTRY
  }

  /** The other certificates that share one kind of thing with this one. */
  public List<SeenBefore> seenBefore(SeenBefore.What what) {
    return seenBefore.isEmpty()
        ? List.of()
        : seenBefore.stream().filter(other -> other.what() == what).toList();
  }

  /**
   * Whether the issue date is known. A record of the past whose issue date is blank or cannot be
   * read has none: to judge it by today would tell of faults that are none.
   */
  public boolean knowsIssue() {
    return step != Step.BACK_ENTRY || declaration.issuedOn().value() != null;
  }

  /** The same of the date the record is judged by: without it no list can be looked at. */
  public boolean knowsJudgedOn() {
    return switch (step) {
      case DRAFT, ISSUE -> true;
      case EXPORT -> declaration.exportedOn().value() != null;
      case BACK_ENTRY ->
          declaration.exportedOn().isBlank()
              ? knowsIssue()
              : declaration.exportedOn().value() != null;
    };
  }

  /** The issue date where one is typed; of a certificate still to be issued, today. */
  public LocalDate issuedOn() {
    return declaration.issuedOn().read().orElse(today);
  }

  /**
   * The date the record is judged by: of an export its export date, of a draft its planned
   * departure, else its issue date, else today.
   */
  public LocalDate judgedOn() {
    return switch (step) {
      case DRAFT, ISSUE -> declaration.departureDate().read().orElse(today);
      case EXPORT, BACK_ENTRY ->
          declaration.exportedOn().read().or(() -> declaration.issuedOn().read()).orElse(today);
    };
  }

  /**
   * The Participant to which the destination belongs on the {@linkplain #judgedOn() date the record
   * is judged by}: what the rules judge is what goes on record. Empty when the destination cannot
   * be read or belongs to none.
   */
  public Optional<String> destinationParticipant() {
    return declaration
        .destination()
        .read()
        .flatMap(
            country ->
                registers
                    .participants()
                    .participantOf(country, declaration.consigneeAddress().text(), judgedOn()));
  }
}
