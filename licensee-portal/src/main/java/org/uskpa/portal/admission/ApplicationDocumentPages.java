package org.uskpa.portal.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.admission.Application;
import org.uskpa.core.admission.Applications;
import org.uskpa.core.attachment.Attach;
import org.uskpa.core.attachment.AttachmentKind;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.journal.Subject;
import org.uskpa.portal.attachment.SentDocument;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** The documents that come with an application: references, procedures manual, warranties. */
@Controller
@RequestMapping("/applications/{id}/documents")
@RequiresRight(Right.MANAGE_LICENSEES)
class ApplicationDocumentPages {

  private static final String KIND = "kind";

  private final Applications applications;
  private final SentDocument sent;
  private final AdmissionWords words;

  ApplicationDocumentPages(Applications applications, SentDocument sent, AdmissionWords words) {
    this.applications = applications;
    this.sent = sent;
    this.words = words;
  }

  @GetMapping("/new")
  String form(@PathVariable long id, Model model) {
    return form(applications.get(id), Form.empty(), model);
  }

  @PostMapping
  String keep(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      @RequestParam UUID command,
      @RequestParam(name = KIND, defaultValue = "") String typed,
      @RequestParam(name = Attach.FIELD, required = false) @Nullable MultipartFile file,
      Model model,
      RedirectAttributes redirect) {
    Application application = applications.get(id);
    Form form = Form.of(Map.of(KIND, typed));
    FormReading reading = new FormReading(form);
    AttachmentKind kind =
        reading.required(
            KIND,
            ApplicationStepPages.choice(kinds().toArray(AttachmentKind[]::new)),
            words.say("attachment.kind.missing"));
    List<Finding> findings = new ArrayList<>(reading.findings());
    if (kind != null) {
      findings.addAll(sent.keep(command, Subject.application(id), kind, file, person));
    }
    if (!findings.isEmpty()) {
      return form(application, form.with(findings), model);
    }
    words.done(redirect, "attachment.done");
    return "redirect:/applications/" + id;
  }

  /** The agreement comes later, and is kept with the licensee's agreement itself. */
  private static Stream<AttachmentKind> kinds() {
    return Stream.of(
        AttachmentKind.REFERENCE,
        AttachmentKind.PROCEDURES_MANUAL,
        AttachmentKind.WARRANTY_TEMPLATE,
        AttachmentKind.OTHER);
  }

  private static String form(Application application, Form form, Model model) {
    model.addAttribute("applied", application);
    model.addAttribute("command", UUID.randomUUID().toString());
    model.addAttribute("kinds", kinds().map(one -> new Choice(one.name(), one.label())).toList());
    model.addAttribute("form", form);
    return "admission/document";
  }
}
