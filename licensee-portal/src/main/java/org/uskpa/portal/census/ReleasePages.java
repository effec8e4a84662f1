package org.uskpa.portal.census;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.CountedTrade;
import org.uskpa.core.record.Flow;
import org.uskpa.portal.account.PeopleNames;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.FreshSignIn;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.statistics.anomaly.Question;
import org.uskpa.statistics.anomaly.Questions;
import org.uskpa.statistics.release.Edition;
import org.uskpa.statistics.release.EditionState;
import org.uskpa.statistics.release.Editions;
import org.uskpa.statistics.release.FindChanges;
import org.uskpa.statistics.release.ReleaseQuarter;
import org.uskpa.statistics.release.SendBackQuarter;

/** A submitted quarter is released by somebody else, or sent back with words. */
@Controller
@RequestMapping("/quarters/{written}")
@RequiresRight(Right.RELEASE)
class ReleasePages {

  private final Editions editions;
  private final Questions questions;
  private final FindChanges changes;
  private final CountedTrade trade;
  private final ReleaseQuarter releaseQuarter;
  private final SendBackQuarter sendBackQuarter;
  private final PeopleNames names;
  private final QuarterWords words;
  private final Clock clock;

  ReleasePages(
      Editions editions,
      Questions questions,
      FindChanges changes,
      CountedTrade trade,
      ReleaseQuarter releaseQuarter,
      SendBackQuarter sendBackQuarter,
      PeopleNames names,
      QuarterWords words,
      Clock clock) {
    this.editions = editions;
    this.questions = questions;
    this.changes = changes;
    this.trade = trade;
    this.releaseQuarter = releaseQuarter;
    this.sendBackQuarter = sendBackQuarter;
    this.names = names;
    this.words = words;
    this.clock = clock;
  }

  @FreshSignIn
  @GetMapping("/release")
  String ask(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String written,
      RedirectAttributes redirect,
      Model model) {
    Quarter quarter = QuarterAddress.read(written);
    sayWhose(quarter, person, model);
    return submitted(quarter)
        .map(edition -> view("quarters/release", edition, Form.empty(), model))
        .orElseGet(() -> notSubmitted(quarter, redirect));
  }

  @FreshSignIn
  @PostMapping("/release")
  String release(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String written,
      @RequestParam(defaultValue = "0") int edition,
      @RequestParam(defaultValue = "") String submission,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    Quarter quarter = QuarterAddress.read(written);
    Outcome<Edition> outcome =
        releaseQuarter.run(
            new ReleaseQuarter.Command(quarter, edition, moment(submission)), person.actor());
    if (outcome instanceof Outcome.Done<Edition> done) {
      Notice.success(
              words.say("quarters.released", label(quarter)),
              words.say("quarters.released.text", done.value().released().orElseThrow().sha256()))
          .on(redirect);
      return "redirect:/quarters/" + quarter;
    }
    sayWhose(quarter, person, model);
    return refused(
        "quarters/release",
        quarter,
        Form.empty().with(outcome.findings()),
        response,
        redirect,
        model);
  }

  @GetMapping("/send-back")
  String askBack(@PathVariable String written, RedirectAttributes redirect, Model model) {
    Quarter quarter = QuarterAddress.read(written);
    return submitted(quarter)
        .map(edition -> view("quarters/send-back", edition, Form.empty(), model))
        .orElseGet(() -> notSubmitted(quarter, redirect));
  }

  @PostMapping("/send-back")
  String sendBack(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String written,
      @RequestParam(defaultValue = "0") int edition,
      @RequestParam(defaultValue = "") String submission,
      @RequestParam(name = SendBackQuarter.WORDS, defaultValue = "") String said,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    Quarter quarter = QuarterAddress.read(written);
    Outcome<Edition> outcome =
        sendBackQuarter.run(
            new SendBackQuarter.Command(quarter, edition, moment(submission), said),
            person.actor());
    if (outcome.isDone()) {
      Notice.success(
              words.say("quarters.sent-back", label(quarter)), words.say("quarters.sent-back.text"))
          .on(redirect);
      return "redirect:/quarters/" + quarter;
    }
    return refused(
        "quarters/send-back",
        quarter,
        Form.of(Map.of(SendBackQuarter.WORDS, said)).with(outcome.findings()),
        response,
        redirect,
        model);
  }

  /** Who submitted it is offered no release. */
  private void sayWhose(Quarter quarter, SignedIn person, Model model) {
    model.addAttribute(
        "own",
        submitted(quarter)
            .flatMap(Edition::submitted)
            .filter(one -> one.by().equals(person.username()))
            .isPresent());
  }

  private Optional<Edition> submitted(Quarter quarter) {
    return editions.of(quarter).stream()
        .filter(edition -> edition.state() == EditionState.SUBMITTED)
        .findFirst();
  }

  private String notSubmitted(Quarter quarter, RedirectAttributes redirect) {
    Notice.info(
            words.say("quarters.not-submitted", label(quarter)),
            words.say("quarters.not-submitted.text"))
        .on(redirect);
    return "redirect:/quarters/" + quarter;
  }

  private String refused(
      String page,
      Quarter quarter,
      Form form,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    Optional<Edition> now = submitted(quarter);
    if (now.isEmpty()) {
      Notice.warning(
              words.say("quarters.meanwhile", label(quarter)), form.findings().get(0).message())
          .on(redirect);
      return "redirect:/quarters/" + quarter;
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return view(page, now.get(), form, model);
  }

  private String view(String page, Edition edition, Form form, Model model) {
    Quarter quarter = edition.quarter();
    Edition.Submission submission = edition.submitted().orElseThrow();
    var counted = trade.in(Period.of(quarter), AsOf.now(EasternTime.now(clock)));
    List<SumLine> sums = new ArrayList<>();
    for (Flow flow : Flow.values()) {
      sums.add(SumLine.of(flow, counted.sum(flow)));
    }
    List<Question> answered =
        questions.of(edition.id()).stream().filter(one -> !one.isSettled()).toList();
    model.addAttribute("form", form);
    model.addAttribute("quarter", quarter);
    model.addAttribute("name", label(quarter));
    model.addAttribute("edition", edition);
    model.addAttribute("submission", submission);
    model.addAttribute("submittedBy", names.of(submission.by()));
    model.addAttribute("sums", sums);
    model.addAttribute("questions", answered);
    model.addAttribute(
        "names",
        names.of(
            answered.stream()
                .flatMap(one -> one.answered().stream())
                .map(Question.Answer::by)
                .toList()));
    model.addAttribute(
        "difference",
        editions
            .find(quarter, edition.number() - 1)
            .map(before -> TableView.alone(changes.difference(before)))
            .orElse(null));
    return page;
  }

  private static Instant moment(String written) {
    try {
      return Instant.parse(written);
    } catch (DateTimeParseException unreadable) {
      return Instant.EPOCH;
    }
  }

  private static String label(Quarter quarter) {
    return Period.of(quarter).label();
  }
}
