package org.uskpa.portal.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.amendment.Amendment;
import org.uskpa.core.amendment.Amendments;
import org.uskpa.core.amendment.WithdrawAmendment;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.portal.account.PeopleNames;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** A change of a register as it stands on record; before it takes effect it can be withdrawn. */
@Controller
@RequestMapping("/register-changes/{id}")
class AmendmentPages {

  private final Amendments amendments;
  private final WithdrawAmendment withdraw;
  private final RegisterLines lines;
  private final RegisterWords words;
  private final ReviewModel review;
  private final PeopleNames people;
  private final Clock clock;

  AmendmentPages(
      Amendments amendments,
      WithdrawAmendment withdraw,
      RegisterLines lines,
      RegisterWords words,
      ReviewModel review,
      PeopleNames people,
      Clock clock) {
    this.amendments = amendments;
    this.withdraw = withdraw;
    this.lines = lines;
    this.words = words;
    this.review = review;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping
  @RequiresRight(Right.READ_REGISTERS)
  String change(@AuthenticationPrincipal SignedIn person, @PathVariable String id, Model model) {
    return page(amendments.get(read(id)), Form.empty(), person, model);
  }

  /** Whoever loads the address of a withdrawal finds the change. */
  @GetMapping("/withdraw")
  @RequiresRight(Right.READ_REGISTERS)
  String withdrawal(@PathVariable String id) {
    return "redirect:/register-changes/" + read(id);
  }

  @PostMapping("/withdraw")
  @RequiresRight(Right.KEEP_REGISTERS)
  String withdraw(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      RedirectAttributes redirect) {
    Outcome<Amendment> outcome =
        withdraw.run(new WithdrawAmendment.Command(read(id), reason), person.actor());
    if (!outcome.isDone()) {
      return page(
          amendments.get(read(id)),
          Form.of(Map.of("reason", reason)).with(outcome.findings()),
          person,
          model);
    }
    words.done(redirect, "registers.withdraw.done");
    return "redirect:/register-changes/" + id;
  }

  private static UUID read(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException none) {
      throw new NotFound("change of a register " + id);
    }
  }

  private String page(Amendment change, Form form, SignedIn person, Model model) {
    LocalDate today = EasternTime.dateOf(clock.instant());
    model.addAttribute("form", form);
    model.addAttribute("id", change.id());
    model.addAttribute("path", change.register().path());
    model.addAttribute("name", words.of(change.register()));
    model.addAttribute("line", lines.changes(List.of(change), today).get(0));
    model.addAttribute("summary", review.rows(change.source(), change.reason()));
    model.addAttribute("differences", words.differences(change.rows()));
    model.addAttribute(
        "last",
        change.rows().stream()
            .flatMap(row -> row.lastDay().stream())
            .findFirst()
            .map(words::day)
            .orElse(""));
    change
        .withdrawal()
        .ifPresent(
            gone -> {
              model.addAttribute("withdrawnWhy", gone.why());
              model.addAttribute(
                  "withdrawnBy",
                  words.say(
                      "registers.withdrawn.by",
                      people.of(gone.by()),
                      EasternTime.written(gone.at())));
            });
    model.addAttribute("mayWithdraw", change.isAheadOn(today) && person.may(Right.KEEP_REGISTERS));
    return "register/change";
  }
}
