package org.uskpa.portal.account;

import java.time.Clock;
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
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.security.FreshSignIn;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** How the people in one's charge come in: links, pauses, sign-ins, tokens. */
@Controller
@RequestMapping("/accounts/{username}")
@RequiresRight(Right.MANAGE_ACCOUNTS)
class KeptSignInPages {

  private final AccountsInCharge accounts;
  private final KeptAccountView view;
  private final ResetPassword resetPassword;
  private final UnlockAccount unlockAccount;
  private final EndSignIns endSignIns;
  private final RevokeToken revokeToken;
  private final AccountWords words;
  private final Clock clock;

  KeptSignInPages(
      AccountsInCharge accounts,
      KeptAccountView view,
      ResetPassword resetPassword,
      UnlockAccount unlockAccount,
      EndSignIns endSignIns,
      RevokeToken revokeToken,
      AccountWords words,
      Clock clock) {
    this.accounts = accounts;
    this.view = view;
    this.resetPassword = resetPassword;
    this.unlockAccount = unlockAccount;
    this.endSignIns = endSignIns;
    this.revokeToken = revokeToken;
    this.words = words;
    this.clock = clock;
  }

  /** The link is on the page that answers, and nowhere else: no redirect could carry it. */
  @FreshSignIn
  @PostMapping("/invitation")
  String invite(
      @AuthenticationPrincipal SignedIn keeper, @PathVariable String username, Model model) {
    Account account = accounts.find(keeper, username);
    Outcome<Invitation> outcome = resetPassword.run(new ResetPassword.Command(keeper, account));
    if (outcome instanceof Outcome.Done<Invitation> done) {
      model.addAttribute("invitation", done.value());
      return "account/invitation-link";
    }
    return view.show(keeper, account, Form.empty().with(outcome.findings()), model);
  }

  @FreshSignIn
  @GetMapping("/unlock")
  String unlockForm(
      @AuthenticationPrincipal SignedIn keeper, @PathVariable String username, Model model) {
    return unlockForm(accounts.find(keeper, username), Form.empty(), model);
  }

  @FreshSignIn
  @PostMapping("/unlock")
  String unlock(
      @AuthenticationPrincipal SignedIn keeper,
      @PathVariable String username,
      @RequestParam(name = CloseAccount.REASON, defaultValue = "") String reason,
      RedirectAttributes redirect,
      Model model) {
    Account account = accounts.find(keeper, username);
    Outcome<Account> outcome =
        unlockAccount.run(new UnlockAccount.Command(keeper, account, reason));
    if (!outcome.isDone()) {
      return unlockForm(
          account, Form.of(Map.of(CloseAccount.REASON, reason)).with(outcome.findings()), model);
    }
    words.done(redirect, "account.unlocked", account.displayName());
    return "redirect:/accounts/" + username;
  }

  @PostMapping("/sign-ins/end")
  String endAll(
      @AuthenticationPrincipal SignedIn keeper,
      @PathVariable String username,
      RedirectAttributes redirect) {
    return end(keeper, username, EndSignIns.ALL, redirect);
  }

  @PostMapping("/sign-ins/{handle}/end")
  String endOne(
      @AuthenticationPrincipal SignedIn keeper,
      @PathVariable String username,
      @PathVariable String handle,
      RedirectAttributes redirect) {
    return end(keeper, username, handle, redirect);
  }

  private String end(SignedIn keeper, String username, String handle, RedirectAttributes redirect) {
    Account account = accounts.find(keeper, username);
    endSignIns.run(new EndSignIns.Command(keeper, account, handle));
    words.done(redirect, "accounts.sign-ins.ended", account.displayName());
    return "redirect:/accounts/" + username;
  }

  @PostMapping("/tokens/{id}/revoke")
  String revoke(
      @AuthenticationPrincipal SignedIn keeper,
      @PathVariable String username,
      @PathVariable long id,
      RedirectAttributes redirect) {
    Account account = accounts.find(keeper, username);
    String name =
        revokeToken
            .run(new RevokeToken.Command(keeper, account, id))
            .orElseThrow(() -> new NotFound("token " + id));
    words.done(redirect, "account.token.revoked", name);
    return "redirect:/accounts/" + username;
  }

  private String unlockForm(Account account, Form form, Model model) {
    model.addAttribute("account", account);
    model.addAttribute("now", clock.instant());
    model.addAttribute("form", form);
    return "account/unlock";
  }
}
