package org.uskpa.portal.issue;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.uskpa.core.certificate.CheckDraft;
import org.uskpa.core.certificate.HandOver;
import org.uskpa.core.certificate.SendBack;
import org.uskpa.core.certificate.Step;
import org.uskpa.core.certificate.TakeBackDraft;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.OwnLicensee;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** Between preparer and issuer: a draft is handed over, sent back with words, or taken back. */
@Controller
@RequiresRight(Right.DRAFT)
@RequestMapping("/certificates/{number}")
class HandOverPages {

  private static final String WORDS = "words";

  private final WithinReach withinReach;
  private final CheckDraft checkDraft;
  private final HandOver handOver;
  private final SendBack sendBack;
  private final TakeBackDraft takeBackDraft;
  private final SavedMeanwhile savedMeanwhile;
  private final DoneMeanwhile doneMeanwhile;
  private final RecordSummaries summaries;
  private final PageWords words;

  HandOverPages(
      WithinReach withinReach,
      CheckDraft checkDraft,
      HandOver handOver,
      SendBack sendBack,
      TakeBackDraft takeBackDraft,
      SavedMeanwhile savedMeanwhile,
      DoneMeanwhile doneMeanwhile,
      RecordSummaries summaries,
      PageWords words) {
    this.withinReach = withinReach;
    this.checkDraft = checkDraft;
    this.handOver = handOver;
    this.sendBack = sendBack;
    this.takeBackDraft = takeBackDraft;
    this.savedMeanwhile = savedMeanwhile;
    this.doneMeanwhile = doneMeanwhile;
    this.summaries = summaries;
    this.words = words;
  }

  @GetMapping("/hand-over")
  String handOverForm(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      RedirectAttributes redirect,
      Model model) {
    CertificateDetail draft = withinReach.of(number, person);
    return draft.state() == CertificateState.DRAFT
        ? handOverView(draft, person, Form.empty(), model)
        : doneMeanwhile.shown(draft, person, redirect);
  }

  @PostMapping("/hand-over")
  String handOver(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @RequestParam(defaultValue = "-1") int version,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    CertificateDetail draft = withinReach.of(number, person);
    Outcome<Step> outcome =
        handOver.run(
            new HandOver.Command(draft.number(), OwnLicensee.of(person), version), person.actor());
    if (!outcome.isDone()) {
      CertificateDetail now = withinReach.of(number, person);
      if (now.state() != CertificateState.DRAFT) {
        return doneMeanwhile.ledTo(now, person, redirect);
      }
      response.setStatus(HttpStatus.CONFLICT.value());
      List<Finding> refusals = savedMeanwhile.told(outcome.findings(), now, person);
      return handOverView(now, person, Form.empty().with(refusals), model);
    }
    notice("handover.done", draft).on(redirect);
    return "redirect:/certificates/" + draft.number();
  }

  @RequiresRight(Right.ISSUE)
  @GetMapping("/send-back")
  String sendBackForm(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      RedirectAttributes redirect,
      Model model) {
    CertificateDetail draft = withinReach.of(number, person);
    return draft.state() == CertificateState.READY
        ? sendBackView(draft, Form.empty(), model)
        : doneMeanwhile.shown(draft, person, redirect);
  }

  @RequiresRight(Right.ISSUE)
  @PostMapping("/send-back")
  String sendBack(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @RequestParam(name = WORDS, defaultValue = "") String said,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    CertificateDetail draft = withinReach.of(number, person);
    Outcome<Step> outcome =
        sendBack.run(
            new SendBack.Command(draft.number(), OwnLicensee.of(person), said), person.actor());
    if (!outcome.isDone()) {
      CertificateDetail now = withinReach.of(number, person);
      if (now.state() != CertificateState.READY) {
        return doneMeanwhile.ledTo(now, person, redirect);
      }
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return sendBackView(now, Form.of(Map.of(WORDS, said)).with(outcome.findings()), model);
    }
    notice("sendback.done", draft).on(redirect);
    return "redirect:/certificates/" + draft.number();
  }

  /** Its preparer or an issuer makes it a draft again. */
  @PostMapping("/take-over")
  String takeOver(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      RedirectAttributes redirect) {
    CertificateDetail draft = withinReach.of(number, person);
    Outcome<Step> outcome =
        takeBackDraft.run(
            new TakeBackDraft.Command(
                draft.number(), OwnLicensee.of(person), person.may(Right.ISSUE)),
            person.actor());
    if (outcome.isDone()) {
      notice("takeover.done", draft).on(redirect);
      return "redirect:/certificates/%s/review".formatted(draft.number());
    }
    CertificateDetail now = withinReach.of(number, person);
    if (now.state() != CertificateState.READY) {
      return doneMeanwhile.ledTo(now, person, redirect);
    }
    new Notice("error", outcome.findings().get(0).message(), "").on(redirect);
    return "redirect:/certificates/" + draft.number();
  }

  private String handOverView(CertificateDetail draft, SignedIn person, Form form, Model model) {
    List<Finding> findings = checkDraft.run(draft.number(), OwnLicensee.of(person), Map.of());
    model.addAttribute("form", form);
    model.addAttribute("certificate", summaries.of(draft));
    model.addAttribute("unfinished", (int) findings.stream().filter(Finding::blocks).count());
    return "issue/handover";
  }

  private String sendBackView(CertificateDetail draft, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("certificate", summaries.of(draft));
    return "issue/sendback";
  }

  private Notice notice(String key, CertificateDetail draft) {
    return Notice.success(words.say(key, draft.number()), words.say(key + ".text"));
  }
}
