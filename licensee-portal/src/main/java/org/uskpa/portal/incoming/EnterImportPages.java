package org.uskpa.portal.incoming;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.incoming.CheckImport;
import org.uskpa.core.incoming.ImportContent;
import org.uskpa.core.incoming.RecordImport;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.ImportDeclaration;
import org.uskpa.core.text.VisibleText;
import org.uskpa.portal.page.Choice;
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

  /** The form's id; the same id records one import, however often it is sent. */
  private static final String FORM_ID = "form_id";

  /** The fields of the form but those of lines, in their order. */
  private static final List<String> FIELDS =
      List.of(
          FieldNames.CERTIFICATE_NUMBER,
          FieldNames.ISSUING_PARTICIPANT,
          FieldNames.ISSUE_DATE,
          FieldNames.EXPIRY_DATE,
          FieldNames.ORIGIN,
          FieldNames.PARCELS,
          FieldNames.CONTAINER_SEALS,
          FieldNames.EXPORTER_NAME,
          FieldNames.ENTRY_NUMBER,
          FieldNames.PORT_CODE,
          FieldNames.ARRIVAL_DATE,
          FieldNames.IMPORT_DATE,
          FieldNames.IMPORTER_NAME,
          FieldNames.IMPORTER_ADDRESS);

  private final CheckImport checkImport;
  private final RecordImport recordImport;
  private final Issuers issuers;
  private final KnownRegisters registers;
  private final MessageSource words;

  EnterImportPages(
      CheckImport checkImport,
      RecordImport recordImport,
      Issuers issuers,
      KnownRegisters registers,
      MessageSource words) {
    this.checkImport = checkImport;
    this.recordImport = recordImport;
    this.issuers = issuers;
    this.registers = registers;
    this.words = words;
  }

  @GetMapping
  String form(Model model) {
    return form(Form.of(Map.of(FORM_ID, UUID.randomUUID().toString())), model);
  }

  /** Back from looking at it, with everything that was typed. */
  @PostMapping("/change")
  String change(@RequestParam Map<String, String> fields, Model model) {
    return form(Form.of(fields), model);
  }

  /** What is in form is shown as it would be recorded, with every finding. */
  @PostMapping("/check")
  String check(@RequestParam Map<String, String> fields, Model model) {
    Form form = Form.of(fields);
    return checked(form, checkImport.run(typed(fields), passing(form)), model);
  }

  @PostMapping
  String record(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    Map<String, String> typed = typed(fields);
    Map<String, String> passing = passing(form);
    Outcome<RecordImport.Recorded> outcome =
        recordImport.run(new RecordImport.Command(formId(form), typed, passing), person.actor());
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

  /** What was said of findings, by their keys. */
  private static Map<String, String> passing(Form form) {
    Map<String, String> passing = new HashMap<>();
    wordsOf(form)
        .forEach((name, said) -> passing.put(name.substring(Form.WARNING_WORDS.length()), said));
    return passing;
  }

  private static UUID formId(Form form) {
    try {
      return UUID.fromString(form.value(FORM_ID));
    } catch (IllegalArgumentException foreign) {
      throw new NotFound("form " + form.value(FORM_ID));
    }
  }

  private static Map<String, String> typed(Map<String, String> fields) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String name : names()) {
      String text = fields.getOrDefault(name, "");
      if (!VisibleText.isBlank(text)) {
        typed.put(name, text);
      }
    }
    return typed;
  }

  /** What was said of findings, which goes with the form while it is changed. */
  private static Map<String, String> wordsOf(Form form) {
    Map<String, String> said = new TreeMap<>(form.typed());
    said.keySet().removeIf(name -> !name.startsWith(Form.WARNING_WORDS));
    return said;
  }

  private static List<String> names() {
    return Stream.concat(
            FIELDS.stream(),
            IntStream.range(0, FieldNames.MOST_LINES)
                .boxed()
                .flatMap(
                    line ->
                        Stream.of(FieldNames.HS_CODE, FieldNames.CARATS, FieldNames.VALUE_USD)
                            .map(field -> FieldNames.ofLine(line, field))))
        .toList();
  }

  private String form(Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("formId", form.value(FORM_ID));
    model.addAttribute("words", wordsOf(form));
    model.addAttribute("issuers", issuers.choices(form.value(FieldNames.ISSUING_PARTICIPANT)));
    model.addAttribute("lines", IntStream.range(0, FieldNames.MOST_LINES).boxed().toList());
    model.addAttribute(
        "hsCodes",
        Arrays.stream(HsCode.values())
            .map(hs -> new Choice(hs.code(), "%s – %s".formatted(hs.code(), hs.described())))
            .toList());
    return "incoming/form";
  }

  /**
   * A finding as the review shows it.
   *
   * @param asks whether it asks for words: of several by one rule in one field the first does
   */
  record Found(Finding finding, boolean asks) {}

  private static List<Found> found(List<Finding> findings) {
    Set<String> asked = new HashSet<>();
    return findings.stream().map(finding -> new Found(finding, asked.add(finding.key()))).toList();
  }

  private String review(Form form, List<Finding> findings, Model model) {
    ImportDeclaration declared = ImportDeclaration.of(typed(form.typed()));
    ImportContent content = ImportContent.of(declared, registers.current().participants());
    model.addAttribute("form", form);
    model.addAttribute("formId", form.value(FORM_ID));
    model.addAttribute("found", found(findings));
    model.addAttribute("sent", typed(form.typed()));
    model.addAttribute(
        "rows",
        FIELDS.stream()
            .map(field -> new SummaryRow(say("import." + field), shown(form, field)))
            .toList());
    model.addAttribute("goods", content.lines().stream().map(GoodsRow::of).toList());
    model.addAttribute("total", GoodsRow.total(say("import.goods.total"), content.lines()));
    return "incoming/review";
  }

  private String shown(Form form, String field) {
    String typed = VisibleText.trimmed(form.value(field));
    return field.equals(FieldNames.ISSUING_PARTICIPANT) ? issuers.named(typed) : typed;
  }

  private String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }
}
