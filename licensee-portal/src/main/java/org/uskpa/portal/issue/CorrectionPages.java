package org.uskpa.portal.issue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.uskpa.core.certificate.CertificateStepRules;
import org.uskpa.core.certificate.CheckCorrection;
import org.uskpa.core.certificate.CorrectCertificate;
import org.uskpa.core.certificate.CorrectionSource;
import org.uskpa.core.certificate.CountedFacts;
import org.uskpa.core.certificate.Step;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.shipment.Dates;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.Typed;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.page.SummaryRow;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/**
 * Census corrects a certificate that left: typed over what counts, looked at as a difference, kept.
 * What a rule says stands beside its field until it is passed with words.
 */
@Controller
@RequiresRight(Right.CORRECT_RECORDS)
@RequestMapping("/certificates/{number}/correction")
class CorrectionPages {

  /** The form's id; the same id corrects once, however often it is sent. */
  private static final String FORM_ID = "form_id";

  /** What its user saw of the certificate: version and number of corrections. */
  private static final String SEEN = "seen";

  private static final Pattern SEEN_SHAPE = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})");

  private final WithinReach withinReach;
  private final CheckCorrection checkCorrection;
  private final CorrectCertificate correctCertificate;
  private final CorrectionViews corrections;
  private final FieldChoices choices;
  private final DoneMeanwhile doneMeanwhile;
  private final Moments moments;
  private final PageWords words;

  CorrectionPages(
      WithinReach withinReach,
      CheckCorrection checkCorrection,
      CorrectCertificate correctCertificate,
      CorrectionViews corrections,
      FieldChoices choices,
      DoneMeanwhile doneMeanwhile,
      Moments moments,
      PageWords words) {
    this.withinReach = withinReach;
    this.checkCorrection = checkCorrection;
    this.correctCertificate = correctCertificate;
    this.corrections = corrections;
    this.choices = choices;
    this.doneMeanwhile = doneMeanwhile;
    this.moments = moments;
    this.words = words;
  }

  @GetMapping
  String form(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      RedirectAttributes redirect,
      Model model) {
    CertificateDetail certificate = withinReach.of(number, person);
    Optional<CountedFacts> counting = certificate.counting();
    if (counting.isEmpty()) {
      return doneMeanwhile.shown(certificate, person, redirect);
    }
    Map<String, String> typed = new HashMap<>(counting.get().asTyped());
    typed.put(FORM_ID, UUID.randomUUID().toString());
    typed.put(SEEN, seen(certificate));
    return form(certificate, Form.of(typed), model);
  }

  /** Back from looking at it, with everything that was typed. */
  @PostMapping("/change")
  String change(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @RequestParam Map<String, String> fields,
      Model model) {
    return form(withinReach.of(number, person), Form.of(fields), model);
  }

  /** What is wrong stands beside its field; what can be kept is shown as a difference. */
  @PostMapping("/check")
  String check(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @RequestParam Map<String, String> fields,
      RedirectAttributes redirect,
      Model model) {
    CertificateDetail certificate = withinReach.of(number, person);
    if (certificate.state() != CertificateState.EXPORTED) {
      return doneMeanwhile.ledTo(certificate, person, redirect);
    }
    Form form = Form.of(fields);
    CheckCorrection.Checked checked = checkCorrection.run(command(certificate, form));
    return checked.inTheWay().isEmpty()
        ? review(certificate, form, checked, model)
        : form(certificate, form.with(together(checked.inTheWay(), checked.warnings())), model);
  }

  @PostMapping
  String correct(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @RequestParam Map<String, String> fields,
      RedirectAttributes redirect,
      Model model) {
    CertificateDetail certificate = withinReach.of(number, person);
    Form form = Form.of(fields);
    CorrectCertificate.Command command = command(certificate, form);
    Outcome<Step> outcome = correctCertificate.run(command, person.actor());
    if (outcome.isDone()) {
      Notice.success(
              words.say("correction.done", certificate.number()), words.say("correction.done.text"))
          .on(redirect);
      return "redirect:/certificates/" + certificate.number();
    }
    CertificateDetail now = withinReach.of(number, person);
    if (now.state() != CertificateState.EXPORTED) {
      return doneMeanwhile.ledTo(now, person, redirect);
    }
    List<Finding> warnings = checkCorrection.run(command).warnings();
    return form(now, form.with(together(outcome.findings(), warnings)), model);
  }

  private static List<Finding> together(List<Finding> inTheWay, List<Finding> warnings) {
    return Stream.concat(inTheWay.stream(), warnings.stream()).distinct().toList();
  }

  private static CorrectCertificate.Command command(CertificateDetail certificate, Form form) {
    return new CorrectCertificate.Command(
        formId(form),
        certificate.number(),
        seen(form),
        form.typed(),
        StepTexts.words(form.typed()));
  }

  private static String seen(CertificateDetail certificate) {
    return "%d.%d".formatted(certificate.seen().version(), certificate.seen().corrections());
  }

  private static CorrectCertificate.Seen seen(Form form) {
    Matcher seen = SEEN_SHAPE.matcher(form.value(SEEN));
    if (!seen.matches()) {
      throw new NotFound("form of " + form.value(SEEN));
    }
    return new CorrectCertificate.Seen(
        Integer.parseInt(seen.group(1)), Integer.parseInt(seen.group(2)));
  }

  private static UUID formId(Form form) {
    try {
      return UUID.fromString(form.value(FORM_ID));
    } catch (IllegalArgumentException foreign) {
      throw new NotFound("form " + form.value(FORM_ID));
    }
  }

  private String form(CertificateDetail certificate, Form form, Model model) {
    boolean stale =
        form.findings().stream()
            .anyMatch(
                finding -> finding.rule().equals(CertificateStepRules.STALE_CORRECTION.name()));
    model.addAttribute("form", form);
    model.addAttribute("number", certificate.number().value());
    model.addAttribute("formId", form.value(FORM_ID));
    // Who was told how it counts now has seen it.
    model.addAttribute("seen", stale ? seen(certificate) : form.value(SEEN));
    model.addAttribute(
        "sources",
        Arrays.stream(CorrectionSource.values())
            .map(
                source ->
                    new Choice(
                        source.name(),
                        source.label(),
                        words.say("correction.source." + source.name())))
            .toList());
    model.addAttribute("lines", IntStream.range(0, FieldNames.MOST_LINES).boxed().toList());
    model.addAttribute("hsCodes", choices.hsCodes(""));
    model.addAttribute("countries", choices.countries(form.value(FieldNames.DESTINATION)));
    return "issue/correction";
  }

  private String review(
      CertificateDetail certificate, Form form, CheckCorrection.Checked checked, Model model) {
    CountedFacts after = checked.after().orElseThrow();
    CountedFacts before = certificate.counting().orElseThrow();
    model.addAttribute("form", form);
    model.addAttribute("number", certificate.number().value());
    model.addAttribute("sent", new TreeMap<>(sent(form)));
    model.addAttribute("differences", corrections.between(after.changesFrom(before)));
    model.addAttribute("rows", source(form));
    model.addAttribute(
        "passed",
        checked.warnings().stream()
            .map(warning -> new CorrectionView.Passed(warning.message(), form.words(warning)))
            .toList());
    return "issue/correction-review";
  }

  /** All that goes along from page to page until it is kept. */
  private static Map<String, String> sent(Form form) {
    Map<String, String> sent = new HashMap<>(form.typed());
    sent.keySet()
        .removeIf(
            name ->
                !CorrectCertificate.FIELDS.contains(name)
                    && !name.startsWith(Form.WARNING_WORDS)
                    && !List.of(FORM_ID, SEEN).contains(name));
    return sent;
  }

  private List<SummaryRow> source(Form form) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(
        new SummaryRow(
            words.say("correction.source"),
            CorrectionSource.valueOf(form.value(CorrectCertificate.SOURCE)).label()));
    rows.add(
        new SummaryRow(
            words.say("correction.source_reference"), form.value(CorrectCertificate.REFERENCE)));
    rows.add(
        new SummaryRow(
            words.say("correction.source_date"),
            Typed.read(form.value(CorrectCertificate.SOURCE_DATE), Dates::of)
                .read()
                .map(moments::day)
                .orElse("")));
    rows.add(new SummaryRow(words.say("correction.reason"), form.value(CorrectCertificate.REASON)));
    return rows;
  }
}
