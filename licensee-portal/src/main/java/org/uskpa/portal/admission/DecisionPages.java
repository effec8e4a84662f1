package org.uskpa.portal.admission;

import java.time.LocalDate;
import java.util.Arrays;
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
import org.uskpa.core.admission.Application;
import org.uskpa.core.admission.DecideApplication;
import org.uskpa.core.admission.Verdict;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.shipment.Dates;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.security.FreshSignIn;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** The board's decision on an application, recorded by somebody who just signed in. */
@Controller
@RequestMapping("/applications/{id}/decision")
@RequiresRight(Right.STANDING)
class DecisionPages {

  private final ApplicationViews views;
  private final DecideApplication decide;
  private final AdmissionWords words;

  DecisionPages(ApplicationViews views, DecideApplication decide, AdmissionWords words) {
    this.views = views;
    this.decide = decide;
    this.words = words;
  }

  @FreshSignIn
  @GetMapping
  String form(@AuthenticationPrincipal SignedIn person, @PathVariable long id, Model model) {
    return form(views.of(id, person), Form.empty(), model);
  }

  @FreshSignIn
  @PostMapping
  String decide(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    ApplicationView view = views.of(id, person);
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    Verdict verdict = reading.read("verdict", ApplicationStepPages.choice(Verdict.values()));
    LocalDate metOn = reading.read("metOn", Dates::of);
    Outcome<Application> outcome =
        decide.run(
            new DecideApplication.Command(id, verdict, metOn, form.value("words")), person.actor());
    if (verdict == null || !outcome.isDone()) {
      return form(view, form.with(reading.along(outcome.findings())), model);
    }
    words.done(redirect, "application.decided." + verdict.name(), view.application().name());
    return "redirect:/applications/" + id;
  }

  private static String form(ApplicationView view, Form form, Model model) {
    model.addAttribute("view", view);
    model.addAttribute("form", form);
    model.addAttribute(
        "verdicts",
        Arrays.stream(Verdict.values()).map(one -> new Choice(one.name(), one.label())).toList());
    return "admission/decision";
  }
}
