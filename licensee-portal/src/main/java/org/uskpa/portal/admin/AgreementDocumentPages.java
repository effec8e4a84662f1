package org.uskpa.portal.admin;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.LicenseeDetail;
import org.uskpa.core.licensee.LicenseeDetails;
import org.uskpa.portal.attachment.SentDocument;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** The signed paper of an agreement is kept with it. */
@Controller
@RequestMapping("/licensees/{number}/agreements/{from}/documents")
@RequiresRight(Right.MANAGE_LICENSEES)
class AgreementDocumentPages {

  private final LicenseeDetails details;
  private final SentDocument sent;
  private final AdminWords words;

  AgreementDocumentPages(LicenseeDetails details, SentDocument sent, AdminWords words) {
    this.details = details;
    this.sent = sent;
    this.words = words;
  }

  @GetMapping("/new")
  String form(@PathVariable String number, @PathVariable String from, Model model) {
    LicenseeDetail detail = details.of(number);
    return form(detail, agreement(detail, from), Form.empty(), model);
  }

  @PostMapping
  String keep(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @PathVariable String from,
      @RequestParam UUID command,
      @RequestParam(name = Attach.FIELD, required = false) @Nullable MultipartFile file,
      Model model,
      RedirectAttributes redirect) {
    LicenseeDetail detail = details.of(number);
    LicenseeDetail.Agreement agreement = agreement(detail, from);
    List<Finding> findings =
        sent.keep(
            command,
            Subject.agreement(number, agreement.from()),
            AttachmentKind.AGREEMENT,
            file,
            person);
    if (!findings.isEmpty()) {
      return form(detail, agreement, Form.empty().with(findings), model);
    }
    words.done(redirect, "attachment.done");
    return "redirect:/licensees/" + number;
  }

  /**
   * The agreement of a licensee that begins on the day of an address.
   *
   * @throws NotFound when there is none
   */
  static LicenseeDetail.Agreement agreement(LicenseeDetail detail, String from) {
    LocalDate first;
    try {
      first = LocalDate.parse(from);
    } catch (DateTimeParseException noDay) {
      throw new NotFound("agreement from " + from);
    }
    return detail.agreements().stream()
        .filter(one -> one.from().equals(first))
        .findFirst()
        .orElseThrow(() -> new NotFound("agreement from " + from));
  }

  private static String form(
      LicenseeDetail detail, LicenseeDetail.Agreement agreement, Form form, Model model) {
    model.addAttribute("licensee", detail.licensee());
    model.addAttribute("agreement", agreement);
    model.addAttribute("command", UUID.randomUUID().toString());
    model.addAttribute("form", form);
    return "admin/agreement-document";
  }
}
