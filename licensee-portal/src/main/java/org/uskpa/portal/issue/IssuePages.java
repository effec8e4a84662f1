package org.uskpa.portal.issue;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.uskpa.core.certificate.CertificateState;
import org.uskpa.core.certificate.CheckDraft;
import org.uskpa.core.certificate.IssueCertificate;
import org.uskpa.core.certificate.Step;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.finding.Severity;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.SummaryRow;
import org.uskpa.portal.security.FreshSignIn;
import org.uskpa.portal.security.OwnLicensee;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/**
 * The last step: the ITN is written, every line is seen once more, and the certificate is issued.
 */
@Controller
@RequiresRight(Right.ISSUE)
@RequestMapping("/certificates/{number}/issue")
class IssuePages {

  private final WithinReach withinReach;
  private final IssueCertificate issueCertificate;
  private final CheckDraft checkDraft;
  private final SavedMeanwhile savedMeanwhile;
  private final DoneMeanwhile doneMeanwhile;
  private final StepPageMaker pages;
  private final RecordParts parts;
  private final FilingSheet filing;
  private final IssuingBarred barred;

  IssuePages(
      WithinReach withinReach,
      IssueCertificate issueCertificate,
      CheckDraft checkDraft,
      SavedMeanwhile savedMeanwhile,
      DoneMeanwhile doneMeanwhile,
      StepPageMaker pages,
      RecordParts parts,
      FilingSheet filing,
      IssuingBarred barred) {
    this.withinReach = withinReach;
    this.issueCertificate = issueCertificate;
    this.checkDraft = checkDraft;
    this.savedMeanwhile = savedMeanwhile;
    this.doneMeanwhile = doneMeanwhile;
    this.pages = pages;
    this.parts = parts;
    this.filing = filing;
    this.barred = barred;
  }

  /**
   * What the page shows besides the ITN.
   *
   * @param typed whether it is still typed into; false once it was handed over
   * @param unfinished how many things on other steps stand in the way
   * @param warnings of the whole draft but the ITN's, which stand beside their fields
   * @param hrefs where the fields of other steps are mended
   */
  record Issue(
      boolean typed,
      int unfinished,
      List<Finding> warnings,
      Map<String, String> hrefs,
      GoodsTable lines,
      List<SummaryRow> rows) {}

  @FreshSignIn
  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      RedirectAttributes redirect,
      Model model) {
    CertificateDetail draft = withinReach.of(number, person);
    if (!draft.state().isDraft()) {
      return doneMeanwhile.shown(draft, person, redirect);
    }
    List<Finding> findings = checkDraft.run(draft.number(), OwnLicensee.of(person), Map.of());
    Form form = StepPageMaker.form(draft.typed());
    boolean begun = StepTexts.isBegun(DraftStep.ITN, draft.typed());
    return view(
        draft,
        person,
        begun ? form.inTheMaking(findings.stream().filter(IssuePages::isOfItn).toList()) : form,
        findings,
        model);
  }

  @FreshSignIn
  @PostMapping
  String issue(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @RequestParam Map<String, String> fields,
      @RequestParam(defaultValue = "-1") int version,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    CertificateNumber issued = withinReach.of(number, person).number();
    Map<String, String> sent = StepTexts.sent(DraftStep.ITN, fields);
    Map<String, String> typed = new HashMap<>(sent);
    typed.keySet().removeIf(name -> name.startsWith(Form.WARNING_WORDS));
    Outcome<Step> outcome =
        issueCertificate.run(
            new IssueCertificate.Command(
                issued, OwnLicensee.of(person), version, typed, StepTexts.words(fields)),
            person.actor());
    if (outcome.isDone()) {
      return "redirect:/certificates/%s/issued".formatted(issued);
    }
    CertificateDetail draft = withinReach.of(number, person);
    if (!draft.state().isDraft()) {
      return doneMeanwhile.ledTo(draft, person, redirect);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    Map<String, String> all = new HashMap<>(draft.typed());
    all.putAll(sent);
    List<Finding> found = checkDraft.run(draft.number(), OwnLicensee.of(person), typed);
    List<Finding> refusals = savedMeanwhile.told(outcome.findings(), draft, person);
    return view(
        draft, person, StepPageMaker.form(all).with(withAnswered(refusals, found)), found, model);
  }

  /**
   * Warnings that were answered stay beside their fields, or their words would not be sent again.
   */
  private static List<Finding> withAnswered(List<Finding> refusals, List<Finding> found) {
    return Stream.concat(
            refusals.stream(),
            found.stream()
                .filter(finding -> !finding.blocks() && isOfItn(finding))
                .filter(finding -> !refusals.contains(finding)))
        .toList();
  }

  private String view(
      CertificateDetail draft, SignedIn person, Form form, List<Finding> findings, Model model) {
    Declaration declared = Declaration.of(draft.typed());
    model.addAttribute("form", form);
    model.addAttribute("draft", pages.page(draft, DraftStep.ITN, person, form, findings));
    model.addAttribute(
        "issue",
        new Issue(
            draft.state() == CertificateState.DRAFT,
            (int) findings.stream().filter(f -> f.blocks() && !isOfItn(f)).count(),
            findings.stream().filter(f -> f.severity() == Severity.WARN && !isOfItn(f)).toList(),
            FieldPlaces.of(
                draft.number().value(),
                person,
                form.blocks().stream().filter(finding -> !isOfItn(finding)).toList()),
            GoodsTable.declared(declared.lines()),
            parts.inShort(declared)));
    model.addAttribute("filing", filing.of(draft));
    Optional.ofNullable(person.licensee())
        .flatMap(barred::of)
        .ifPresent(bar -> model.addAttribute("bar", bar));
    return "issue/issue";
  }

  private static boolean isOfItn(Finding finding) {
    return DraftStep.ITN.fields().contains(finding.field());
  }
}
