package org.uskpa.portal.admin;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.uskpa.core.attachment.Attach;
import org.uskpa.core.attachment.AttachmentKind;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeDetails;
import org.uskpa.portal.attachment.SentDocument;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** The documents of a licensee: its agreement, references, procedures manual, warranties. */
@Controller
@RequestMapping("/licensees/{number}/documents")
@RequiresRight(Right.MANAGE_LICENSEES)
class LicenseeDocumentPages {

  private static final String KIND = "kind";

  private final LicenseeDetails details;
  private final SentDocument sent;
  private final AdminWords words;

  LicenseeDocumentPages(LicenseeDetails details, SentDocument sent, AdminWords words) {
    this.details = details;
    this.sent = sent;
    this.words = words;
  }

  @GetMapping("/new")
  String form(@PathVariable String number, Model model) {
    return form(details.of(number).licensee(), Form.empty(), model);
  }

  @PostMapping
  String keep(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @RequestParam UUID command,
      @RequestParam(name = KIND, defaultValue = "") String typed,
      @RequestParam(name = Attach.FIELD, required = false) @Nullable MultipartFile file,
      Model model,
      RedirectAttributes redirect) {
    Licensee licensee = details.of(number).licensee();
    Form form = Form.of(Map.of(KIND, typed));
    FormReading reading = new FormReading(form);
    AttachmentKind kind =
        reading.required(KIND, LicenseeDocumentPages::kind, words.say("attachment.kind.missing"));
    List<Finding> findings = new ArrayList<>(reading.findings());
    if (kind != null) {
      findings.addAll(sent.keep(command, Subject.licensee(licensee.number()), kind, file, person));
    }
    if (!findings.isEmpty()) {
      return form(licensee, form.with(findings), model);
    }
    words.done(redirect, "attachment.done");
    return "redirect:/licensees/" + number;
  }

  private static Stream<AttachmentKind> kinds() {
    return Arrays.stream(AttachmentKind.values()).filter(one -> one != AttachmentKind.STANDARDS);
  }

  private static AttachmentKind kind(String text) {
    return kinds()
        .filter(one -> one.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("“%s” is no kind".formatted(text)));
  }

  private static String form(Licensee licensee, Form form, Model model) {
    model.addAttribute("licensee", licensee);
    model.addAttribute("command", UUID.randomUUID().toString());
    model.addAttribute("kinds", kinds().map(one -> new Choice(one.name(), one.label())).toList());
    model.addAttribute("form", form);
    return "admin/document";
  }
}
