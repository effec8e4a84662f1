package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.uskpa.core.listing.Page;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.ListSearch;
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

  private enum Mail {
    WITH,
    WITHOUT
  }

  private final Accounts accounts;
  private final OpenAccount openAccount;
  private final AccountsInCharge inCharge;
  private final KeptAccountView view;
  private final AccessReviewsDue dues;
  private final AccountWords words;
  private final Clock clock;

  KeptAccountPages(
      Accounts accounts,
      OpenAccount openAccount,
      AccountsInCharge inCharge,
      KeptAccountView view,
      AccessReviewsDue dues,
      AccountWords words,
      Clock clock) {
    this.accounts = accounts;
    this.openAccount = openAccount;
    this.inCharge = inCharge;
    this.view = view;
    this.dues = dues;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn keeper,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    Charge charge = new Charge(keeper);
    ListSearch search = new ListSearch("/accounts", fields, FIELDS);
    Instant now = clock.instant();
    Mail mail = search.choice("mail", Mail.class);
    Page<Account> page =
        accounts.page(
            charge,
            new Accounts.Sought(
                search.text("text"),
                search.text("licensee"),
                search.choice("role", Role.class),
                search.choice("state", Accounts.State.class),
                mail == null ? null : mail == Mail.WITH),
            now,
            after,
            PAGE);
    model.addAttribute("form", search.form());
    model.addAttribute("narrowed", search.narrows());
    model.addAttribute("accounts", page.rows());
    model.addAttribute("reviewDue", dues.of(keeper).orElse(null));
    model.addAttribute("now", now);
    model.addAttribute("start", search.start(after));
    model.addAttribute("next", search.next(page.after()));
    model.addAttribute(
        "roles",
        charge.roles().stream().map(role -> new Choice(role.name(), role.label())).toList());
    model.addAttribute("licensees", charge.choosesLicensee() ? licensees() : List.of());
    model.addAttribute(
        "states",
        Arrays.stream(Accounts.State.values())
            .map(one -> new Choice(one.name(), words.say("accounts.state." + one.name())))
            .toList());
    model.addAttribute(
        "mails",
        Arrays.stream(Mail.values())
            .map(one -> new Choice(one.name(), words.say("accounts.mail." + one.name())))
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

  /** The link is on the page that answers, and nowhere else: no redirect could carry it. */
  @FreshSignIn
  @PostMapping
  String open(
      @AuthenticationPrincipal SignedIn keeper,
      @RequestParam Map<String, String> fields,
      RedirectAttributes redirect,
      Model model) {
    Form form = Form.of(fields);
    OpenAccount.Command command =
        new OpenAccount.Command(
            keeper,
            form.value(OpenAccount.USERNAME),
            form.value(OpenAccount.DISPLAY_NAME),
            form.value(OpenAccount.ROLE),
            form.value(OpenAccount.LICENSEE),
            form.value(OpenAccount.AGENCY));
    Outcome<Invitation> outcome = openAccount.run(command);
    if (outcome instanceof Outcome.Done<Invitation> done) {
      model.addAttribute("invitation", done.value());
      return "account/invitation-link";
    }
    Optional<Account> before = openAccount.openedBefore(command);
    if (before.isPresent()) {
      words.done(redirect, "account.opened.before", before.get().displayName());
      return "redirect:/accounts/" + before.get().username();
    }
    return form(keeper, form.with(outcome.findings()), model);
  }

  @GetMapping("/{username}")
  String show(
      @AuthenticationPrincipal SignedIn keeper, @PathVariable String username, Model model) {
    return view.show(keeper, inCharge.find(keeper, username), Form.empty(), model);
  }

  private String form(SignedIn keeper, Form form, Model model) {
    Charge charge = new Charge(keeper);
    model.addAttribute("form", form);
    model.addAttribute(
        "roles",
        charge.roles().stream()
            .map(role -> new Choice(role.name(), role.label(), words.say("role." + role.name())))
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
}
