package org.uskpa.portal.admin;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
import org.uskpa.core.licensee.ChangeParticulars;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeDetails;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.shipment.Dates;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** A licensee moves, takes another name or becomes of another kind. */
@Controller
@RequestMapping("/licensees/{number}/particulars")
@RequiresRight(Right.MANAGE_LICENSEES)
class ParticularsPages {

  private final LicenseeDetails details;
  private final ChangeParticulars change;
  private final AdminWords words;

  ParticularsPages(LicenseeDetails details, ChangeParticulars change, AdminWords words) {
    this.details = details;
    this.change = change;
    this.words = words;
  }

  /** The form holds what is on record; the day is that of the change. */
  @GetMapping
  String form(@PathVariable String number, Model model) {
    Licensee licensee = details.of(number).licensee();
    return form(
        licensee,
        Form.of(
            Map.of(
                "name",
                licensee.name(),
                "kind",
                licensee.kind().name(),
                "address",
                licensee.address())),
        model);
  }

  @PostMapping
  String change(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Licensee licensee = details.of(number).licensee();
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    LicenseeKind kind =
        Arrays.stream(LicenseeKind.values())
            .filter(one -> one.name().equals(form.value("kind")))
            .findFirst()
            .orElse(licensee.kind());
    LocalDate since = reading.required("since", Dates::of, words.say("particulars.since.missing"));
    // A day that cannot be read is told together with all else that is wrong.
    Outcome<Licensee> outcome =
        change.run(
            new ChangeParticulars.Command(
                number,
                form.value("name"),
                kind,
                form.value("address"),
                since == null ? LocalDate.MAX : since,
                form.value("reason")),
            person.actor());
    if (outcome instanceof Outcome.Done<Licensee> done) {
      words.done(redirect, "particulars.done", number, done.value().name());
      return "redirect:/licensees/" + number;
    }
    return form(licensee, form.with(reading.along(outcome.findings())), model);
  }

  private static String form(Licensee licensee, Form form, Model model) {
    model.addAttribute("licensee", licensee);
    model.addAttribute("form", form);
    model.addAttribute("kinds", kinds());
    return "admin/particulars";
  }

  private static List<Choice> kinds() {
    return Arrays.stream(LicenseeKind.values())
        .map(kind -> new Choice(kind.name(), kind.label()))
        .toList();
  }
}
