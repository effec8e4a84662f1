package org.uskpa.portal.attachment;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uskpa.core.attachment.Attachment;
import org.uskpa.core.attachment.AttachmentKind;
import org.uskpa.core.attachment.Attachments;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.Subject;
import org.uskpa.portal.security.RequiresEitherRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/**
 * A document that is kept, for those who may read what it is about; to all others there is none.
 */
@Controller
class AttachmentPages {

  private final Attachments attachments;

  AttachmentPages(Attachments attachments) {
    this.attachments = attachments;
  }

  /**
   * The file itself, handed on piece by piece; a browser keeps it and does not open it in place.
   */
  @GetMapping("/documents/{id}")
  @RequiresEitherRight(value = Right.READ_LICENSEES, or = Right.MANAGE_OWN_LICENSEE)
  void read(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      HttpServletResponse response)
      throws IOException {
    Attachment found =
        id(id)
            .flatMap(attachments::find)
            .filter(one -> reaches(person, one))
            .orElseThrow(() -> new NotFound("document " + id));
    response.setContentType(MediaType.APPLICATION_PDF_VALUE);
    response.setContentLengthLong(found.size());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(found.name(), StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    attachments.write(found, response.getOutputStream());
  }

  private static Optional<UUID> id(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  /** A licensee reads its own agreement; who answers for it to the USKPA stays with the USKPA. */
  private static boolean reaches(SignedIn person, Attachment attachment) {
    SignedIn.OfLicensee licensee = person.licensee();
    return licensee == null
        ? person.may(Right.READ_LICENSEES)
        : attachment.kind() == AttachmentKind.AGREEMENT
            && (attachment.subject().equals(Subject.licensee(licensee.number()))
                || attachment.subject().isAgreementOf(licensee.number()));
  }
}
