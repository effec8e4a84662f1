package org.uskpa.portal.account;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.finding.Outcome;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.NotFound;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.FreshSignIn;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.Role;
import org.uskpa.portal.security.SignedIn;

/** The accounts in somebody's charge; any other is not found. */
@Controller
@RequestMapping("/accounts")
@RequiresRight(Right.MANAGE_ACCOUNTS)
class KeptAccountPages {

  private final Accounts accounts;
  private final OpenAccount openAccount;
  private final ResetPassword resetPassword;
  private final CloseAccount closeAccount;
  private final OpenAccountAgain openAccountAgain;
  private final MessageSource words;

  KeptAccountPages(
      Accounts accounts,
      OpenAccount openAccount,
      ResetPassword resetPassword,
      CloseAccount closeAccount,
      OpenAccountAgain openAccountAgain,
      MessageSource words) {
    this.accounts = accounts;
    this.openAccount = openAccount;
    this.resetPassword = resetPassword;
    this.closeAccount = closeAccount;
    this.openAccountAgain = openAccountAgain;
    this.words = words;
  }

  @GetMapping
  String list(@AuthenticationPrincipal SignedIn keeper, Model model) {
    Charge charge = new Charge(keeper);
    model.addAttribute("accounts", accounts.all().stream().filter(charge::covers).toList());
    return "account/list";
  }

  @FreshSignIn
  @GetMapping("/new")
  String form(@AuthenticationPrincipal SignedIn keeper, Model model) {
    return form(keeper, Form.empty(), model);
  }

  @FreshSignIn
  @PostMapping
  String open(
      @AuthenticationPrincipal SignedIn keeper,
      @RequestParam Map<String, String> fields,
      Model model) {
    Form form = Form.of(fields);
    Outcome<OneTimePassword> outcome =
        openAccount.open(
            new OpenAccount.Command(
                keeper,
                form.value(OpenAccount.USERNAME),
                form.value(OpenAccount.DISPLAY_NAME),
                form.value(OpenAccount.ROLE),
                form.value(OpenAccount.LICENSEE),
                form.value(OpenAccount.AGENCY)));
    if (outcome instanceof Outcome.Done<OneTimePassword> done) {
      return oneTimePassword(done.value(), model);
    }
    return form(keeper, form.with(outcome.findings()), model);
  }

  @GetMapping("/{username}")
  String show(
      @AuthenticationPrincipal SignedIn keeper, @PathVariable String username, Model model) {
    return show(inCharge(keeper, username), Form.empty(), model);
  }

  /** The password is on the page that answers, and nowhere else: no redirect could carry it. */
  @FreshSignIn
  @PostMapping("/{username}/password")
  String reset(
      @AuthenticationPrincipal SignedIn keeper, @PathVariable String username, Model model) {
    Account account = inCharge(keeper, username);
    Outcome<OneTimePassword> outcome =
        resetPassword.reset(new ResetPassword.Command(keeper, account));
    if (outcome instanceof Outcome.Done<OneTimePassword> done) {
      return oneTimePassword(done.value(), model);
    }
    return show(account, Form.empty().with(outcome.findings()), model);
  }

  @FreshSignIn
  @PostMapping("/{username}/close")
  String close(
      @AuthenticationPrincipal SignedIn keeper,
      @PathVariable String username,
      @RequestParam(name = CloseAccount.REASON, defaultValue = "") String reason,
      RedirectAttributes redirect,
      Model model) {
    Account account = inCharge(keeper, username);
    Outcome<Account> outcome =
        closeAccount.close(new CloseAccount.Command(keeper, account, reason));
    return afterChange(outcome, account, reason, "account.closed", redirect, model);
  }

  @FreshSignIn
  @PostMapping("/{username}/open")
  String openAgain(
      @AuthenticationPrincipal SignedIn keeper,
      @PathVariable String username,
      @RequestParam(name = CloseAccount.REASON, defaultValue = "") String reason,
      RedirectAttributes redirect,
      Model model) {
    Account account = inCharge(keeper, username);
    Outcome<Account> outcome =
        openAccountAgain.open(new OpenAccountAgain.Command(keeper, account, reason));
    return afterChange(outcome, account, reason, "account.opened-again", redirect, model);
  }

  private String afterChange(
      Outcome<Account> outcome,
      Account account,
      String reason,
      String key,
      RedirectAttributes redirect,
      Model model) {
    if (!outcome.isDone()) {
      return show(
          account, Form.of(Map.of(CloseAccount.REASON, reason)).with(outcome.findings()), model);
    }
    Notice.success(say(key + ".heading"), say(key + ".text", account.displayName())).on(redirect);
    return "redirect:/accounts/" + account.username();
  }

  private Account inCharge(SignedIn keeper, String username) {
    return accounts
        .find(username)
        .filter(new Charge(keeper)::covers)
        .orElseThrow(() -> new NotFound("account " + username));
  }

  private static String show(Account account, Form form, Model model) {
    model.addAttribute("account", account);
    model.addAttribute("form", form);
    return "account/account";
  }

  private static String oneTimePassword(OneTimePassword password, Model model) {
    model.addAttribute("oneTime", password);
    return "account/one-time-password";
  }

  private String form(SignedIn keeper, Form form, Model model) {
    Charge charge = new Charge(keeper);
    model.addAttribute("form", form);
    model.addAttribute(
        "roles",
        charge.roles().stream()
            .map(role -> new Choice(role.name(), role.label(), say("role." + role.name())))
            .toList());
    model.addAttribute("licensees", charge.choosesLicensee() ? licensees() : List.of());
    model.addAttribute("agencies", charge.choosesAgency() ? agencies(charge) : List.of());
    return "account/new";
  }

  private List<Choice> licensees() {
    return accounts.licensees().stream()
        .map(licensee -> new Choice(licensee.number(), licensee.number() + " " + licensee.name()))
        .toList();
  }

  private static List<Choice> agencies(Charge charge) {
    return Arrays.stream(Agency.values())
        .filter(
            agency ->
                charge.roles().stream().map(Role::agencies).anyMatch(of -> of.contains(agency)))
        .map(agency -> new Choice(agency.name(), agency.label()))
        .toList();
  }

  private String say(String key, Object... arguments) {
    return words.getMessage(key, arguments, Locale.US);
  }
}
