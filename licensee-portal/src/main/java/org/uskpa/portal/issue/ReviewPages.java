package org.uskpa.portal.issue;

import java.util.HashMap;
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
import org.uskpa.core.certificate.CertificateDetail;
import org.uskpa.core.certificate.CertificateState;
import org.uskpa.core.certificate.CheckDraft;
import org.uskpa.core.certificate.SaveDraft;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** The whole draft with everything found in it, and the words that pass its warnings. */
@Controller
@RequiresRight(Right.DRAFT)
@RequestMapping("/certificates/{number}/review")
class ReviewPages {

  private final WithinReach withinReach;
  private final SaveDraft saveDraft;
  private final CheckDraft checkDraft;
  private final DoneMeanwhile doneMeanwhile;
  private final StepPageMaker pages;
  private final RecordParts parts;

  ReviewPages(
      WithinReach withinReach,
      SaveDraft saveDraft,
      CheckDraft checkDraft,
      DoneMeanwhile doneMeanwhile,
      StepPageMaker pages,
      RecordParts parts) {
    this.withinReach = withinReach;
    this.saveDraft = saveDraft;
    this.checkDraft = checkDraft;
    this.doneMeanwhile = doneMeanwhile;
    this.pages = pages;
    this.parts = parts;
  }

  /**
   * The review.
   *
   * @param clear nothing stands in the way but, at the most, what comes with the next step
   * @param hrefs where a field is mended
   */
  record Review(
      boolean clear,
      boolean awaitsItn,
      boolean mayIssue,
      Map<String, String> hrefs,
      GoodsTable lines,
      List<RecordParts.Part> parts) {}

  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      RedirectAttributes redirect,
      Model model) {
    CertificateDetail draft = withinReach.of(number, person);
    if (draft.state() != CertificateState.DRAFT) {
      return doneMeanwhile.ledTo(draft, person, redirect);
    }
    List<Finding> findings = checkDraft.run(draft.number(), OwnLicensee.of(person), Map.of());
    Form form = StepPageMaker.form(draft.typed()).inTheMaking(findings);
    return view(draft, person, form, findings, model);
  }

  /** Keeps the words typed for warnings and goes where the button said. */
  @PostMapping
  String save(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @RequestParam Map<String, String> fields,
      RedirectAttributes redirect,
      Model model) {
    CertificateDetail draft = withinReach.of(number, person);
    Outcome<SaveDraft.Saved> outcome =
        saveDraft.run(
            new SaveDraft.Command(
                draft.number(),
                OwnLicensee.of(person),
                draft.version(),
                StepTexts.sent(DraftStep.REVIEW, fields)),
            person.actor());
    if (!outcome.isDone()) {
      CertificateDetail now = withinReach.of(number, person);
      if (now.state() != CertificateState.DRAFT) {
        return doneMeanwhile.ledTo(now, person, redirect);
      }
      Map<String, String> typed = new HashMap<>(draft.typed());
      typed.putAll(StepTexts.sent(DraftStep.REVIEW, fields));
      Form form = StepPageMaker.form(typed).with(outcome.findings());
      return view(draft, person, form, outcome.findings(), model);
    }
    String next =
        switch (fields.getOrDefault("then", "stay")) {
          case "hand-over" -> "hand-over";
          case "next" -> person.may(Right.ISSUE) ? "issue" : DraftStep.ITN.path();
          default -> DraftStep.REVIEW.path();
        };
    return "redirect:/certificates/%s/%s".formatted(draft.number(), next);
  }

  private String view(
      CertificateDetail draft, SignedIn person, Form form, List<Finding> findings, Model model) {
    Declaration declared = Declaration.of(draft.typed());
    boolean onlyItn =
        form.blocks().isEmpty()
            && form.open().stream()
                .allMatch(
                    open ->
                        open.field().equals(FieldNames.ITN)
                            || open.field().equals(FieldNames.EXPIRY_DATE));
    boolean answered = form.warnings().stream().noneMatch(warning -> form.words(warning).isBlank());
    model.addAttribute("form", form);
    model.addAttribute("draft", pages.page(draft, DraftStep.REVIEW, person, form, findings));
    model.addAttribute(
        "review",
        new Review(
            onlyItn && answered,
            declared.itn().isBlank(),
            person.may(Right.ISSUE),
            FieldPlaces.of(draft.number().value(), person, findings),
            GoodsTable.declared(declared.lines()),
            parts.ofDraft(declared, draft.number().value())));
    return "issue/review";
  }
}
