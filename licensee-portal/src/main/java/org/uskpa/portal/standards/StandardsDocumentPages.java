package org.uskpa.portal.standards;

import java.util.List;
import java.util.UUID;
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
import org.uskpa.portal.attachment.SentDocument;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** The documents of a year's review: the standards themselves, and the evidence. */
@Controller
@RequestMapping("/standards/{year}/documents")
@RequiresRight(Right.REVIEW_STANDARDS)
class StandardsDocumentPages {

  private final SentDocument sent;
  private final StandardsWords words;

  StandardsDocumentPages(SentDocument sent, StandardsWords words) {
    this.sent = sent;
    this.words = words;
  }

  @GetMapping("/new")
  String form(@AuthenticationPrincipal SignedIn person, @PathVariable String year, Model model) {
    StandardsPages.requireAgency(person);
    StandardsPages.year(year);
    return form(year, Form.empty(), model);
  }

  /** Whoever loads the address that documents are sent to finds the form. */
  @GetMapping
  String again(@AuthenticationPrincipal SignedIn person, @PathVariable String year) {
    StandardsPages.requireAgency(person);
    return "redirect:/standards/%d/documents/new".formatted(StandardsPages.year(year));
  }

  @PostMapping
  String keep(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String year,
      @RequestParam UUID command,
      @RequestParam(name = Attach.FIELD, required = false) @Nullable MultipartFile file,
      Model model,
      RedirectAttributes redirect) {
    StandardsPages.requireAgency(person);
    List<Finding> findings =
        sent.keep(
            command,
            Subject.standards(StandardsPages.year(year)),
            AttachmentKind.STANDARDS,
            file,
            person);
    if (!findings.isEmpty()) {
      return form(year, Form.empty().with(findings), model);
    }
    words.done(redirect, "attachment.done");
    return "redirect:/standards/" + year;
  }

  private static String form(String year, Form form, Model model) {
    model.addAttribute("year", year);
    model.addAttribute("command", UUID.randomUUID().toString());
    model.addAttribute("form", form);
    return "standards/document";
  }
}
