package org.uskpa.portal.acknowledgment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.licensee.AgreementText;
import org.uskpa.core.licensee.AgreementTexts;
import org.uskpa.core.licensee.RecordAgreementText;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.Dates;
import org.uskpa.core.text.VisibleText;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.RequiresEitherRight;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** The wordings that licensees acknowledge, and how another one comes into force. */
@Controller
@RequestMapping("/agreement-texts")
class AgreementTextPages {

  private final AgreementTexts texts;
  private final RecordAgreementText record;
  private final MessageSource words;
  private final Clock clock;

  AgreementTextPages(
      AgreementTexts texts, RecordAgreementText record, MessageSource words, Clock clock) {
    this.texts = texts;
    this.record = record;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  @RequiresRight(Right.READ_LICENSEES)
  String list(@AuthenticationPrincipal SignedIn person, Model model) {
    model.addAttribute("texts", texts.all());
    model.addAttribute("inForce", texts.inForce(EasternTime.dateOf(clock.instant())).version());
    model.addAttribute("manages", person.may(Right.MANAGE_LICENSEES));
    return "acknowledgment/texts";
  }

  /** Licensees' managers read what they signed. */
  @GetMapping("/{version}")
  @RequiresEitherRight(value = Right.READ_LICENSEES, or = Right.MANAGE_OWN_LICENSEE)
  String show(@AuthenticationPrincipal SignedIn person, @PathVariable String version, Model model) {
    model.addAttribute(
        "text",
        Optional.of(version)
            .filter(typed -> typed.matches("[1-9]\\d{0,5}"))
            .flatMap(typed -> texts.byVersion(Integer.parseInt(typed)))
            .orElseThrow(() -> new NotFound("agreement text " + version)));
    model.addAttribute("reads", person.may(Right.READ_LICENSEES));
    return "acknowledgment/text";
  }

  /** The form, which begins with the latest wording. */
  @GetMapping("/new")
  @RequiresRight(Right.MANAGE_LICENSEES)
  String form(Model model) {
    return form(Form.of(Map.of("text", texts.all().get(0).text())), model);
  }

  @PostMapping
  @RequiresRight(Right.MANAGE_LICENSEES)
  String record(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    LocalDate from = reading.required("validFrom", Dates::of, say("agreement-text.from.missing"));
    if (from == null) {
      return form(form.with(withBlanks(form, reading)), model);
    }
    Outcome<AgreementText> outcome =
        record.run(
            new RecordAgreementText.Command(from, form.value("text"), form.value("source")),
            person.actor());
    if (!(outcome instanceof Outcome.Done<AgreementText> done)) {
      return form(form.with(outcome.findings()), model);
    }
    Notice.success(
            say("agreement-text.done", done.value().version()),
            say("agreement-text.done.text", EasternTime.written(done.value().validFrom())))
        .on(redirect);
    return "redirect:/agreement-texts";
  }

  /** What cannot be read, and what the core would refuse anyway: all of it at once. */
  private List<Finding> withBlanks(Form form, FormReading reading) {
    FormReading blanks = new FormReading(form);
    for (String field : List.of("text", "source")) {
      if (VisibleText.isBlank(form.value(field))) {
        blanks.find(field, say("agreement-text." + field + ".missing"));
      }
    }
    List<Finding> all = new ArrayList<>(reading.findings());
    all.addAll(blanks.findings());
    return all;
  }

  private static String form(Form form, Model model) {
    model.addAttribute("form", form);
    return "acknowledgment/text-new";
  }

  private String say(String key, Object... with) {
    return String.valueOf(words.getMessage(key, with, Locale.US));
  }
}
