package org.uskpa.portal.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
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
import org.uskpa.core.shipment.Dates;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.security.FreshSignIn;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** Somebody leaves, and perhaps comes back. */
@Controller
@RequestMapping("/accounts/{username}")
@RequiresRight(Right.MANAGE_ACCOUNTS)
class LeavingPages {

  private final AccountsInCharge accounts;
  private final CloseAccount closeAccount;
  private final OpenAccountAgain openAccountAgain;
  private final OnlyManager onlyManager;
  private final List<WorkInHand> work;
  private final AccountWords words;
  private final Clock clock;

  LeavingPages(
      AccountsInCharge accounts,
      CloseAccount closeAccount,
      OpenAccountAgain openAccountAgain,
      OnlyManager onlyManager,
      ObjectProvider<WorkInHand> work,
      AccountWords words,
      Clock clock) {
    this.accounts = accounts;
    this.closeAccount = closeAccount;
    this.openAccountAgain = openAccountAgain;
    this.onlyManager = onlyManager;
    this.work = work.orderedStream().toList();
    this.words = words;
    this.clock = clock;
  }

  @FreshSignIn
  @GetMapping("/close")
  String closeForm(
      @AuthenticationPrincipal SignedIn keeper, @PathVariable String username, Model model) {
    Account account = accounts.find(keeper, username);
    LocalDate shown =
        account.lastDay() == null ? EasternTime.dateOf(clock.instant()) : account.lastDay();
    return closeForm(
        keeper, account, Form.of(Map.of(CloseAccount.LAST_DAY, shown.toString())), model);
  }

  @FreshSignIn
  @PostMapping("/close")
  String close(
      @AuthenticationPrincipal SignedIn keeper,
      @PathVariable String username,
      @RequestParam Map<String, String> fields,
      RedirectAttributes redirect,
      Model model) {
    Account account = accounts.find(keeper, username);
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    LocalDate lastDay = reading.read(CloseAccount.LAST_DAY, Dates::of);
    if (!reading.findings().isEmpty()) {
      return closeForm(keeper, account, form.with(reading.findings()), model);
    }
    Outcome<Account> outcome =
        closeAccount.run(
            new CloseAccount.Command(keeper, account, lastDay, form.value(CloseAccount.REASON)));
    if (outcome instanceof Outcome.Done<Account> done) {
      Account now = done.value();
      if (now.isClosed()) {
        words.done(redirect, "account.closed", now.displayName());
      } else {
        words.done(
            redirect,
            "account.leaves",
            now.displayName(),
            now.lastDay() == null ? "" : EasternTime.written(now.lastDay()));
      }
      return "redirect:/accounts/" + username;
    }
    return closeForm(keeper, account, form.with(outcome.findings()), model);
  }

  @FreshSignIn
  @GetMapping("/open")
  String openForm(
      @AuthenticationPrincipal SignedIn keeper, @PathVariable String username, Model model) {
    return openForm(accounts.find(keeper, username), Form.empty(), model);
  }

  @FreshSignIn
  @PostMapping("/open")
  String open(
      @AuthenticationPrincipal SignedIn keeper,
      @PathVariable String username,
      @RequestParam(name = CloseAccount.REASON, defaultValue = "") String reason,
      RedirectAttributes redirect,
      Model model) {
    Account account = accounts.find(keeper, username);
    Outcome<Account> outcome =
        openAccountAgain.run(new OpenAccountAgain.Command(keeper, account, reason));
    if (!outcome.isDone()) {
      return openForm(
          account, Form.of(Map.of(CloseAccount.REASON, reason)).with(outcome.findings()), model);
    }
    words.done(
        redirect,
        account.isClosed() ? "account.opened-again" : "account.stays",
        account.displayName());
    return "redirect:/accounts/" + username;
  }

  private String closeForm(SignedIn keeper, Account account, Form form, Model model) {
    model.addAttribute("account", account);
    model.addAttribute("form", form);
    model.addAttribute("onlyManager", onlyManager.is(account));
    model.addAttribute(
        "work", work.stream().flatMap(one -> one.of(account, keeper).stream()).toList());
    return "account/close";
  }

  private static String openForm(Account account, Form form, Model model) {
    model.addAttribute("account", account);
    model.addAttribute("form", form);
    return "account/open-again";
  }
}
