package org.uskpa.portal.incoming;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
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
import org.uskpa.core.incoming.CheckImport;
import org.uskpa.core.incoming.ImportContent;
import org.uskpa.core.incoming.RecordImport;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.shipment.ImportDeclaration;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.page.SummaryRow;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/**
 * An import entered by form: typed, looked at with what the rules find, recorded. What is malformed
 * goes back to the form; what breaks a rule is recorded as it is, with its findings.
 */
@Controller
@RequestMapping("/imports/new")
@RequiresRight(Right.ENTER_IMPORTS)
class EnterImportPages {

  private final CheckImport checkImport;
  private final RecordImport recordImport;
  private final ImportFields fields;
  private final KnownRegisters registers;
  private final MessageSource words;

  EnterImportPages(
      CheckImport checkImport,
      RecordImport recordImport,
      ImportFields fields,
      KnownRegisters registers,
      MessageSource words) {
    this.checkImport = checkImport;
    this.recordImport = recordImport;
    this.fields = fields;
    this.registers = registers;
    this.words = words;
  }

  @GetMapping
  String form(Model model) {
    return form(Form.of(Map.of(ImportFields.FORM_ID, UUID.randomUUID().toString())), model);
  }

  /** Back from looking at it, with everything that was typed. */
  @PostMapping("/change")
  String change(@RequestParam Map<String, String> sent, Model model) {
    return form(Form.of(sent), model);
  }

  /** What is in form is shown as it would be recorded, with every finding. */
  @PostMapping("/check")
  String check(@RequestParam Map<String, String> sent, Model model) {
    Form form = Form.of(sent);
    return checked(
        form, checkImport.run(ImportFields.typed(sent), ImportFields.words(form)), model);
  }

  @PostMapping
  String record(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> sent,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(sent);
    Map<String, String> typed = ImportFields.typed(sent);
    Map<String, String> passing = ImportFields.words(form);
    Outcome<RecordImport.Recorded> outcome =
        recordImport.run(
            new RecordImport.Command(ImportFields.formId(form), typed, passing), person.actor());
    if (outcome instanceof Outcome.Done<RecordImport.Recorded> done) {
      Notice.success(say("import.recorded"), say("import.recorded.text", done.value().entry()))
          .on(redirect);
      return "redirect:/imports/" + done.value().entry();
    }
    return checked(
        form,
        new CheckImport.Checked(outcome.findings(), checkImport.run(typed, passing).findings()),
        model);
  }

  /** What is refused is mended where it was typed: words on the review, all else in the form. */
  private String checked(Form form, CheckImport.Checked checked, Model model) {
    boolean wordsOnly =
        checked.malformed().stream()
            .allMatch(refusal -> refusal.field().startsWith(Form.WARNING_WORDS));
    return wordsOnly
        ? review(form.with(checked.malformed()), checked.findings(), model)
        : form(form.with(checked.malformed()), model);
  }

  private String form(Form form, Model model) {
    fields.fill(form, model);
    return "incoming/form";
  }

  private String review(Form form, List<Finding> findings, Model model) {
    ImportDeclaration declared = ImportDeclaration.of(ImportFields.typed(form.typed()));
    ImportContent content = ImportContent.of(declared, registers.current().participants());
    model.addAttribute("form", form);
    model.addAttribute("formId", form.value(ImportFields.FORM_ID));
    model.addAttribute("found", FoundInImport.of(findings));
    model.addAttribute("sent", ImportFields.typed(form.typed()));
    model.addAttribute(
        "rows",
        ImportFields.NAMES.stream()
            .map(
                field ->
                    new SummaryRow(say("import." + field), fields.shown(field, form.value(field))))
            .toList());
    model.addAttribute("goods", content.lines().stream().map(GoodsRow::of).toList());
    model.addAttribute("total", GoodsRow.total(say("import.goods.total"), content.lines()));
    return "incoming/review";
  }

  private String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }
}
