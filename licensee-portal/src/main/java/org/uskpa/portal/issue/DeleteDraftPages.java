package org.uskpa.portal.issue;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.certificate.CertificateDetail;
import org.uskpa.core.certificate.CertificateState;
import org.uskpa.core.certificate.DeleteDraft;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.OwnLicensee;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.portal.subject.AddressedNumber;

/** A draft is deleted and its number goes back to stock, if nobody has seen the number yet. */
@Controller
@RequiresRight(Right.DRAFT)
@RequestMapping("/certificates/{number}/delete")
class DeleteDraftPages {

  private final WithinReach withinReach;
  private final DeleteDraft deleteDraft;
  private final DoneMeanwhile doneMeanwhile;
  private final RecordSummaries summaries;
  private final PageWords words;

  DeleteDraftPages(
      WithinReach withinReach,
      DeleteDraft deleteDraft,
      DoneMeanwhile doneMeanwhile,
      RecordSummaries summaries,
      PageWords words) {
    this.withinReach = withinReach;
    this.deleteDraft = deleteDraft;
    this.doneMeanwhile = doneMeanwhile;
    this.summaries = summaries;
    this.words = words;
  }

  @GetMapping
  String ask(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      RedirectAttributes redirect,
      Model model) {
    CertificateDetail certificate = withinReach.of(number, person);
    return certificate.state() == CertificateState.DRAFT
        ? view(certificate, person, Form.empty(), model)
        : doneMeanwhile.shown(certificate, person, redirect);
  }

  @PostMapping
  String carryOut(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @RequestParam Map<String, String> fields,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    Outcome<CertificateNumber> outcome =
        deleteDraft.run(
            new DeleteDraft.Command(
                AddressedNumber.of(number),
                OwnLicensee.of(person),
                fields.containsKey(DeleteDraft.NOT_PRINTED),
                fields.containsKey(DeleteDraft.NOT_REPORTED)),
            person.actor());
    if (outcome instanceof Outcome.Done<CertificateNumber> deleted) {
      Notice.success(words.say("delete.done", deleted.value()), words.say("delete.done.text"))
          .on(redirect);
      return "redirect:/certificates";
    }
    CertificateDetail now = withinReach.of(number, person);
    if (now.state() != CertificateState.DRAFT) {
      return doneMeanwhile.ledTo(now, person, redirect);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return view(now, person, Form.of(fields).with(outcome.findings()), model);
  }

  private String view(CertificateDetail certificate, SignedIn person, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("certificate", summaries.of(certificate));
    model.addAttribute("mayVoid", person.may(Right.VOID));
    return "issue/delete";
  }
}
