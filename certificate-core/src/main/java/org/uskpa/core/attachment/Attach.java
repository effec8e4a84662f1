package org.uskpa.core.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.usecase.SameForm;
import org.uskpa.core.usecase.UseCase;

/**
 * A document is kept with what it is about. It is read once, piece by piece; what is no PDF or too
 * large leaves nothing behind. The same form sent twice keeps one document.
 */
@UseCase
public class Attach {

  /** So many bytes a document has at the most. */
  public static final long LARGEST = 10L * 1024 * 1024;

  /** The field of a form that sends the document. */
  public static final String FIELD = "document";

  private static final byte[] SIGNATURE = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final int PIECE = 256 * 1024;

  /** The bytes of a document, to be read once. */
  public interface Content {
    InputStream open() throws IOException;
  }

  /**
   * What to keep.
   *
   * @param id of the form; the document's own afterwards
   * @param subject what it is about; the caller has seen that it is there and within reach
   */
  public record Command(
      UUID id, Subject subject, AttachmentKind kind, String name, Content content) {}

  private final Attachments attachments;
  private final Journal journal;
  private final SameForm sameForm;
  private final Clock clock;

  Attach(Attachments attachments, Journal journal, SameForm sameForm, Clock clock) {
    this.attachments = attachments;
    this.journal = journal;
    this.sameForm = sameForm;
    this.clock = clock;
  }

  /**
   * Keeps it, or refuses by a rule of {@link AttachmentRules}.
   *
   * @throws UncheckedIOException when the bytes cannot be had; nothing is changed then
   * @throws NotFound when the id is that of a document about something else
   */
  public Outcome<Attachment> run(Command command, Actor actor) {
    sameForm.waitFor(command.id());
    Optional<Attachment> kept = attachments.find(command.id());
    if (kept.isPresent()) {
      if (!kept.get().subject().equals(command.subject())) {
        throw new NotFound("such form");
      }
      return Outcome.done(kept.get());
    }
    Instant now = EasternTime.now(clock);
    MessageDigest digest = sha256();
    long size = 0;
    try (InputStream bytes = command.content().open()) {
      int place = 0;
      for (byte[] piece = bytes.readNBytes(PIECE);
          piece.length > 0;
          piece = bytes.readNBytes(PIECE)) {
        size += piece.length;
        if (size > LARGEST) {
          return refused(
              AttachmentRules.PDF.block(
                  FIELD,
                  "%s is larger than %d MB. Send a smaller file, or its parts one by one."
                      .formatted(command.name(), LARGEST / 1024 / 1024)));
        }
        if (place == 0 && !begins(piece)) {
          return refused(
              AttachmentRules.PDF.block(
                  FIELD,
                  "%s is no PDF: it does not begin as one. Send the document as PDF."
                      .formatted(command.name())));
        }
        digest.update(piece);
        attachments.addPiece(command.id(), place++, piece);
      }
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
    if (size == 0) {
      return refused(
          AttachmentRules.PDF.block(
              FIELD, "%s is empty. Send the document as PDF.".formatted(command.name())));
    }
    Attachment attachment =
        new Attachment(
            command.id(),
            command.subject(),
            command.kind(),
            command.name(),
            size,
            HexFormat.of().formatHex(digest.digest()),
            now,
            actor.username());
    Optional<Attachment> same =
        attachments.about(command.subject()).stream()
            .filter(one -> one.sha256().equals(attachment.sha256()))
            .findFirst();
    if (same.isPresent()) {
      return refused(
          AttachmentRules.ONCE.block(
              FIELD,
              "The same file is kept already as %s, %s. Send another one."
                  .formatted(same.get().name(), same.get().kind().label())));
    }
    attachments.add(attachment);
    journal.write(
        new Deed(
            command.subject(),
            "document added",
            actor,
            EasternTime.dateOf(now),
            command.kind().label(),
            Map.of("name", command.name(), "sha256", attachment.sha256())),
        now);
    return Outcome.done(attachment);
  }

  /** What was read so far goes with the transaction. */
  private static Outcome<Attachment> refused(Finding finding) {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return Outcome.refused(finding);
  }

  private static boolean begins(byte[] piece) {
    return piece.length >= SIGNATURE.length
        && Arrays.equals(piece, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
