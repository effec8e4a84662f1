package org.uskpa.portal.notice;

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
import org.uskpa.core.notice.MailState;
import org.uskpa.core.notice.Notice;
import org.uskpa.core.notice.Notices;
import org.uskpa.core.notice.SendAgain;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.ListSearch;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/**
 * Everybody's notices and what became of their mail, for the administrator, who has it sent again;
 * auditors read it.
 */
@Controller
@RequestMapping("/outbox")
@RequiresRight(Right.READ_JOURNAL)
class OutboxPages {

  private static final int PAGE = 50;
  private static final String STATE = "state";

  private final Notices notices;
  private final SendAgain sendAgain;
  private final MailSwitch mail;
  private final Journal journal;
  private final MessageSource words;

  OutboxPages(
      Notices notices, SendAgain sendAgain, MailSwitch mail, Journal journal, MessageSource words) {
    this.notices = notices;
    this.sendAgain = sendAgain;
    this.mail = mail;
    this.journal = journal;
    this.words = words;
  }

  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    ListSearch search = new ListSearch("/outbox", fields, List.of(STATE));
    Page<Notice> page = notices.all(search.choice(STATE, MailState.class), after, PAGE);
    model.addAttribute("form", search.form());
    model.addAttribute("narrowed", search.narrows());
    model.addAttribute(
        "lines", page.rows().stream().map(notice -> NoticeLine.of(notice, person)).toList());
    model.addAttribute("start", search.start(after));
    model.addAttribute("next", search.next(page.after()));
    model.addAttribute("keeps", person.may(Right.KEEP_NOTICES));
    model.addAttribute("mail", mail.position().name());
    model.addAttribute(
        "states",
        Arrays.stream(MailState.values())
            .map(state -> new Choice(state.name(), state.label()))
            .toList());
    return "notice/outbox";
  }

  @GetMapping("/{id}")
  String show(@AuthenticationPrincipal SignedIn person, @PathVariable long id, Model model) {
    return show(person, id, Form.empty(), model);
  }

  @PostMapping("/{id}/again")
  @RequiresRight(Right.KEEP_NOTICES)
  String again(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      Model model,
      RedirectAttributes redirect) {
    Outcome<Notice> outcome = sendAgain.run(new SendAgain.Command(id), person.actor());
    if (outcome instanceof Outcome.Done<Notice> done) {
      org.uskpa.portal.page.Notice.success(
              say("outbox.again.done"), say("outbox.again.done.text", done.value().address()))
          .on(redirect);
      return "redirect:/outbox/" + id;
    }
    return show(person, id, Form.empty().with(outcome.findings()), model);
  }

  private String show(SignedIn person, long id, Form form, Model model) {
    Notice notice = notices.find(id).orElseThrow(() -> new NotFound("notice " + id));
    model.addAttribute("line", NoticeLine.of(notice, person));
    model.addAttribute(
        "failed", person.may(Right.KEEP_NOTICES) && notice.state() == MailState.FAILED);
    model.addAttribute("goesOut", mail.position() == MailSwitch.Position.ON);
    model.addAttribute("history", journal.of(Subject.notice(id)));
    model.addAttribute("form", form);
    return "notice/mail";
  }

  private String say(String key, @Nullable Object... with) {
    return words.getMessage(key, with, Locale.US);
  }
}
