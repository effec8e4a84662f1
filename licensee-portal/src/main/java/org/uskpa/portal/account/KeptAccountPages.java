package org.uskpa.portal.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.listing.Page;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.ListSearch;
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

  private static final int PAGE = 50;
  private static final List<String> FIELDS = List.of("text", "licensee", "role", "state", "mail");

  private enum State {
    OPEN,
    CLOSED
  }

  private enum Mail {
    WITH,
    WITHOUT
  }

  private final Accounts accounts;
  private final OpenAccount openAccount;
  private final ResetPassword resetPassword;
  private final CloseAccount closeAccount;
  private final OpenAccountAgain openAccountAgain;
  private final Journal journal;
  private final MessageSource words;

  KeptAccountPages(
      Accounts accounts,
      OpenAccount openAccount,
      ResetPassword resetPassword,
      CloseAccount closeAccount,
      OpenAccountAgain openAccountAgain,
      Journal journal,
      MessageSource words) {
    this.accounts = accounts;
    this.openAccount = openAccount;
    this.resetPassword = resetPassword;
    this.closeAccount = closeAccount;
    this.openAccountAgain = openAccountAgain;
    this.journal = journal;
    this.words = words;
  }

  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn keeper,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    Charge charge = new Charge(keeper);
    ListSearch search = new ListSearch("/accounts", fields, FIELDS);
    State state = search.choice("state", State.class);
    Mail mail = search.choice("mail", Mail.class);
    Page<Account> page =
        accounts.page(
            charge,
            new Accounts.Sought(
                search.text("text"),
                search.text("licensee"),
                search.choice("role", Role.class),
                state == null ? null : state == State.CLOSED,
                mail == null ? null : mail == Mail.WITH),
            after,
            PAGE);
    model.addAttribute("form", search.form());
    model.addAttribute("narrowed", search.narrows());
    model.addAttribute("accounts", page.rows());
    model.addAttribute("start", search.start(after));
    model.addAttribute("next", search.next(page.after()));
    model.addAttribute(
        "roles",
        charge.roles().stream().map(role -> new Choice(role.name(), role.label())).toList());
    model.addAttribute("licensees", charge.choosesLicensee() ? licensees() : List.of());
    model.addAttribute(
        "states",
        Arrays.stream(State.values())
            .map(one -> new Choice(one.name(), say("accounts.state." + one.name())))
            .toList());
    model.addAttribute(
        "mails",
        Arrays.stream(Mail.values())
            .map(one -> new Choice(one.name(), say("accounts.mail." + one.name())))
            .toList());
    return "account/list";
  }

  /** The form; what an address proposes stands in it and can be changed. */
  @FreshSignIn
  @GetMapping("/new")
  String form(
      @AuthenticationPrincipal SignedIn keeper,
      @RequestParam(name = OpenAccount.LICENSEE, defaultValue = "") String licensee,
      @RequestParam(name = OpenAccount.ROLE, defaultValue = "") String role,
      Model model) {
    return form(
        keeper, Form.of(Map.of(OpenAccount.LICENSEE, licensee, OpenAccount.ROLE, role)), model);
  }

  @FreshSignIn
  @PostMapping
  String open(
      @AuthenticationPrincipal SignedIn keeper,
      @RequestParam Map<String, String> fields,
      Model model) {
    Form form = Form.of(fields);
    Outcome<OneTimePassword> outcome =
        openAccount.run(
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
    return show(keeper, inCharge(keeper, username), Form.empty(), model);
  }

  /** The password is on the page that answers, and nowhere else: no redirect could carry it. */
  @FreshSignIn
  @PostMapping("/{username}/password")
  String reset(
      @AuthenticationPrincipal SignedIn keeper, @PathVariable String username, Model model) {
    Account account = inCharge(keeper, username);
    Outcome<OneTimePassword> outcome =
        resetPassword.run(new ResetPassword.Command(keeper, account));
    if (outcome instanceof Outcome.Done<OneTimePassword> done) {
      return oneTimePassword(done.value(), model);
    }
    return show(keeper, account, Form.empty().with(outcome.findings()), model);
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
    Outcome<Account> outcome = closeAccount.run(new CloseAccount.Command(keeper, account, reason));
    return afterChange(outcome, keeper, account, reason, "account.closed", redirect, model);
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
        openAccountAgain.run(new OpenAccountAgain.Command(keeper, account, reason));
    return afterChange(outcome, keeper, account, reason, "account.opened-again", redirect, model);
  }

  private String afterChange(
      Outcome<Account> outcome,
      SignedIn keeper,
      Account account,
      String reason,
      String key,
      RedirectAttributes redirect,
      Model model) {
    if (!outcome.isDone()) {
      return show(
          keeper,
          account,
          Form.of(Map.of(CloseAccount.REASON, reason)).with(outcome.findings()),
          model);
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

  private String show(SignedIn keeper, Account account, Form form, Model model) {
    model.addAttribute("account", account);
    model.addAttribute("history", journal.of(new Subject("account", account.username())));
    model.addAttribute(
        "licenseePage", account.licensee() != null && keeper.may(Right.READ_LICENSEES));
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
