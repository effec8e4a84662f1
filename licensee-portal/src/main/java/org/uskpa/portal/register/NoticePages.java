package org.uskpa.portal.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.amendment.AmendRegister;
import org.uskpa.core.amendment.Amendment;
import org.uskpa.core.amendment.AmendmentRules;
import org.uskpa.core.amendment.CheckAmendment;
import org.uskpa.core.amendment.NoticeReading;
import org.uskpa.core.amendment.ProposedChange;
import org.uskpa.core.amendment.ReadNotice;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.shipment.Dates;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/**
 * The U.S. list of Participants is changed by the notice that publishes it: pasted or typed, read
 * line by line, set against the list in force, accepted.
 */
@Controller
@RequestMapping("/registers/us-list/notice")
@RequiresRight(Right.KEEP_REGISTERS)
class NoticePages {

  private static final String TEXT = "text";
  private static final String ADDRESS = "/registers/us-list/notice";

  private final ReadNotice notices;
  private final CheckAmendment check;
  private final AmendRegister amend;
  private final RegisterWords words;
  private final ReviewModel review;

  NoticePages(
      ReadNotice notices,
      CheckAmendment check,
      AmendRegister amend,
      RegisterWords words,
      ReviewModel review) {
    this.notices = notices;
    this.check = check;
    this.amend = amend;
    this.words = words;
    this.review = review;
  }

  /** A notice as it reads: what its lines name, and the change it makes. */
  private record Read(@Nullable NoticeReading lines, Outcome<ProposedChange> change) {}

  @GetMapping
  String form(Model model) {
    return form(Form.of(Map.of(ReviewModel.COMMAND, UUID.randomUUID().toString())), null, model);
  }

  /** Back from looking at it, with everything that was typed. */
  @PostMapping("/change")
  String again(@RequestParam Map<String, String> sent, Model model) {
    return form(Form.of(sent), null, model);
  }

  /** What each line names, and the difference from the list in force on the day. */
  @PostMapping("/check")
  String check(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> sent,
      Model model) {
    return checked(Form.of(sent), List.of(), person, model);
  }

  @PostMapping
  String accept(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> sent,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(sent);
    if (!(read(form).change() instanceof Outcome.Done<ProposedChange> change)) {
      return checked(form, List.of(), person, model);
    }
    Outcome<Amendment> outcome =
        amend.run(
            new AmendRegister.Command(change.value(), ReviewModel.seen(form)), person.actor());
    if (outcome instanceof Outcome.Done<Amendment> done) {
      words.done(
          redirect,
          "registers.notice.done",
          done.value().source(),
          words.day(done.value().effectiveOn()));
      return "redirect:/register-changes/" + done.value().id();
    }
    return checked(form, outcome.findings(), person, model);
  }

  private String checked(Form form, List<Finding> refusals, SignedIn person, Model model) {
    Read read = read(form);
    if (!(read.change() instanceof Outcome.Done<ProposedChange> change)) {
      return form(form.with(read.change().findings()), read.lines(), model);
    }
    Outcome<CheckAmendment.Preview> preview = check.run(change.value(), person.actor());
    boolean stale =
        refusals.isEmpty()
            || refusals.stream().anyMatch(one -> one.rule().equals(AmendmentRules.STALE.name()));
    if (stale && preview instanceof Outcome.Done<CheckAmendment.Preview> seen) {
      review.fill(model, form.with(refusals), change.value(), seen.value(), ADDRESS);
      model.addAttribute("lines", read.lines());
      notices
          .inForceOn(change.value().effectiveOn())
          .ifPresent(list -> model.addAttribute("inForce", list.citation()));
      return "register/check";
    }
    return form(form.with(preview.isDone() ? refusals : preview.findings()), read.lines(), model);
  }

  private Read read(Form form) {
    FormReading reading = new FormReading(form);
    LocalDate on =
        reading.required("effectiveOn", Dates::of, words.say("registers.effective.missing"));
    if (form.value(TEXT).length() > ReadNotice.LONGEST) {
      reading.find(TEXT, words.say("registers.notice.long", ReadNotice.LONGEST));
    }
    if (on == null || !reading.findings().isEmpty()) {
      return new Read(null, Outcome.refused(reading.findings()));
    }
    NoticeReading lines = notices.read(form.value(TEXT), on);
    return new Read(
        lines,
        notices.run(
            ChangePages.command(form),
            lines,
            on,
            form.value("source"),
            form.value("reason"),
            form.chosen("othersNameNone", "true")));
  }

  private String form(Form form, @Nullable NoticeReading lines, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("unread", lines == null ? List.of() : lines.unread());
    model.addAttribute("longest", ReadNotice.LONGEST);
    return "register/notice";
  }
}
