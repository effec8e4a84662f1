package org.uskpa.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.finding.Outcome;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.ForEveryone;
import org.uskpa.portal.security.SignInPaths;
import org.uskpa.portal.security.SignedIn;

/**
 * What is behind a link by which somebody comes to a password. Looking uses nothing up: programs
 * that check mail look too. A link that opens nothing answers alike, whatever the reason.
 */
@Controller
@ForEveryone
@RequestMapping(SignInPaths.INVITATION + "/{link}")
class InvitationPages {

  private final Invitations invitations;
  private final LinkAttempts attempts;
  private final AcceptInvitation acceptInvitation;
  private final MessageSource words;
  private final Clock clock;

  InvitationPages(
      Invitations invitations,
      LinkAttempts attempts,
      AcceptInvitation acceptInvitation,
      MessageSource words,
      Clock clock) {
    this.invitations = invitations;
    this.attempts = attempts;
    this.acceptInvitation = acceptInvitation;
    this.words = words;
    this.clock = clock;
  }

  /** The address is the secret: neither a cache nor another site gets to know it. */
  @ModelAttribute
  void keepSecret(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
  }

  @GetMapping
  String show(
      @AuthenticationPrincipal @Nullable SignedIn person,
      @PathVariable String link,
      @RequestParam(required = false) @Nullable String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (person != null) {
      return signedIn(person, response, model);
    }
    Instant now = clock.instant();
    if (attempts.isPaused(request.getRemoteAddr(), now)) {
      return over(HttpStatus.TOO_MANY_REQUESTS, response, model);
    }
    Optional<Invitations.Standing> standing = invitations.standing(link, now);
    if (standing.isEmpty()) {
      return failed(request, response, now, model);
    }
    model.addAttribute("again", again != null);
    return show(link, standing.get(), Form.empty(), model);
  }

  @PostMapping
  String accept(
      @AuthenticationPrincipal @Nullable SignedIn person,
      @PathVariable String link,
      @RequestParam(name = ChangePassword.NEW, defaultValue = "") String wanted,
      @RequestParam(name = ChangePassword.REPEATED, defaultValue = "") String repeated,
      @RequestParam(name = AcceptInvitation.MINE_ALONE, defaultValue = "") String mineAlone,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    if (person != null) {
      return signedIn(person, response, model);
    }
    Instant now = clock.instant();
    if (attempts.isPaused(request.getRemoteAddr(), now)) {
      return over(HttpStatus.TOO_MANY_REQUESTS, response, model);
    }
    Optional<Invitations.Standing> standing = invitations.standing(link, now);
    Optional<Outcome<Account>> outcome =
        acceptInvitation.run(
            new AcceptInvitation.Command(link, wanted, repeated, mineAlone.equals("true")));
    if (standing.isEmpty() || outcome.isEmpty()) {
      return failed(request, response, now, model);
    }
    if (!outcome.get().isDone()) {
      model.addAttribute("again", false);
      return show(
          link,
          standing.get(),
          Form.empty().with(AcceptInvitation.MINE_ALONE, mineAlone).with(outcome.get().findings()),
          model);
    }
    request
        .getSession()
        .setAttribute(SignInPaths.NAME_LAST_TRIED, standing.get().account().username());
    Notice.success(say("invitation.accepted.heading"), say("invitation.accepted.text"))
        .on(redirect);
    return "redirect:" + SignInPaths.LOGIN;
  }

  private static String show(String link, Invitations.Standing standing, Form form, Model model) {
    model.addAttribute("link", link);
    model.addAttribute("invitation", standing);
    model.addAttribute("statement", AcceptInvitation.STATEMENT);
    model.addAttribute("form", form);
    return "account/invitation";
  }

  /** Two people at one browser: nobody chooses a password in somebody else's sign-in. */
  private static String signedIn(SignedIn person, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    model.addAttribute("person", person);
    return "account/invitation-signed-in";
  }

  private String failed(
      HttpServletRequest request, HttpServletResponse response, Instant now, Model model) {
    attempts.failed(request.getRemoteAddr(), now);
    return over(HttpStatus.NOT_FOUND, response, model);
  }

  private static String over(HttpStatus status, HttpServletResponse response, Model model) {
    response.setStatus(status.value());
    model.addAttribute("paused", status == HttpStatus.TOO_MANY_REQUESTS);
    return "account/invitation-over";
  }

  private String say(String key) {
    return words.getMessage(key, new Object[0], Locale.US);
  }
}
