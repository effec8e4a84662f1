package org.uskpa.portal.issue;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.uskpa.core.certificate.CertificateStepRules;
import org.uskpa.core.certificate.Step;
import org.uskpa.core.certificate.VoidCertificate;
import org.uskpa.core.certificate.VoidReason;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.shipment.Dates;
import org.uskpa.core.text.VisibleText;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.FreshSignIn;
import org.uskpa.portal.security.OwnLicensee;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** A certificate that did not leave is voided, on a page that shows what is lost with it. */
@Controller
@RequiresRight(Right.VOID)
@RequestMapping("/certificates/{number}/void")
class VoidPages {

  private static final String REASON = "reason";
  private static final String WORDS = "words";
  private static final String VOID = "void";

  private final WithinReach withinReach;
  private final VoidCertificate voidCertificate;
  private final DoneMeanwhile doneMeanwhile;
  private final RecordSummaries summaries;
  private final PageWords words;

  VoidPages(
      WithinReach withinReach,
      VoidCertificate voidCertificate,
      DoneMeanwhile doneMeanwhile,
      RecordSummaries summaries,
      PageWords words) {
    this.withinReach = withinReach;
    this.voidCertificate = voidCertificate;
    this.doneMeanwhile = doneMeanwhile;
    this.summaries = summaries;
    this.words = words;
  }

  @FreshSignIn
  @GetMapping
  String ask(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      RedirectAttributes redirect,
      Model model) {
    CertificateDetail certificate = withinReach.of(number, person);
    return certificate.state().next().contains(CertificateState.VOIDED)
        ? doneMeanwhile
            .confirmed(certificate, VOID, redirect)
            .orElseGet(() -> view(certificate, Form.empty(), model))
        : doneMeanwhile.shown(certificate, person, redirect);
  }

  @FreshSignIn
  @PostMapping
  String carryOut(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @RequestParam(name = REASON, defaultValue = "") String reason,
      @RequestParam(name = WORDS, defaultValue = "") String said,
      @RequestParam(name = VoidCertificate.ON, defaultValue = "") String day,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    CertificateDetail certificate = withinReach.of(number, person);
    Form form = Form.of(Map.of(REASON, reason, WORDS, said, VoidCertificate.ON, day));
    FormReading reading = new FormReading(form);
    LocalDate on = reading.read(VoidCertificate.ON, Dates::of);
    List<Finding> refusals = new ArrayList<>(reading.findings());
    Optional<VoidReason> chosen =
        Arrays.stream(VoidReason.values()).filter(one -> one.name().equals(reason)).findFirst();
    if (chosen.isPresent() && refusals.isEmpty()) {
      Outcome<Step> outcome =
          voidCertificate.run(
              new VoidCertificate.Command(
                  certificate.number(), OwnLicensee.of(person), chosen.get(), said, on),
              person.actor());
      if (outcome.isDone()) {
        Notice.success(words.say("void.done", certificate.number()), words.say("void.done.text"))
            .on(redirect);
        return "redirect:/certificates/" + certificate.number();
      }
      refusals.addAll(outcome.findings());
    } else {
      if (chosen.isEmpty()) {
        refusals.add(CertificateStepRules.WORDS.block(REASON, words.say("void.reason.missing")));
      }
      if (VisibleText.isBlank(said)) {
        refusals.add(CertificateStepRules.WORDS.block(WORDS, words.say("void.words.missing")));
      }
    }
    CertificateDetail now = withinReach.of(number, person);
    if (!now.state().next().contains(CertificateState.VOIDED)) {
      return doneMeanwhile.ledTo(now, person, redirect);
    }
    return doneMeanwhile
        .confirmed(now, VOID, redirect)
        .orElseGet(
            () -> {
              response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
              return view(now, form.with(refusals), model);
            });
  }

  private String view(CertificateDetail certificate, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("certificate", summaries.of(certificate));
    model.addAttribute(
        "reasons",
        Arrays.stream(VoidReason.values())
            .map(
                reason ->
                    new Choice(
                        reason.name(), reason.label(), words.say("void.reason." + reason.name())))
            .toList());
    return "issue/void";
  }
}
