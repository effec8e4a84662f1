package org.uskpa.portal.acknowledgment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.attachment.AttachmentKind;
import org.uskpa.core.attachment.Attachments;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.AcknowledgmentSignatures;
import org.uskpa.core.licensee.AgreementTexts;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeDetail;
import org.uskpa.core.licensee.LicenseeDetails;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.licensee.SignAcknowledgment;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.OwnLicensee;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** The licensee's manager reads the wording in force and signs the acknowledgment of the year. */
@Controller
@RequestMapping("/acknowledgment")
@RequiresRight(Right.MANAGE_OWN_LICENSEE)
class OwnAcknowledgmentPages {

  private final Licensees licensees;
  private final LicenseeDetails details;
  private final AgreementTexts texts;
  private final AcknowledgmentSignatures signatures;
  private final SignAcknowledgment sign;
  private final Attachments attachments;
  private final MessageSource words;
  private final Clock clock;

  OwnAcknowledgmentPages(
      Licensees licensees,
      LicenseeDetails details,
      AgreementTexts texts,
      AcknowledgmentSignatures signatures,
      SignAcknowledgment sign,
      Attachments attachments,
      MessageSource words,
      Clock clock) {
    this.licensees = licensees;
    this.details = details;
    this.texts = texts;
    this.signatures = signatures;
    this.sign = sign;
    this.attachments = attachments;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  String form(@AuthenticationPrincipal SignedIn person, Model model) {
    return form(person, Form.empty(), model);
  }

  @PostMapping
  String sign(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    Outcome<LocalDate> outcome =
        sign.run(
            new SignAcknowledgment.Command(
                OwnLicensee.of(person), form.value("seen"), form.chosen("agreed", "true")),
            person.actor());
    if (!(outcome instanceof Outcome.Done<LocalDate> done)) {
      return form(person, form.with(outcome.findings()), model);
    }
    String year = String.valueOf(done.value().getYear());
    Notice.success(say("own-acknowledgment.done", year), say("own-acknowledgment.done.text", year))
        .on(redirect);
    return "redirect:/acknowledgment";
  }

  private String form(SignedIn person, Form form, Model model) {
    Licensee licensee = licensees.byId(OwnLicensee.of(person));
    LicenseeDetail detail = details.of(licensee.number());
    LocalDate today = EasternTime.dateOf(clock.instant());
    model.addAttribute("licensee", licensee);
    model.addAttribute("year", String.valueOf(today.getYear()));
    model.addAttribute("given", detail.acknowledgment(today.getYear()).orElse(null));
    model.addAttribute("text", texts.inForce(today));
    model.addAttribute("signatures", signatures.of(licensee.id()));
    model.addAttribute(
        "agreements",
        attachments.about(Subject.licensee(licensee.number())).stream()
            .filter(one -> one.kind() == AttachmentKind.AGREEMENT)
            .toList());
    model.addAttribute("form", form);
    return "acknowledgment/own";
  }

  private String say(String key, Object... with) {
    return String.valueOf(words.getMessage(key, with, Locale.US));
  }
}
