package org.uskpa.portal.issue;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
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
import org.uskpa.core.certificate.RecordExport;
import org.uskpa.core.certificate.Step;
import org.uskpa.core.certificate.TakeBackExport;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.OwnLicensee;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** When and how a shipment left is recorded, and taken back when the record was wrong. */
@Controller
@RequiresRight(Right.RECORD_EXPORT)
@RequestMapping("/certificates/{number}")
class ExportPages {

  private static final String WORDS = "words";
  private static final String TAKE_BACK = "take-back";
  private static final List<String> FIELDS =
      List.of(FieldNames.EXPORT_DATE, FieldNames.MODE, FieldNames.CARRIER, FieldNames.PORT);

  private final WithinReach withinReach;
  private final RecordExport recordExport;
  private final TakeBackExport takeBackExport;
  private final DoneMeanwhile doneMeanwhile;
  private final RecordSummaries summaries;
  private final FieldChoices choices;
  private final PageWords words;
  private final Clock clock;

  ExportPages(
      WithinReach withinReach,
      RecordExport recordExport,
      TakeBackExport takeBackExport,
      DoneMeanwhile doneMeanwhile,
      RecordSummaries summaries,
      FieldChoices choices,
      PageWords words,
      Clock clock) {
    this.withinReach = withinReach;
    this.recordExport = recordExport;
    this.takeBackExport = takeBackExport;
    this.doneMeanwhile = doneMeanwhile;
    this.summaries = summaries;
    this.choices = choices;
    this.words = words;
    this.clock = clock;
  }

  /** Begins with what was planned; only the day is left to the person. */
  @GetMapping("/export")
  String form(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      RedirectAttributes redirect,
      Model model) {
    CertificateDetail certificate = withinReach.of(number, person);
    if (certificate.state() != CertificateState.ISSUED) {
      return doneMeanwhile.shown(certificate, person, redirect);
    }
    Map<String, String> planned = new HashMap<>(certificate.typed());
    planned.keySet().retainAll(FIELDS);
    return view(certificate, Form.of(planned), model);
  }

  @PostMapping("/export")
  String record(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @RequestParam Map<String, String> fields,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    CertificateDetail certificate = withinReach.of(number, person);
    Map<String, String> typed = new HashMap<>(fields);
    typed.keySet().retainAll(FIELDS);
    Outcome<Step> outcome =
        recordExport.run(
            new RecordExport.Command(
                certificate.number(), OwnLicensee.of(person), typed, StepTexts.words(fields)),
            person.actor());
    if (outcome.isDone()) {
      return done("export.done", certificate, redirect);
    }
    CertificateDetail now = withinReach.of(number, person);
    if (now.state() != CertificateState.ISSUED) {
      return doneMeanwhile.ledTo(now, person, redirect);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return view(now, Form.of(fields).with(outcome.findings()), model);
  }

  @GetMapping("/take-back")
  String takeBackForm(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      RedirectAttributes redirect,
      Model model) {
    CertificateDetail certificate = withinReach.of(number, person);
    return certificate.state() == CertificateState.EXPORTED
        ? doneMeanwhile
            .confirmed(certificate, TAKE_BACK, redirect)
            .orElseGet(() -> takeBackView(certificate, Form.empty(), model))
        : doneMeanwhile.shown(certificate, person, redirect);
  }

  @PostMapping("/take-back")
  String takeBack(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @RequestParam(name = WORDS, defaultValue = "") String said,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    CertificateDetail certificate = withinReach.of(number, person);
    Outcome<Step> outcome =
        takeBackExport.run(
            new TakeBackExport.Command(certificate.number(), OwnLicensee.of(person), said),
            person.actor());
    if (outcome.isDone()) {
      return done("takeback.done", certificate, redirect);
    }
    CertificateDetail now = withinReach.of(number, person);
    if (now.state() != CertificateState.EXPORTED) {
      return doneMeanwhile.ledTo(now, person, redirect);
    }
    return doneMeanwhile
        .confirmed(now, TAKE_BACK, redirect)
        .orElseGet(
            () -> {
              response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
              return takeBackView(
                  now, Form.of(Map.of(WORDS, said)).with(outcome.findings()), model);
            });
  }

  private String done(String key, CertificateDetail certificate, RedirectAttributes redirect) {
    Notice.success(words.say(key, certificate.number()), words.say(key + ".text")).on(redirect);
    return "redirect:/certificates/" + certificate.number();
  }

  private String view(CertificateDetail certificate, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("certificate", summaries.of(certificate));
    model.addAttribute("modes", choices.modes(form.value(FieldNames.MODE)));
    model.addAttribute(
        "ports",
        choices.ports(
            Declaration.of(form.typed())
                .exportedOn()
                .read()
                .orElseGet(() -> EasternTime.dateOf(clock.instant()))));
    return "issue/export";
  }

  private String takeBackView(CertificateDetail certificate, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("certificate", summaries.of(certificate));
    model.addAttribute("corrected", certificate.correction().isPresent());
    return "issue/takeback";
  }
}
