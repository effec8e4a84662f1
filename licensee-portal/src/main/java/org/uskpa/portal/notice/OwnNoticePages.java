package org.uskpa.portal.notice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.listing.Page;
import org.uskpa.core.notice.Notice;
import org.uskpa.core.notice.Notices;
import org.uskpa.portal.account.Account;
import org.uskpa.portal.account.Accounts;
import org.uskpa.portal.page.ListSearch;
import org.uskpa.portal.security.ForSignedIn;
import org.uskpa.portal.security.SignedIn;

/** The notices of whoever is signed in; any other's are not found. */
@Controller
@RequestMapping("/notices")
@ForSignedIn
class OwnNoticePages {

  private static final int PAGE = 50;

  private final Notices notices;
  private final Accounts accounts;
  private final MailSwitch mail;

  OwnNoticePages(Notices notices, Accounts accounts, MailSwitch mail) {
    this.notices = notices;
    this.accounts = accounts;
    this.mail = mail;
  }

  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    ListSearch search = new ListSearch("/notices", Map.of(), List.of());
    Page<Notice> page = notices.ofAccount(person.accountId(), after, PAGE);
    model.addAttribute(
        "lines", page.rows().stream().map(notice -> NoticeLine.of(notice, person)).toList());
    model.addAttribute("start", search.start(after));
    model.addAttribute("next", search.next(page.after()));
    model.addAttribute("email", accounts.find(person.username()).map(Account::email).orElse(null));
    model.addAttribute("mail", mail.position().name());
    return "notice/list";
  }

  @GetMapping("/{id}")
  String show(@AuthenticationPrincipal SignedIn person, @PathVariable long id, Model model) {
    Notice notice =
        notices
            .find(id, person.accountId())
            .orElseThrow(() -> new NotFound("notice %d of %s".formatted(id, person.username())));
    model.addAttribute("line", NoticeLine.of(notice, person));
    return "notice/notice";
  }
}
