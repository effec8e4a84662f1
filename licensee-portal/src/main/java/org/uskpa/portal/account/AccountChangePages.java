package org.uskpa.portal.account;

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
import org.uskpa.core.finding.Outcome;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.security.FreshSignIn;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** Another role, or the name written rightly. */
@Controller
@RequestMapping("/accounts/{username}")
@RequiresRight(Right.MANAGE_ACCOUNTS)
class AccountChangePages {

  private final AccountsInCharge accounts;
  private final ChangeRole changeRole;
  private final CorrectName correctName;
  private final AccountWords words;

  AccountChangePages(
      AccountsInCharge accounts,
      ChangeRole changeRole,
      CorrectName correctName,
      AccountWords words) {
    this.accounts = accounts;
    this.changeRole = changeRole;
    this.correctName = correctName;
    this.words = words;
  }

  @FreshSignIn
  @GetMapping("/role")
  String roleForm(
      @AuthenticationPrincipal SignedIn keeper, @PathVariable String username, Model model) {
    Account account = accounts.find(keeper, username);
    return roleForm(
        keeper, account, Form.of(Map.of(ChangeRole.ROLE, account.role().name())), model);
  }

  @FreshSignIn
  @PostMapping("/role")
  String role(
      @AuthenticationPrincipal SignedIn keeper,
      @PathVariable String username,
      @RequestParam Map<String, String> fields,
      RedirectAttributes redirect,
      Model model) {
    Account account = accounts.find(keeper, username);
    Form form = Form.of(fields);
    Outcome<Account> outcome =
        changeRole.run(
            new ChangeRole.Command(
                keeper, account, form.value(ChangeRole.ROLE), form.value(ChangeRole.REASON)));
    if (outcome instanceof Outcome.Done<Account> done) {
      words.done(
          redirect,
          "account.role.changed",
          done.value().displayName(),
          done.value().role().label());
      return "redirect:/accounts/" + username;
    }
    return roleForm(keeper, account, form.with(outcome.findings()), model);
  }

  @GetMapping("/name")
  String nameForm(
      @AuthenticationPrincipal SignedIn keeper, @PathVariable String username, Model model) {
    Account account = accounts.find(keeper, username);
    return nameForm(
        account, Form.of(Map.of(OpenAccount.DISPLAY_NAME, account.displayName())), model);
  }

  @PostMapping("/name")
  String name(
      @AuthenticationPrincipal SignedIn keeper,
      @PathVariable String username,
      @RequestParam(name = OpenAccount.DISPLAY_NAME, defaultValue = "") String name,
      RedirectAttributes redirect,
      Model model) {
    Account account = accounts.find(keeper, username);
    Outcome<Account> outcome = correctName.run(new CorrectName.Command(keeper, account, name));
    if (outcome instanceof Outcome.Done<Account> done) {
      words.done(redirect, "account.name.corrected", done.value().displayName());
      return "redirect:/accounts/" + username;
    }
    return nameForm(
        account, Form.of(Map.of(OpenAccount.DISPLAY_NAME, name)).with(outcome.findings()), model);
  }

  private String roleForm(SignedIn keeper, Account account, Form form, Model model) {
    model.addAttribute("account", account);
    model.addAttribute("form", form);
    model.addAttribute(
        "roles",
        new Charge(keeper)
            .rolesFor(account).stream()
                .map(
                    role -> new Choice(role.name(), role.label(), words.say("role." + role.name())))
                .toList());
    return "account/role";
  }

  private static String nameForm(Account account, Form form, Model model) {
    model.addAttribute("account", account);
    model.addAttribute("form", form);
    return "account/name";
  }
}
