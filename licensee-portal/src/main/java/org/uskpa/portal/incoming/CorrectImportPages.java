package org.uskpa.portal.incoming;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.incoming.CheckImportCorrection;
import org.uskpa.core.incoming.CorrectImport;
import org.uskpa.core.incoming.ImportContent;
import org.uskpa.core.incoming.ImportDetail;
import org.uskpa.core.incoming.ImportDetails;
import org.uskpa.core.incoming.ImportStepRules;
import org.uskpa.core.incoming.RecordImport;
import org.uskpa.core.shipment.EntryNumber;
import org.uskpa.portal.page.Difference;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/**
 * Census corrects an import: typed over what was recorded, looked at as a difference with what the
 * rules find, recorded as another version.
 */
@Controller
@RequestMapping("/imports/{entry}/correction")
@RequiresRight(Right.CORRECT_RECORDS)
class CorrectImportPages {

  /** The number of the version that its user saw. */
  private static final String SEEN = "seen";

  private final ImportDetails details;
  private final CheckImportCorrection checkCorrection;
  private final CorrectImport correctImport;
  private final ImportFields fields;
  private final MessageSource words;

  CorrectImportPages(
      ImportDetails details,
      CheckImportCorrection checkCorrection,
      CorrectImport correctImport,
      ImportFields fields,
      MessageSource words) {
    this.details = details;
    this.checkCorrection = checkCorrection;
    this.correctImport = correctImport;
    this.fields = fields;
    this.words = words;
  }

  @GetMapping
  String form(@PathVariable String entry, Model model) {
    ImportDetail detail = details.of(ImportPages.entry(entry));
    Map<String, String> typed = new HashMap<>(detail.content().asTyped());
    typed.put(ImportFields.FORM_ID, UUID.randomUUID().toString());
    typed.put(SEEN, String.valueOf(detail.version()));
    return form(detail, Form.of(typed), model);
  }

  /** Back from looking at it, with everything that was typed. */
  @PostMapping("/change")
  String change(@PathVariable String entry, @RequestParam Map<String, String> sent, Model model) {
    return form(details.of(ImportPages.entry(entry)), Form.of(sent), model);
  }

  /** What is in form is shown as it would be recorded, with every finding. */
  @PostMapping("/check")
  String check(@PathVariable String entry, @RequestParam Map<String, String> sent, Model model) {
    ImportDetail detail = details.of(ImportPages.entry(entry));
    Form form = Form.of(sent);
    return checked(detail, form, checkCorrection.run(command(detail, form)), model);
  }

  @PostMapping
  String correct(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String entry,
      @RequestParam Map<String, String> sent,
      Model model,
      RedirectAttributes redirect) {
    ImportDetail detail = details.of(ImportPages.entry(entry));
    Form form = Form.of(sent);
    CorrectImport.Command command = command(detail, form);
    Outcome<RecordImport.Recorded> outcome = correctImport.run(command, person.actor());
    EntryNumber number = detail.content().entry();
    if (outcome.isDone()) {
      Notice.success(
              say("import.correct.done"),
              say("import.correct.done.text", number, details.of(number).version()))
          .on(redirect);
      return "redirect:/imports/" + number;
    }
    return checked(details.of(number), form, checkCorrection.run(command), model);
  }

  private static CorrectImport.Command command(ImportDetail detail, Form form) {
    return new CorrectImport.Command(
        ImportFields.formId(form),
        detail.content().entry(),
        seen(form),
        ImportFields.typed(form.typed()),
        ImportFields.words(form),
        form.value(CorrectImport.REASON));
  }

  private static int seen(Form form) {
    String seen = form.value(SEEN);
    if (!seen.matches("\\d{1,9}")) {
      throw new NotFound("form of version " + seen);
    }
    return Integer.parseInt(seen);
  }

  /** What is refused is mended where it was typed: words on the review, all else in the form. */
  private String checked(
      ImportDetail detail, Form form, CheckImportCorrection.Checked checked, Model model) {
    boolean wordsOnly =
        checked.refusals().stream()
            .allMatch(refusal -> refusal.field().startsWith(Form.WARNING_WORDS));
    return wordsOnly
        ? review(detail, form.with(checked.refusals()), checked, model)
        : form(detail, form.with(checked.refusals()), model);
  }

  private String form(ImportDetail detail, Form form, Model model) {
    boolean stale =
        form.findings().stream()
            .anyMatch(finding -> finding.rule().equals(ImportStepRules.STALE_IMPORT.name()));
    fields.fill(form, model);
    model.addAttribute("entry", detail.content().entry().value());
    // Who was told what it now says has seen it.
    model.addAttribute("seen", stale ? String.valueOf(detail.version()) : form.value(SEEN));
    return "incoming/correction";
  }

  private String review(
      ImportDetail detail, Form form, CheckImportCorrection.Checked checked, Model model) {
    Map<String, String> sent = new TreeMap<>(ImportFields.typed(form.typed()));
    sent.put(ImportFields.FORM_ID, form.value(ImportFields.FORM_ID));
    sent.put(SEEN, form.value(SEEN));
    sent.put(CorrectImport.REASON, form.value(CorrectImport.REASON));
    model.addAttribute("form", form);
    model.addAttribute("entry", detail.content().entry().value());
    model.addAttribute("sent", sent);
    model.addAttribute("found", FoundInImport.of(checked.findings()));
    model.addAttribute(
        "differences",
        checked.content().map(content -> between(detail.content(), content)).orElse(List.of()));
    model.addAttribute("reason", form.value(CorrectImport.REASON));
    return "incoming/correction-review";
  }

  private List<Difference> between(ImportContent before, ImportContent after) {
    return Difference.of(
        after.changesFrom(before), field -> say("import." + field), fields::recorded);
  }

  private String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }
}
