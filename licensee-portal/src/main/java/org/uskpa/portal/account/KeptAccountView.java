package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** The page of an account as its keeper sees it. */
@Component
class KeptAccountView {

  private final Invitations invitations;
  private final SignIns signIns;
  private final ApiTokens tokens;
  private final Journal journal;
  private final Clock clock;

  KeptAccountView(
      Invitations invitations, SignIns signIns, ApiTokens tokens, Journal journal, Clock clock) {
    this.invitations = invitations;
    this.signIns = signIns;
    this.tokens = tokens;
    this.journal = journal;
    this.clock = clock;
  }

  String show(SignedIn keeper, Account account, Form form, Model model) {
    Instant now = clock.instant();
    model.addAttribute("account", account);
    model.addAttribute("now", now);
    model.addAttribute("linkGoodUntil", invitations.goodUntil(account.id(), now).orElse(null));
    model.addAttribute("signIns", signIns.of(account.username(), ""));
    model.addAttribute("tokens", tokens.of(account.id()));
    model.addAttribute("history", journal.of(new Subject("account", account.username())));
    model.addAttribute(
        "licenseePage", account.licensee() != null && keeper.may(Right.READ_LICENSEES));
    model.addAttribute("form", form);
    return "account/account";
  }
}
