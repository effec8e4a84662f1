package org.uskpa.portal.admin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.licensee.AdmitLicensee;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.LicenseeList;
import org.uskpa.core.shipment.Dates;
import org.uskpa.core.text.VisibleText;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** A licensee is admitted, with its first agreement. */
@Controller
@RequestMapping("/licensees")
@RequiresRight(Right.MANAGE_LICENSEES)
class AdmissionPages {

  private final AdmitLicensee admit;
  private final LicenseeList list;
  private final AdminWords words;

  AdmissionPages(AdmitLicensee admit, LicenseeList list, AdminWords words) {
    this.admit = admit;
    this.list = list;
    this.words = words;
  }

  /** The form with the next number; another may be typed. */
  @GetMapping("/new")
  String form(Model model) {
    return form(Form.of(Map.of("number", list.nextNumber())), model);
  }

  @PostMapping
  String admit(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    LicenseeKind kind =
        reading.required("kind", AdmissionPages::kind, words.say("licensee.kind.missing"));
    LocalDate admittedOn =
        reading.required("admittedOn", Dates::of, words.say("licensee.admitted.missing"));
    LocalDate through = reading.read("agreementThrough", Dates::of);
    if (kind == null || admittedOn == null || !reading.findings().isEmpty()) {
      return form(form.with(withBlanks(form, reading)), model);
    }
    Outcome<Licensee> outcome =
        admit.run(
            new AdmitLicensee.Command(
                VisibleText.trimmed(form.value("number")).toUpperCase(Locale.ROOT),
                form.value("name"),
                kind,
                form.value("address"),
                admittedOn,
                through),
            person.actor());
    if (!(outcome instanceof Outcome.Done<Licensee> done)) {
      return form(form.with(outcome.findings()), model);
    }
    words.done(redirect, "licensee.admission.done", done.value().number(), done.value().name());
    return "redirect:/licensees/" + done.value().number();
  }

  /** What cannot be read, and what the core would refuse anyway: all of it at once. */
  private List<Finding> withBlanks(Form form, FormReading reading) {
    FormReading blanks = new FormReading(form);
    Stream.of("number", "name", "address")
        .filter(field -> VisibleText.isBlank(form.value(field)))
        .forEach(field -> blanks.find(field, words.say("licensee." + field + ".missing")));
    List<Finding> all = new ArrayList<>(blanks.findings());
    all.addAll(reading.findings());
    return all;
  }

  private static LicenseeKind kind(String text) {
    return Arrays.stream(LicenseeKind.values())
        .filter(kind -> kind.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("“%s” is no kind".formatted(text)));
  }

  private String form(Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute(
        "kinds",
        Stream.of(LicenseeKind.DEALER, LicenseeKind.COMMON_CARRIER)
            .map(
                kind ->
                    new Choice(
                        kind.name(),
                        kind.label(),
                        words.say("licensee.kind." + kind.name() + ".hint")))
            .toList());
    return "admin/admission";
  }
}
