package org.uskpa.portal.admin;

import java.util.Locale;
import java.util.Map;
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
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.licensee.EndLicensee;
import org.uskpa.core.licensee.LicenseeDetail;
import org.uskpa.core.licensee.LicenseeDetails;
import org.uskpa.core.licensee.ReinstateLicensee;
import org.uskpa.core.licensee.Standing;
import org.uskpa.core.licensee.SuspendLicensee;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.FreshSignIn;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** A licensee is suspended, reinstated or ended: with a reason, by somebody who just signed in. */
@Controller
@RequestMapping("/licensees/{number}/{step:suspend|reinstate|end}")
@RequiresRight(Right.STANDING)
class StandingPages {

  private final LicenseeDetails details;
  private final SuspendLicensee suspend;
  private final ReinstateLicensee reinstate;
  private final EndLicensee end;
  private final MessageSource words;

  StandingPages(
      LicenseeDetails details,
      SuspendLicensee suspend,
      ReinstateLicensee reinstate,
      EndLicensee end,
      MessageSource words) {
    this.details = details;
    this.suspend = suspend;
    this.reinstate = reinstate;
    this.end = end;
    this.words = words;
  }

  @FreshSignIn
  @GetMapping
  String form(@PathVariable String number, @PathVariable String step, Model model) {
    return form(number, step(step), Form.empty(), model);
  }

  @FreshSignIn
  @PostMapping
  String change(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @PathVariable String step,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      RedirectAttributes redirect) {
    StandingStep taken = step(step);
    Outcome<Standing> outcome =
        switch (taken) {
          case SUSPEND ->
              suspend.run(new SuspendLicensee.Command(number, reason), person.actor());
          case REINSTATE ->
              reinstate.run(new ReinstateLicensee.Command(number, reason), person.actor());
          case END -> end.run(new EndLicensee.Command(number, reason), person.actor());
        };
    if (!outcome.isDone()) {
      return form(
          number, taken, Form.of(Map.of("reason", reason)).with(outcome.findings()), model);
    }
    Notice.success(
            say("standing." + taken.key() + ".done"),
            say("standing." + taken.key() + ".done.text", number))
        .on(redirect);
    return "redirect:/licensees/" + number;
  }

  private String form(String number, StandingStep step, Form form, Model model) {
    LicenseeDetail detail = details.of(number);
    model.addAttribute("licensee", detail.licensee());
    model.addAttribute("standing", detail.standing());
    model.addAttribute("tone", StandingTone.of(detail.standing()));
    model.addAttribute("step", step);
    model.addAttribute("form", form);
    return "admin/standing";
  }

  private static StandingStep step(String key) {
    return StandingStep.valueOf(key.toUpperCase(Locale.ROOT));
  }

  private String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }
}
