package org.uskpa.portal.register;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.Dates;
import org.uskpa.portal.page.Choice;
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
  private static final String SCOPE = "scope";
  private static final String CHECK = "register/check";
  private static final String ADDRESS = "/registers/us-list/notice";

  private final ReadNotice notices;
  private final CheckAmendment check;
  private final AmendRegister amend;
  private final RegisterWords words;
  private final ReviewModel review;
  private final NoticeSummary summary;
  private final TypedChanges typed;
  private final Clock clock;

  NoticePages(
      ReadNotice notices,
      CheckAmendment check,
      AmendRegister amend,
      RegisterWords words,
      ReviewModel review,
      NoticeSummary summary,
      TypedChanges typed,
      Clock clock) {
    this.notices = notices;
    this.check = check;
    this.amend = amend;
    this.words = words;
    this.review = review;
    this.summary = summary;
    this.typed = typed;
    this.clock = clock;
  }

  /** A notice as it reads: what its lines name, and the change it makes. */
  private record Read(@Nullable NoticeReading lines, Outcome<ProposedChange> change) {}

  @GetMapping
  String form(
      @RequestParam(name = TypedChanges.CHANGE, defaultValue = "") String change,
      HttpSession session,
      Model model) {
    Form kept = typed.of(session, change);
    return form(
        kept.typed().isEmpty()
            ? Form.of(
                Map.of(
                    ReviewModel.COMMAND,
                    UUID.randomUUID().toString(),
                    SCOPE,
                    NoticeReading.Scope.WHOLE_LIST.name()))
            : kept,
        null,
        model);
  }

  /** Back from looking at it, with everything that was typed. */
  @PostMapping("/change")
  String again(@RequestParam Map<String, String> sent, HttpSession session) {
    return "redirect:" + ADDRESS + typed.keep(session, Form.of(sent));
  }

  /** Whoever loads the address of the form that came back finds the form. */
  @GetMapping("/change")
  String change() {
    return "redirect:" + ADDRESS;
  }

  /** What is wrong is mended in the form; what can be looked at has a page of its own. */
  @PostMapping("/check")
  String check(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> sent,
      HttpSession session,
      Model model) {
    Form form = Form.of(sent);
    String shown = checked(form, List.of(), person, model);
    return shown.equals(CHECK)
        ? "redirect:%s/check%s".formatted(ADDRESS, typed.keep(session, form))
        : shown;
  }

  /** What each line names, and the difference from the list in force on the day. */
  @GetMapping("/check")
  String shown(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(name = TypedChanges.CHANGE, defaultValue = "") String change,
      HttpSession session,
      Model model) {
    Form kept = typed.of(session, change);
    return kept.typed().isEmpty() ? "redirect:" + ADDRESS : checked(kept, List.of(), person, model);
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
      model.addAttribute("scope", form.value(SCOPE));
      model.addAttribute("groups", summary.of(seen.value().rows(), change.value().effectiveOn()));
      notices
          .inForceOn(change.value().effectiveOn())
          .ifPresent(list -> model.addAttribute("inForce", list.citation()));
      return CHECK;
    }
    return form(form.with(preview.isDone() ? refusals : preview.findings()), read.lines(), model);
  }

  private Read read(Form form) {
    FormReading reading = new FormReading(form);
    LocalDate on =
        reading.required("effectiveOn", Dates::of, words.say("registers.effective.missing"));
    NoticeReading.Scope scope =
        reading.required(SCOPE, NoticePages::scope, words.say("registers.notice.scope.missing"));
    boolean tooLong = form.value(TEXT).length() > ReadNotice.LONGEST;
    if (tooLong) {
      reading.find(TEXT, words.say("registers.notice.long", ReadNotice.LONGEST));
    }
    LocalDate day = on == null ? EasternTime.dateOf(clock.instant()) : on;
    NoticeReading lines = notices.read(tooLong ? "" : form.value(TEXT), day);
    Outcome<ProposedChange> change =
        notices.run(
            ChangePages.command(form),
            lines,
            scope == null ? NoticeReading.Scope.WHOLE_LIST : scope,
            day,
            form.value("source"),
            form.value("reason"),
            form.chosen("othersNameNone", "true"));
    if (reading.findings().isEmpty()) {
      return new Read(lines, change);
    }
    List<Finding> all = new ArrayList<>(reading.findings());
    change.findings().stream()
        .filter(finding -> !tooLong || !finding.field().equals(TEXT))
        .forEach(all::add);
    return new Read(lines, Outcome.refused(all));
  }

  private static NoticeReading.Scope scope(String text) {
    return Arrays.stream(NoticeReading.Scope.values())
        .filter(one -> one.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("“%s” is none of them".formatted(text)));
  }

  private String form(Form form, @Nullable NoticeReading lines, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("unread", lines == null ? List.of() : lines.unread());
    model.addAttribute("longest", ReadNotice.LONGEST);
    model.addAttribute(
        "scopes",
        Arrays.stream(NoticeReading.Scope.values())
            .map(one -> new Choice(one.name(), words.say("registers.notice.scope." + one.name())))
            .toList());
    return "register/notice";
  }
}
