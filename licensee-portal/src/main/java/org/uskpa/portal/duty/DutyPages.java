package org.uskpa.portal.duty;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyState;
import org.uskpa.core.duty.FulfilDuty;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.listing.Page;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.ForSignedIn;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.portal.subject.SubjectLink;

/** The duties of whoever is signed in; any other's are not found. */
@Controller
@RequestMapping("/duties")
@ForSignedIn
class DutyPages {

  private static final int PAGE = 50;

  private final Duties duties;
  private final FulfilDuty fulfilDuty;
  private final MessageSource words;
  private final Clock clock;

  DutyPages(Duties duties, FulfilDuty fulfilDuty, MessageSource words, Clock clock) {
    this.duties = duties;
    this.fulfilDuty = fulfilDuty;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    Instant now = clock.instant();
    Page<Duty> page = duties.openOf(Owing.holder(person), after, PAGE);
    model.addAttribute(
        "duties", page.rows().stream().map(duty -> DutyLine.of(duty, person, now)).toList());
    model.addAttribute("first", after == null);
    model.addAttribute("next", page.next().map(key -> "/duties?after=" + key).orElse(""));
    model.addAttribute("ofLicensee", person.role().isOfLicensee());
    return "duty/list";
  }

  @GetMapping("/{id}")
  String show(@AuthenticationPrincipal SignedIn person, @PathVariable long id, Model model) {
    return show(person, find(person, id), Form.empty(), model);
  }

  @PostMapping("/{id}")
  @RequiresRight(Right.FULFIL_DUTIES)
  String fulfil(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(typed);
    Outcome<Duty> outcome =
        fulfilDuty.run(
            new FulfilDuty.Command(
                id, Owing.holder(person), form.value("way"), form.value("proof")),
            person.actor());
    return after(outcome, person, id, form, model, redirect);
  }

  private String after(
      Outcome<?> outcome,
      SignedIn person,
      long id,
      Form form,
      Model model,
      RedirectAttributes redirect) {
    Duty duty = find(person, id);
    if (!outcome.isDone()) {
      return show(person, duty, form.with(outcome.findings()), model);
    }
    Notice.success(
            words.getMessage("duty.fulfilled", null, Locale.US),
            words.getMessage(
                "duty.fulfilled.text",
                new Object[] {duty.kind().label(), SubjectLink.label(duty.subject())},
                Locale.US))
        .on(redirect);
    return "redirect:/duties";
  }

  private Duty find(SignedIn person, long id) {
    return duties
        .find(id, Owing.holder(person))
        .orElseThrow(() -> new NotFound("duty %d of %s".formatted(id, person.username())));
  }

  private String show(SignedIn person, Duty duty, Form form, Model model) {
    boolean open = duty.state() == DutyState.OPEN;
    model.addAttribute("duty", duty);
    model.addAttribute("line", DutyLine.of(duty, person, clock.instant()));
    model.addAttribute("form", form);
    model.addAttribute("open", open);
    model.addAttribute(
        "byHand", open && duty.kind().isFulfilledByHand() && person.may(Right.FULFIL_DUTIES));
    model.addAttribute(
        "acknowledges",
        open && duty.kind() == DutyKind.ACKNOWLEDGMENT && person.may(Right.MANAGE_OWN_LICENSEE));
    model.addAttribute("owesFee", duty.kind() == DutyKind.ANNUAL_FEE);
    model.addAttribute("seesLicence", person.may(Right.MANAGE_OWN_LICENSEE));
    return "duty/duty";
  }
}
