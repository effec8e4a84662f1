package org.uskpa.core.certificate;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.stock.StockNumber;
import org.uskpa.core.stock.StockNumbers;
import org.uskpa.core.stock.StockStepRules;
import org.uskpa.core.usecase.SameForm;
import org.uskpa.core.usecase.UseCase;

/**
 * Opens a draft. It takes its number from the licensee's stock at once, because the export filing
 * needs the number before it returns the ITN. The same form sent twice opens one draft.
 */
@UseCase
public class OpenDraft {

  /**
   * What to open.
   *
   * @param id of the form; the same id opens one draft
   * @param licenseeId the licensee of whoever opens it
   * @param number the number to take; null for the lowest one that is free
   * @param copyOf a certificate of the licensee whose content the draft begins with, or null
   * @param replaces a voided certificate of the licensee that the new one stands for, or null; its
   *     content is what the draft begins with unless another is named
   */
  public record Command(
      UUID id,
      long licenseeId,
      @Nullable CertificateNumber number,
      @Nullable CertificateNumber copyOf,
      @Nullable CertificateNumber replaces) {

    /** A blank draft on the lowest free number. */
    public static Command blank(UUID id, long licenseeId) {
      return new Command(id, licenseeId, null, null, null);
    }
  }

  private final Certificates certificates;
  private final CertificateContents contents;
  private final StockNumbers stock;
  private final Licensees licensees;
  private final Journal journal;
  private final SameForm sameForm;
  private final Clock clock;

  OpenDraft(
      Certificates certificates,
      CertificateContents contents,
      StockNumbers stock,
      Licensees licensees,
      Journal journal,
      SameForm sameForm,
      Clock clock) {
    this.certificates = certificates;
    this.contents = contents;
    this.stock = stock;
    this.licensees = licensees;
    this.journal = journal;
    this.sameForm = sameForm;
    this.clock = clock;
  }

  /**
   * Opens it, or refuses by {@link CertificateStepRules#GOOD_STANDING}, {@link
   * StockStepRules#FREE}, {@link StockStepRules#NONE_LEFT} or {@link
   * CertificateStepRules#REPLACES}.
   *
   * @throws NotFound when a number or certificate named is not the licensee's
   */
  public Outcome<Step> run(Command command, Actor actor) {
    sameForm.waitFor(command.id());
    Optional<Certificate> opened = certificates.findByOpenedWith(command.id());
    if (opened.isPresent()) {
      return again(opened.get(), command);
    }
    // Before any number is locked: a suspension holds the licensee first, then calls back numbers.
    licensees.holdStanding(command.licenseeId());
    Optional<Finding> barred = barred(licensees.byId(command.licenseeId()));
    if (barred.isPresent()) {
      return Outcome.refused(barred.get());
    }
    CertificateNumber replaced = command.replaces();
    if (replaced != null) {
      Optional<Finding> refusal = refusalToReplace(replaced, command.licenseeId());
      if (refusal.isPresent()) {
        return Outcome.refused(refusal.get());
      }
    }
    DraftText text = beginning(command);
    Outcome<StockNumber> taken = take(command);
    return taken instanceof Outcome.Done<StockNumber> number
        ? Outcome.done(open(number.value(), text, command, actor))
        : Outcome.refused(taken.findings());
  }

  private static Outcome<Step> again(Certificate opened, Command command) {
    if (opened.licenseeId() != command.licenseeId()) {
      throw new NotFound("such form");
    }
    return Outcome.done(Step.of(opened));
  }

  private Optional<Finding> barred(Licensee licensee) {
    return licensees
        .lastingStanding(licensee.id())
        .flatMap(
            lasting ->
                switch (lasting.standing()) {
                  case ACTIVE -> Optional.<String>empty();
                  case SUSPENDED ->
                      Optional.of(
                          "%s has been suspended since %s, so no number is taken for a new draft. Ask the USKPA what lifts the suspension. Drafts in hand stay readable, can be typed into, voided or deleted, but are not issued; exports are recorded, and recalled certificates go back to the USKPA."
                              .formatted(licensee.number(), EasternTime.written(lasting.since())));
                  case ENDED ->
                      Optional.of(
                          "The licence of %s ended on %s, so no number is taken for a new draft. Ask the USKPA where that is wrong. Void or delete the drafts in hand, record which shipments left, and return the unused certificates."
                              .formatted(licensee.number(), EasternTime.written(lasting.since())));
                })
        .map(
            message ->
                CertificateStepRules.GOOD_STANDING.block(FieldNames.CERTIFICATE_NUMBER, message));
  }

  private Optional<Finding> refusalToReplace(CertificateNumber replaced, long licenseeId) {
    Certificate certificate = certificates.lock(replaced, licenseeId);
    if (certificate.state() != CertificateState.VOIDED) {
      return Optional.of(
          CertificateStepRules.REPLACES.block(
              "replaces",
              "%s is %s. Void it first; only a voided certificate is replaced."
                  .formatted(replaced, certificate.state().label().toLowerCase(Locale.ROOT))));
    }
    return certificates
        .findByReplaces(replaced)
        .map(
            other ->
                CertificateStepRules.REPLACES.block(
                    "replaces",
                    "%s was replaced by %s already. Go on with that one."
                        .formatted(replaced, other.number())));
  }

  private DraftText beginning(Command command) {
    CertificateNumber source = command.copyOf() != null ? command.copyOf() : command.replaces();
    if (source == null) {
      return blank(licensees.byId(command.licenseeId()));
    }
    Certificate earlier = certificates.of(source, command.licenseeId());
    return CopiedDraft.of(
        contents
            .of(earlier.id())
            .map(frozen -> frozen.content().asTyped())
            .orElseGet(earlier::typed));
  }

  /** A dealer exports for itself only, so the exporter is known. */
  private static DraftText blank(Licensee licensee) {
    return DraftText.of(
        licensee.kind() == LicenseeKind.DEALER
            ? Map.of(
                FieldNames.EXPORTER_NAME, licensee.name(),
                FieldNames.EXPORTER_ADDRESS, licensee.address())
            : Map.of());
  }

  private Outcome<StockNumber> take(Command command) {
    CertificateNumber wanted = command.number();
    if (wanted == null) {
      return stock
          .lockLowestFree(command.licenseeId())
          .map(Outcome::done)
          .orElseGet(
              () ->
                  Outcome.refused(
                      StockStepRules.NONE_LEFT.block(
                          FieldNames.CERTIFICATE_NUMBER,
                          "There is no free number left in stock. Order certificates from the"
                              + " USKPA.")));
    }
    StockNumber number =
        stock
            .lock(wanted)
            .filter(held -> held.isHeldBy(command.licenseeId()))
            .orElseThrow(() -> new NotFound("number " + wanted));
    return number.state().isFree()
        ? Outcome.done(number)
        : Outcome.refused(
            StockStepRules.FREE.block(
                FieldNames.CERTIFICATE_NUMBER,
                "%s is %s and not free. Take another number."
                    .formatted(wanted, number.state().label().toLowerCase(Locale.ROOT))));
  }

  private Step open(StockNumber number, DraftText text, Command command, Actor actor) {
    Instant now = EasternTime.now(clock);
    stock.reserve(number);
    Certificate certificate =
        certificates.saveAndFlush(
            new Certificate(
                number.number(),
                command.licenseeId(),
                command.id(),
                command.replaces(),
                text,
                actor,
                now));
    Map<String, String> details = new HashMap<>();
    CertificateNumber replaced = command.replaces();
    if (replaced != null) {
      details.put("replaces", replaced.value());
      journal.write(
          new Deed(
              org.uskpa.core.journal.Subject.certificate(replaced.value()),
              "replaced",
              actor,
              EasternTime.dateOf(now),
              "",
              Map.of("by", number.number().value())),
          now);
    }
    if (command.copyOf() != null) {
      details.put("copied from", command.copyOf().value());
    }
    journal.write(
        new Deed(certificate.subject(), "opened", actor, EasternTime.dateOf(now), "", details),
        now);
    return Step.of(certificate);
  }
}
