package org.uskpa.portal.attachment;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.uskpa.core.attachment.Attach;
import org.uskpa.core.attachment.AttachmentKind;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.journal.Subject;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.page.SentFileName;
import org.uskpa.portal.security.SignedIn;

/** Keeps a document that a form sends. */
@Component
public class SentDocument {

  private final Attach attach;
  private final MessageSource words;

  SentDocument(Attach attach, MessageSource words) {
    this.attach = attach;
    this.words = words;
  }

  /**
   * Keeps it with what it is about.
   *
   * @param command the form's id: sent twice it is kept once
   * @return what stands in the way; empty when it is kept
   */
  public List<Finding> keep(
      UUID command,
      Subject subject,
      AttachmentKind kind,
      @Nullable MultipartFile file,
      SignedIn person) {
    String name = file == null ? "" : SentFileName.of(file);
    if (file == null || name.isEmpty()) {
      FormReading reading = new FormReading(Form.empty());
      reading.find(
          Attach.FIELD,
          String.valueOf(words.getMessage("attachment.missing", new Object[0], Locale.US)));
      return reading.findings();
    }
    return attach
        .run(new Attach.Command(command, subject, kind, name, file::getInputStream), person.actor())
        .findings();
  }
}
