package org.uskpa.portal.account;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.ForSignedIn;
import org.uskpa.portal.security.FreshSignIn;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** Where notices go by e-mail: one's own, and those of the accounts in one's charge. */
@Controller
class MailPages {

  private static final String DIGESTS = "digests";

  private final Accounts accounts;
  private final ChooseMail chooseMail;
  private final GiveEmail giveEmail;
  private final MessageSource words;

  MailPages(Accounts accounts, ChooseMail chooseMail, GiveEmail giveEmail, MessageSource words) {
    this.accounts = accounts;
    this.chooseMail = chooseMail;
    this.giveEmail = giveEmail;
    this.words = words;
  }

  @ForSignedIn
  @FreshSignIn
  @GetMapping("/account/mail")
  String own(@AuthenticationPrincipal SignedIn person, Model model) {
    Account account = accounts.find(person.username()).orElseThrow();
    return own(asKept(account).with(DIGESTS, String.valueOf(account.digests())), model);
  }

  @ForSignedIn
  @FreshSignIn
  @PostMapping("/account/mail")
  String chooseOwn(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      RedirectAttributes redirect,
      Model model) {
    Form form = Form.of(fields);
    Outcome<Account> outcome =
        chooseMail.run(
            new ChooseMail.Command(
                person, form.value(EmailAddress.FIELD), form.chosen(DIGESTS, "true")));
    if (outcome instanceof Outcome.Done<Account> done) {
      tell(done.value(), redirect);
      return "redirect:/account";
    }
    return own(form.with(outcome.findings()), model);
  }

  @RequiresRight(Right.MANAGE_ACCOUNTS)
  @FreshSignIn
  @GetMapping("/accounts/{username}/mail")
  String kept(
      @AuthenticationPrincipal SignedIn keeper, @PathVariable String username, Model model) {
    Account account = inCharge(keeper, username);
    return kept(account, asKept(account), model);
  }

  @RequiresRight(Right.MANAGE_ACCOUNTS)
  @FreshSignIn
  @PostMapping("/accounts/{username}/mail")
  String give(
      @AuthenticationPrincipal SignedIn keeper,
      @PathVariable String username,
      @RequestParam Map<String, String> fields,
      RedirectAttributes redirect,
      Model model) {
    Account account = inCharge(keeper, username);
    Form form = Form.of(fields);
    Outcome<Account> outcome =
        giveEmail.run(
            new GiveEmail.Command(account, form.value(EmailAddress.FIELD), keeper.actor()));
    if (outcome instanceof Outcome.Done<Account> done) {
      tell(done.value(), redirect);
      return "redirect:/accounts/" + account.username();
    }
    return kept(account, form.with(outcome.findings()), model);
  }

  private Account inCharge(SignedIn keeper, String username) {
    return accounts
        .find(username)
        .filter(new Charge(keeper)::covers)
        .orElseThrow(() -> new NotFound("account " + username));
  }

  private static Form asKept(Account account) {
    @Nullable String email = account.email();
    return email == null ? Form.empty() : Form.of(Map.of(EmailAddress.FIELD, email));
  }

  private static String own(Form form, Model model) {
    model.addAttribute("own", true);
    model.addAttribute("action", "/account/mail");
    model.addAttribute("back", "/account");
    model.addAttribute("form", form);
    return "account/mail";
  }

  private static String kept(Account account, Form form, Model model) {
    String page =
        UriComponentsBuilder.fromPath("/accounts/{name}")
            .encode()
            .buildAndExpand(account.username())
            .toUriString();
    model.addAttribute("own", false);
    model.addAttribute("name", account.displayName());
    model.addAttribute("action", page + "/mail");
    model.addAttribute("back", page);
    model.addAttribute("form", form);
    return "account/mail";
  }

  private void tell(Account account, RedirectAttributes redirect) {
    String key = account.email() == null ? "account.mail.removed" : "account.mail.kept";
    Notice.success(say(key + ".heading"), say(key + ".text", account.email())).on(redirect);
  }

  private String say(String key, @Nullable Object... arguments) {
    return words.getMessage(key, arguments, Locale.US);
  }
}
