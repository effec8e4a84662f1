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
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.portal.page.FieldId;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.security.OwnLicensee;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** The steps of a draft on which something is typed. */
@Controller
@RequiresRight(Right.DRAFT)
@RequestMapping("/certificates/{number}/{step:goods|parties|departure|itn}")
class DraftStepPages {

  private static final int NOT_SEEN = -1;

  private final WithinReach withinReach;
  private final SaveDraft saveDraft;
  private final CheckDraft checkDraft;
  private final SavedMeanwhile savedMeanwhile;
  private final DoneMeanwhile doneMeanwhile;
  private final EarlierConsignees consignees;
  private final StepPageMaker pages;
  private final FilingSheet filing;
  private final Moments moments;
  private final PageWords words;

  DraftStepPages(
      WithinReach withinReach,
      SaveDraft saveDraft,
      CheckDraft checkDraft,
      SavedMeanwhile savedMeanwhile,
      DoneMeanwhile doneMeanwhile,
      EarlierConsignees consignees,
      StepPageMaker pages,
      FilingSheet filing,
      Moments moments,
      PageWords words) {
    this.withinReach = withinReach;
    this.saveDraft = saveDraft;
    this.checkDraft = checkDraft;
    this.savedMeanwhile = savedMeanwhile;
    this.doneMeanwhile = doneMeanwhile;
    this.consignees = consignees;
    this.pages = pages;
    this.filing = filing;
    this.moments = moments;
    this.words = words;
  }

  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @PathVariable String step,
      RedirectAttributes redirect,
      Model model) {
    CertificateDetail draft = withinReach.of(number, person);
    DraftStep shown = step(step);
    if (draft.state() != CertificateState.DRAFT) {
      return doneMeanwhile.shown(draft, person, redirect);
    }
    if (shown == DraftStep.ITN && person.may(Right.ISSUE)) {
      return "redirect:/certificates/%s/issue".formatted(draft.number());
    }
    List<Finding> findings = checkDraft.run(draft.number(), OwnLicensee.of(person), Map.of());
    return view(draft, shown, person, judged(draft, shown, findings), findings, model);
  }

  /** Saves everything typed, readable or not, and goes where the button said. */
  @PostMapping
  String save(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @PathVariable String step,
      @RequestParam Map<String, String> fields,
      HttpServletResponse response,
      Model model) {
    CertificateDetail draft = withinReach.of(number, person);
    DraftStep shown = step(step);
    Map<String, String> sent = sent(shown, fields, person);
    Outcome<SaveDraft.Saved> outcome = save(draft, shown, sent, fields, person);
    if (outcome instanceof Outcome.Done<SaveDraft.Saved> saved) {
      return "redirect:/certificates/%s/%s"
          .formatted(
              draft.number(),
              next(shown, fields.getOrDefault("then", "next"), saved.value().findings()));
    }
    return refused(draft, shown, person, sent, outcome.findings(), response, model);
  }

  /** Saves while the page stays, and says so in a line. */
  @PostMapping("/autosave")
  String autosave(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @PathVariable String step,
      @RequestParam Map<String, String> fields,
      Model model) {
    CertificateDetail draft = withinReach.of(number, person);
    DraftStep shown = step(step);
    Outcome<SaveDraft.Saved> outcome =
        save(draft, shown, StepTexts.sent(shown, fields), fields, person);
    if (outcome instanceof Outcome.Done<SaveDraft.Saved> saved) {
      CertificateDetail now = withinReach.of(number, person);
      model.addAttribute(
          "said", words.say("issue.saved-now", moments.time(saved.value().savedAt())));
      model.addAttribute("base", StepTexts.base(shown, now.typed()));
      model.addAttribute("version", saved.value().version());
      return "issue/fields :: saved";
    }
    model.addAttribute(
        "said",
        SavedMeanwhile.isAmong(outcome.findings())
            ? savedMeanwhile.say(
                "issue.not-saved.stale", withinReach.of(number, person), person, "")
            : words.say("issue.not-saved", outcome.findings().get(0).message()));
    return "issue/fields :: unsaved";
  }

  /** Says what the rules find in a field that was left, from the same rules as everywhere. */
  @PostMapping("/check/{field}")
  String check(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @PathVariable String step,
      @PathVariable("field") String fieldId,
      @RequestParam Map<String, String> fields,
      Model model) {
    CertificateDetail draft = withinReach.of(number, person);
    DraftStep shown = step(step);
    String field =
        shown.fields().stream()
            .filter(name -> FieldId.of(name).equals(fieldId))
            .findFirst()
            .orElseThrow(() -> new NotFound("field " + fieldId));
    Map<String, String> typed = new HashMap<>(draft.typed());
    typed.putAll(StepTexts.sent(shown, fields));
    List<Finding> findings = checkDraft.run(draft.number(), OwnLicensee.of(person), typed);
    Form form = StepPageMaker.form(typed);
    model.addAttribute("checked", field);
    model.addAttribute("others", shown.fields().stream().filter(f -> !f.equals(field)).toList());
    model.addAttribute("form", form.inTheMaking(of(shown, findings)));
    model.addAttribute("draft", page(draft, shown, person, form, findings));
    return "issue/fields :: checked";
  }

  private Map<String, String> sent(DraftStep step, Map<String, String> fields, SignedIn person) {
    Map<String, String> sent = StepTexts.sent(step, fields);
    if (step == DraftStep.PARTIES && "earlier".equals(fields.get("then"))) {
      consignees
          .on(fields.getOrDefault("earlier", ""), OwnLicensee.of(person))
          .ifPresent(sent::putAll);
    }
    return sent;
  }

  /**
   * Other steps may have been saved meanwhile: only when this step's own texts changed since the
   * page was made is the save refused as stale.
   */
  private Outcome<SaveDraft.Saved> save(
      CertificateDetail draft,
      DraftStep step,
      Map<String, String> sent,
      Map<String, String> fields,
      SignedIn person) {
    boolean asSeen = StepTexts.base(step, draft.typed()).equals(fields.get("base"));
    return saveDraft.run(
        new SaveDraft.Command(
            draft.number(), OwnLicensee.of(person), asSeen ? draft.version() : NOT_SEEN, sent),
        person.actor());
  }

  private String refused(
      CertificateDetail draft,
      DraftStep step,
      SignedIn person,
      Map<String, String> sent,
      List<Finding> refusals,
      HttpServletResponse response,
      Model model) {
    Map<String, String> typed = new HashMap<>(draft.typed());
    typed.putAll(sent);
    if (SavedMeanwhile.isAmong(refusals)) {
      response.setStatus(HttpStatus.CONFLICT.value());
      CertificateDetail theirs = withinReach.of(draft.number().value(), person);
      model.addAttribute("conflict", conflict(theirs, step, sent, person));
      List<Finding> findings = checkDraft.run(draft.number(), OwnLicensee.of(person), sent);
      Form form = StepPageMaker.form(typed).inTheMaking(of(step, findings));
      return view(theirs, step, person, form, findings, model);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    Form form = StepPageMaker.form(typed).with(refusals);
    return view(draft, step, person, form, refusals, model);
  }

  private Conflict conflict(
      CertificateDetail theirs, DraftStep step, Map<String, String> sent, SignedIn person) {
    List<Conflict.Difference> differences = new ArrayList<>();
    for (String field : step.fields()) {
      String saved = StepTexts.text(theirs.typed(), field);
      String mine = StepTexts.text(sent, field);
      if (sent.containsKey(field) && !saved.equals(mine)) {
        differences.add(new Conflict.Difference(label(field), saved, mine));
      }
    }
    return new Conflict(
        savedMeanwhile.say("issue.conflict", theirs, person, ""),
        savedMeanwhile.say(
            "issue.conflict.explained", theirs, person, moments.at(theirs.draft().savedAt())),
        differences);
  }

  private String label(String field) {
    int bracket = field.indexOf('[');
    if (bracket < 0) {
      return words.say("field." + field);
    }
    int line = Integer.parseInt(field.substring(bracket + 1, field.indexOf(']'))) + 1;
    return words.say("issue.goods.line", line)
        + ": "
        + words.say("field." + field.substring(field.indexOf('.') + 1));
  }

  private static String next(DraftStep step, String then, List<Finding> findings) {
    if (then.equals("hand-over")) {
      return "hand-over";
    }
    boolean mend =
        of(step, findings).stream().anyMatch(finding -> finding.blocks() && !finding.missing());
    return then.equals("next") && !mend ? step.next().path() : step.path();
  }

  /** On a step that was not begun nothing is told: all is blank, and nothing is wrong. */
  private static Form judged(CertificateDetail draft, DraftStep step, List<Finding> findings) {
    Form form = StepPageMaker.form(draft.typed());
    return StepTexts.isBegun(step, draft.typed()) ? form.inTheMaking(of(step, findings)) : form;
  }

  private static List<Finding> of(DraftStep step, List<Finding> findings) {
    return findings.stream().filter(finding -> step.fields().contains(finding.field())).toList();
  }

  private String view(
      CertificateDetail draft,
      DraftStep step,
      SignedIn person,
      Form form,
      List<Finding> findings,
      Model model) {
    model.addAttribute("form", form);
    model.addAttribute("draft", page(draft, step, person, form, findings));
    if (step == DraftStep.ITN) {
      model.addAttribute("filing", filing.of(draft));
    }
    return "issue/" + step.path();
  }

  private DraftPage page(
      CertificateDetail draft, DraftStep step, SignedIn person, Form form, List<Finding> findings) {
    return pages.page(draft, step, person, form, findings);
  }

  private static DraftStep step(String path) {
    return DraftStep.of(path).orElseThrow(() -> new NotFound("step " + path));
  }
}
