package org.uskpa.portal.open;

import jakarta.servlet.http.HttpServletResponse;
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
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.Period;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.FreshSignIn;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.statistics.publication.FindUnpublished;
import org.uskpa.statistics.publication.GiveWord;
import org.uskpa.statistics.publication.PublishReleases;
import org.uskpa.statistics.publication.Unprotected;
import org.uskpa.statistics.publication.Waiting;
import org.uskpa.statistics.publication.Waitings;

/**
 * An edition that waits since not all of it can be protected: what is not, and the word of whoever
 * may release that it is published nevertheless.
 */
@Controller
@RequestMapping("/publications/{period}/editions/{edition}")
@RequiresRight(Right.READ_REVIEWS)
class WordPages {

  private final FindUnpublished unpublished;
  private final Waitings waitings;
  private final GiveWord giveWord;
  private final PublishReleases publish;
  private final PublicationWords words;

  WordPages(
      FindUnpublished unpublished,
      Waitings waitings,
      GiveWord giveWord,
      PublishReleases publish,
      PublicationWords words) {
    this.unpublished = unpublished;
    this.waitings = waitings;
    this.giveWord = giveWord;
    this.publish = publish;
    this.words = words;
  }

  static String address(Period period, int edition) {
    return "/publications/%s/editions/%d".formatted(period, edition);
  }

  /** What is not protected, and why. */
  @GetMapping("/waiting")
  String waiting(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String period,
      @PathVariable String edition,
      RedirectAttributes redirect,
      Model model) {
    model.addAttribute("mayGive", person.may(Right.RELEASE));
    return shown(period, edition, false, redirect, model);
  }

  @FreshSignIn
  @RequiresRight(Right.RELEASE)
  @GetMapping("/word")
  String ask(
      @PathVariable String period,
      @PathVariable String edition,
      RedirectAttributes redirect,
      Model model) {
    return shown(period, edition, true, redirect, model);
  }

  /** Keeps the word, and publishes what waited for it. */
  @FreshSignIn
  @RequiresRight(Right.RELEASE)
  @PostMapping("/word")
  String give(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String period,
      @PathVariable String edition,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(name = GiveWord.WORDS, defaultValue = "") String said,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    Period asked = PublishedReports.read(period);
    int number = number(edition);
    Outcome<Waiting> outcome =
        giveWord.run(new GiveWord.Command(asked, number, decision, said), person.actor());
    if (outcome instanceof Outcome.Done<Waiting> done) {
      return given(done.value(), person, redirect);
    }
    Optional<Waiting> now = unpublished.waiting(asked, number);
    if (now.isEmpty()) {
      Notice.warning(
              words.say("open.word.meanwhile", asked.label()), outcome.findings().get(0).message())
          .on(redirect);
      return "redirect:/publications";
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return view(
        now.get(), true, Form.of(Map.of(GiveWord.WORDS, said)).with(outcome.findings()), model);
  }

  private String given(Waiting waiting, SignedIn person, RedirectAttributes redirect) {
    PublishReleases.Run run = publish.run(person.actor());
    String given = words.say("open.word.given", waiting.period().label());
    boolean out = run.published().stream().anyMatch(one -> one.name().equals(waiting.name()));
    boolean failed = run.failed().contains(waiting.name());
    Notice notice =
        out
            ? Notice.success(given, words.say("open.word.given.text"))
            : Notice.warning(
                given,
                words.say(failed ? "open.word.given.failed" : "open.word.given.decided-anew"));
    notice.on(redirect);
    return "redirect:/publications";
  }

  private String shown(
      String period, String edition, boolean asks, RedirectAttributes redirect, Model model) {
    Period asked = PublishedReports.read(period);
    Optional<Waiting> waiting = unpublished.waiting(asked, number(edition));
    if (waiting.isPresent()) {
      return view(waiting.get(), asks, Form.empty(), model);
    }
    if (!unpublished.isKnown(asked, number(edition))) {
      throw new NotFound("edition " + edition + " of " + period);
    }
    Notice.info(words.say("open.word.none", asked.label()), words.say("open.word.none.text"))
        .on(redirect);
    return "redirect:/publications";
  }

  private String view(Waiting waiting, boolean asks, Form form, Model model) {
    Unprotected unprotected = waitings.unprotected(waiting);
    model.addAttribute("form", form);
    model.addAttribute("asks", asks);
    model.addAttribute("waiting", waiting);
    model.addAttribute("own", address(waiting.period(), waiting.edition()));
    model.addAttribute("name", waiting.period().label());
    model.addAttribute(
        "intervals", unprotected.intervals().stream().map(UnprotectedLine::of).toList());
    model.addAttribute(
        "remainders", unprotected.remainders().stream().map(RemainderLine::of).toList());
    return "open/waiting";
  }

  private static int number(String edition) {
    try {
      return Integer.parseInt(edition);
    } catch (NumberFormatException unreadable) {
      throw new NotFound("edition " + edition);
    }
  }
}
