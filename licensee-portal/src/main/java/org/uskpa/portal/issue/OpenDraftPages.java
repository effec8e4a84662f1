package org.uskpa.portal.issue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.certificate.CertificateStepRules;
import org.uskpa.core.certificate.OpenDraft;
import org.uskpa.core.certificate.Step;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.text.VisibleText;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.OwnLicensee;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.portal.subject.AddressedNumber;

/**
 * A new draft: blank, as a copy of an earlier certificate, or in place of a voided one. Each form
 * carries a command's id, so that a double click opens one draft.
 */
@Controller
@RequiresRight(Right.DRAFT)
class OpenDraftPages {

  private final OpenDraft openDraft;
  private final WithinReach withinReach;
  private final PageWords words;

  OpenDraftPages(OpenDraft openDraft, WithinReach withinReach, PageWords words) {
    this.openDraft = openDraft;
    this.withinReach = withinReach;
    this.words = words;
  }

  @PostMapping("/certificates")
  String blank(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam UUID command,
      @RequestParam(required = false) @Nullable String number,
      RedirectAttributes redirect) {
    CertificateNumber wanted =
        number == null || VisibleText.isBlank(number) ? null : AddressedNumber.of(number);
    return open(
        new OpenDraft.Command(command, OwnLicensee.of(person), wanted, null, null),
        person,
        "/certificates",
        redirect);
  }

  @PostMapping("/certificates/{number}/copy")
  String copy(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @RequestParam UUID command,
      RedirectAttributes redirect) {
    CertificateNumber original = withinReach.of(number, person).number();
    return open(
        new OpenDraft.Command(command, OwnLicensee.of(person), null, original, null),
        person,
        "/certificates/" + original,
        redirect);
  }

  @PostMapping("/certificates/{number}/replacement")
  String replacement(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @RequestParam UUID command,
      RedirectAttributes redirect) {
    CertificateNumber replaced = withinReach.of(number, person).number();
    return open(
        new OpenDraft.Command(command, OwnLicensee.of(person), null, null, replaced),
        person,
        "/certificates/" + replaced,
        redirect);
  }

  private String open(
      OpenDraft.Command command, SignedIn person, String back, RedirectAttributes redirect) {
    Outcome<Step> outcome = openDraft.run(command, person.actor());
    if (outcome instanceof Outcome.Done<Step> opened) {
      return "redirect:/certificates/%s/%s"
          .formatted(opened.value().number(), DraftStep.GOODS.path());
    }
    notice(outcome.findings().get(0)).on(redirect);
    return "redirect:" + back;
  }

  private Notice notice(Finding refusal) {
    return refusal.rule().equals(CertificateStepRules.GOOD_STANDING.name())
        ? new Notice("error", words.say("barred.not-opened"), refusal.message())
        : new Notice("error", refusal.message(), "");
  }
}
