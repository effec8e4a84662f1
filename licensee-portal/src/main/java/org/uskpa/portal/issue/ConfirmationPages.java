package org.uskpa.portal.issue;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
import org.uskpa.core.certificate.RecordForeignConfirmation;
import org.uskpa.core.certificate.Step;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.shipment.Dates;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** Census writes down what a foreign authority said of a certificate that arrived. */
@Controller
@RequiresRight(Right.RECORD_CONFIRMATIONS)
@RequestMapping("/certificates/{number}/confirmation")
class ConfirmationPages {

  private static final String RECEIVED_ON = "received_on";
  private static final String AUTHORITY = "authority";
  private static final String CARATS_FOUND = "carats_found";
  private static final String PARCELS_FOUND = "parcels_found";
  private static final String DIFFERENCES = "differences";

  private final WithinReach withinReach;
  private final RecordForeignConfirmation recordConfirmation;
  private final RecordSummaries summaries;
  private final PageWords words;

  ConfirmationPages(
      WithinReach withinReach,
      RecordForeignConfirmation recordConfirmation,
      RecordSummaries summaries,
      PageWords words) {
    this.withinReach = withinReach;
    this.recordConfirmation = recordConfirmation;
    this.summaries = summaries;
    this.words = words;
  }

  @GetMapping
  String form(@AuthenticationPrincipal SignedIn person, @PathVariable String number, Model model) {
    CertificateDetail certificate = withinReach.of(number, person);
    return certificate.content().isEmpty()
        ? "redirect:/certificates/" + certificate.number()
        : view(certificate, Form.empty(), model);
  }

  @PostMapping
  String record(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @RequestParam Map<String, String> fields,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    CertificateDetail certificate = withinReach.of(number, person);
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    LocalDate receivedOn =
        reading.required(RECEIVED_ON, Dates::of, words.say("confirmation.received-on.missing"));
    reading.required(AUTHORITY, Function.identity(), words.say("confirmation.authority.missing"));
    Carats carats = reading.read(CARATS_FOUND, Carats::of);
    Integer parcels = reading.read(PARCELS_FOUND, this::count);
    if (receivedOn == null || !reading.findings().isEmpty()) {
      return refused(certificate, form, reading.findings(), response, model);
    }
    Outcome<Step> outcome =
        recordConfirmation.run(
            new RecordForeignConfirmation.Command(
                certificate.number(),
                receivedOn,
                form.value(AUTHORITY),
                carats,
                parcels,
                form.value(DIFFERENCES)),
            person.actor());
    if (!outcome.isDone()) {
      return refused(certificate, form, outcome.findings(), response, model);
    }
    Notice.success(
            words.say("confirmation.done", certificate.number()),
            words.say("confirmation.done.text"))
        .on(redirect);
    return "redirect:/certificates/" + certificate.number();
  }

  private @Nullable Integer count(String text) {
    if (!text.matches("\\d{1,6}")) {
      throw new IllegalArgumentException(words.say("confirmation.parcels-found.unreadable", text));
    }
    return Integer.valueOf(text);
  }

  private String refused(
      CertificateDetail certificate,
      Form form,
      List<Finding> findings,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return view(certificate, form.with(findings), model);
  }

  private String view(CertificateDetail certificate, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("certificate", summaries.of(certificate));
    return "issue/confirmation";
  }
}
