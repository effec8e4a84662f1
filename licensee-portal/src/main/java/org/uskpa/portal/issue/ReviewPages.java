package org.uskpa.portal.issue;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.uskpa.core.certificate.SaveDraft;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.text.VisibleText;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.security.OwnLicensee;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** The whole draft with everything found in it, and the words that pass its warnings. */
@Controller
@RequiresRight(Right.DRAFT)
@RequestMapping("/certificates/{number}/review")
class ReviewPages {

  private static final int NOT_SEEN = -1;

  private final WithinReach withinReach;
  private final SaveDraft saveDraft;
  private final CheckDraft checkDraft;
  private final DoneMeanwhile doneMeanwhile;
  private final StepPageMaker pages;
  private final RecordParts parts;
  private final SavedMeanwhile savedMeanwhile;

  ReviewPages(
      WithinReach withinReach,
      SaveDraft saveDraft,
      CheckDraft checkDraft,
      DoneMeanwhile doneMeanwhile,
      StepPageMaker pages,
      RecordParts parts,
      SavedMeanwhile savedMeanwhile) {
    this.withinReach = withinReach;
    this.saveDraft = saveDraft;
    this.checkDraft = checkDraft;
    this.doneMeanwhile = doneMeanwhile;
    this.pages = pages;
    this.parts = parts;
    this.savedMeanwhile = savedMeanwhile;
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
      return doneMeanwhile.shown(draft, person, redirect);
    }
    List<Finding> findings = checkDraft.run(draft.number(), OwnLicensee.of(person), Map.of());
    Form form = StepPageMaker.form(draft.typed()).inTheMaking(findings);
    return view(draft, person, form, findings, model);
  }

  /**
   * Keeps the words typed for warnings and goes where the button said. The words are about the
   * draft as the page showed it: saved meanwhile, it is shown again as it stands now.
   */
  @PostMapping
  String save(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @RequestParam Map<String, String> fields,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    CertificateDetail draft = withinReach.of(number, person);
    Outcome<SaveDraft.Saved> outcome = save(draft, person, fields);
    if (!outcome.isDone()) {
      CertificateDetail now = withinReach.of(number, person);
      if (now.state() != CertificateState.DRAFT) {
        return doneMeanwhile.ledTo(now, person, redirect);
      }
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return refused(now, person, fields, outcome.findings(), model);
    }
    String next =
        switch (fields.getOrDefault("then", "stay")) {
          case "hand-over" -> "hand-over";
          case "next" -> person.may(Right.ISSUE) ? "issue" : DraftStep.ITN.path();
          default -> DraftStep.REVIEW.path();
        };
    return "redirect:/certificates/%s/%s".formatted(draft.number(), next);
  }

  /** Whoever reviewed other texts than those now saved has not reviewed the draft. */
  private Outcome<SaveDraft.Saved> save(
      CertificateDetail draft, SignedIn person, Map<String, String> fields) {
    if (!StepTexts.base(DraftStep.REVIEW, draft.typed()).equals(fields.get("base"))) {
      return Outcome.refused(savedMeanwhile.refusal(draft, person));
    }
    return saveDraft.run(
        new SaveDraft.Command(
            draft.number(),
            OwnLicensee.of(person),
            version(fields),
            StepTexts.sent(DraftStep.REVIEW, fields)),
        person.actor());
  }

  private String refused(
      CertificateDetail draft,
      SignedIn person,
      Map<String, String> fields,
      List<Finding> refusals,
      Model model) {
    Map<String, String> sent = StepTexts.sent(DraftStep.REVIEW, fields);
    Map<String, String> typed = new HashMap<>(draft.typed());
    typed.putAll(sent);
    List<Finding> findings = new ArrayList<>(savedMeanwhile.told(refusals, draft, person));
    if (draft.state() == CertificateState.DRAFT) {
      findings.addAll(checkDraft.run(draft.number(), OwnLicensee.of(person), sent));
    }
    return view(draft, person, StepPageMaker.form(typed).with(findings), findings, model);
  }

  /** The version the page was made of; none that ever was, where the form does not say. */
  private static int version(Map<String, String> fields) {
    try {
      return Integer.parseInt(fields.getOrDefault("version", ""));
    } catch (NumberFormatException none) {
      return NOT_SEEN;
    }
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
    boolean answered =
        form.warnings().stream().noneMatch(warning -> VisibleText.isBlank(form.words(warning)));
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
