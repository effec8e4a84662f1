package org.uskpa.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.CurrentSignIn;
import org.uskpa.portal.security.ForSignedIn;
import org.uskpa.portal.security.FreshSignIn;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** One's own account: password, sign-ins in force, tokens for programs. */
@Controller
@ForSignedIn
class OwnAccountPages {

  private final Accounts accounts;
  private final ChangePassword changePassword;
  private final MakeToken makeToken;
  private final RevokeToken revokeToken;
  private final ApiTokens tokens;
  private final SignIns signIns;
  private final CurrentSignIn currentSignIn;
  private final MessageSource words;

  OwnAccountPages(
      Accounts accounts,
      ChangePassword changePassword,
      MakeToken makeToken,
      RevokeToken revokeToken,
      ApiTokens tokens,
      SignIns signIns,
      CurrentSignIn currentSignIn,
      MessageSource words) {
    this.accounts = accounts;
    this.changePassword = changePassword;
    this.makeToken = makeToken;
    this.revokeToken = revokeToken;
    this.tokens = tokens;
    this.signIns = signIns;
    this.currentSignIn = currentSignIn;
    this.words = words;
  }

  @GetMapping("/account")
  String show(@AuthenticationPrincipal SignedIn person, HttpServletRequest request, Model model) {
    model.addAttribute("person", person);
    model.addAttribute("account", accounts.find(person.username()).orElseThrow());
    model.addAttribute("signIns", signIns.of(person.username(), request.getSession().getId()));
    model.addAttribute("tokens", tokens.of(person.accountId()));
    return "account/own";
  }

  @PostMapping("/account/sign-ins/end")
  String endOtherSignIns(
      @AuthenticationPrincipal SignedIn person,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    signIns.endOthers(person.username(), request.getSession().getId());
    Notice.success(say("account.sign-ins.ended.heading"), say("account.sign-ins.ended.text"))
        .on(redirect);
    return "redirect:/account";
  }

  /** A sign-in that is over meanwhile is as good as ended. */
  @PostMapping("/account/sign-ins/{handle}/end")
  String endSignIn(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String handle,
      RedirectAttributes redirect) {
    signIns.end(person.username(), handle);
    Notice.success(say("account.sign-in.ended.heading"), say("account.sign-in.ended.text"))
        .on(redirect);
    return "redirect:/account";
  }

  @GetMapping("/account/password")
  String passwordForm(@AuthenticationPrincipal SignedIn person, Model model) {
    model.addAttribute("person", person);
    model.addAttribute("form", Form.empty());
    return "account/password";
  }

  @PostMapping("/account/password")
  String password(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(name = ChangePassword.CURRENT, defaultValue = "") String current,
      @RequestParam(name = ChangePassword.NEW, defaultValue = "") String wanted,
      @RequestParam(name = ChangePassword.REPEATED, defaultValue = "") String repeated,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    boolean right = currentSignIn.renew(person, current, request, response);
    Outcome<Account> outcome =
        changePassword.run(
            new ChangePassword.Command(
                person, right, current, wanted, repeated, request.getSession().getId()));
    if (!outcome.isDone()) {
      model.addAttribute("person", person);
      model.addAttribute("form", Form.empty().with(outcome.findings()));
      return "account/password";
    }
    request.changeSessionId();
    currentSignIn.renew(person, wanted, request, response);
    Notice.success(say("account.password.changed.heading"), say("account.password.changed.text"))
        .on(redirect);
    return "redirect:/account";
  }

  @FreshSignIn
  @GetMapping("/account/tokens/new")
  String tokenForm(@AuthenticationPrincipal SignedIn person, Model model) {
    return tokenForm(person, Form.of(Map.of(MakeToken.DAYS, "90")), List.of(), model);
  }

  /** The token is on the page that answers, and nowhere else: no redirect could carry it. */
  @FreshSignIn
  @PostMapping("/account/tokens")
  String token(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      @RequestParam(name = MakeToken.RIGHTS, defaultValue = "") List<String> rights,
      Model model) {
    Form form = Form.of(fields);
    Outcome<MakeToken.Made> outcome =
        makeToken.run(
            new MakeToken.Command(
                person, form.value(MakeToken.NAME), rights, form.value(MakeToken.DAYS)));
    if (outcome instanceof Outcome.Done<MakeToken.Made> done) {
      model.addAttribute("made", done.value());
      return "account/token-made";
    }
    return tokenForm(person, form.with(outcome.findings()), rights, model);
  }

  @PostMapping("/account/tokens/{id}/revoke")
  String revoke(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      RedirectAttributes redirect) {
    String name =
        revokeToken
            .run(
                new RevokeToken.Command(person, accounts.find(person.username()).orElseThrow(), id))
            .orElseThrow(() -> new NotFound("token " + id));
    Notice.success(say("account.token.revoked.heading"), say("account.token.revoked.text", name))
        .on(redirect);
    return "redirect:/account";
  }

  private String tokenForm(SignedIn person, Form form, List<String> chosen, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("chosen", chosen);
    model.addAttribute(
        "rights",
        Arrays.stream(Right.values()).filter(Right::isAskedFor).filter(person::may).toList());
    model.addAttribute(
        "days",
        MakeToken.DAYS_TO_CHOOSE.stream()
            .map(days -> new Choice(days.toString(), say("account.token.days", days)))
            .toList());
    return "account/token-new";
  }

  private String say(String key, Object... arguments) {
    return words.getMessage(key, arguments, Locale.US);
  }
}
