package org.uskpa.portal.admin;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.licensee.EndAgreement;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeDetail;
import org.uskpa.core.licensee.LicenseeDetails;
import org.uskpa.core.shipment.Dates;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** An agreement ends earlier than it says: it was terminated, or another takes its place. */
@Controller
@RequestMapping("/licensees/{number}/agreements/{from}/end")
@RequiresRight(Right.MANAGE_LICENSEES)
class AgreementEndPages {

  private final LicenseeDetails details;
  private final EndAgreement end;
  private final AdminWords words;

  AgreementEndPages(LicenseeDetails details, EndAgreement end, AdminWords words) {
    this.details = details;
    this.end = end;
    this.words = words;
  }

  @GetMapping
  String form(@PathVariable String number, @PathVariable String from, Model model) {
    return form(details.of(number), from, Form.empty(), model);
  }

  @PostMapping
  String end(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @PathVariable String from,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    LicenseeDetail detail = details.of(number);
    LicenseeDetail.Agreement agreement = AgreementDocumentPages.agreement(detail, from);
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    LocalDate through = reading.read("through", Dates::of);
    Outcome<Licensee> outcome =
        end.run(
            new EndAgreement.Command(number, agreement.from(), through, form.value("reason")),
            person.actor());
    if (outcome.isDone()) {
      words.done(redirect, "agreement.end.done", number);
      return "redirect:/licensees/" + number;
    }
    return form(detail, from, form.with(reading.along(outcome.findings())), model);
  }

  private static String form(LicenseeDetail detail, String from, Form form, Model model) {
    model.addAttribute("licensee", detail.licensee());
    model.addAttribute("agreement", AgreementDocumentPages.agreement(detail, from));
    model.addAttribute("form", form);
    return "admin/agreement-end";
  }
}
