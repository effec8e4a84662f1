package org.uskpa.portal.register;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.amendment.AmendRegister;
import org.uskpa.core.amendment.Amendment;
import org.uskpa.core.amendment.AmendmentRules;
import org.uskpa.core.amendment.CheckAmendment;
import org.uskpa.core.amendment.ProposedChange;
import org.uskpa.core.amendment.ReadAmendment;
import org.uskpa.core.amendment.RegisterField;
import org.uskpa.core.amendment.RegisterKind;
import org.uskpa.core.amendment.RegisterRow;
import org.uskpa.core.amendment.RegisterRows;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** A row of a register is changed from a day on, once it was shown what that would do. */
@Controller
@RequestMapping("/registers/{register}")
@RequiresRight(Right.KEEP_REGISTERS)
class ChangePages {

  private static final String CHECK = "register/check";

  private final ReadAmendment read;
  private final CheckAmendment check;
  private final AmendRegister amend;
  private final RegisterRows rows;
  private final RegisterWords words;
  private final ReviewModel review;
  private final TypedChanges typed;
  private final Clock clock;

  ChangePages(
      ReadAmendment read,
      CheckAmendment check,
      AmendRegister amend,
      RegisterRows rows,
      RegisterWords words,
      ReviewModel review,
      TypedChanges typed,
      Clock clock) {
    this.read = read;
    this.check = check;
    this.amend = amend;
    this.rows = rows;
    this.words = words;
    this.review = review;
    this.typed = typed;
    this.clock = clock;
  }

  /**
   * The form with what the row says today; without a row, for one that is new; of a change that was
   * looked at already, with everything that was typed.
   */
  @GetMapping("/change")
  String form(
      @PathVariable String register,
      @RequestParam(defaultValue = "") String row,
      @RequestParam(name = TypedChanges.CHANGE, defaultValue = "") String change,
      HttpSession session,
      Model model) {
    RegisterKind kind = kind(register);
    Form kept = typed.of(session, change);
    if (!kept.typed().isEmpty()) {
      return form(kind, kept, model);
    }
    Map<String, String> fresh = new TreeMap<>();
    fresh.put(ReviewModel.COMMAND, UUID.randomUUID().toString());
    if (row.isEmpty()) {
      if (!kind.takesNewKeys()) {
        throw new NotFound("row of " + register);
      }
    } else {
      RegisterRow standing = standing(kind, row).orElseThrow(() -> new NotFound("row " + row));
      fields(kind).forEach(field -> fresh.put(field.name(), standing.text(field.name())));
      fresh.put("row", row);
    }
    return form(kind, Form.of(fresh), model);
  }

  /** What stands today, or else what stood last or stands first. */
  private Optional<RegisterRow> standing(RegisterKind kind, String name) {
    LocalDate today = EasternTime.dateOf(clock.instant());
    List<RegisterRow> all = rows.of(kind, name);
    return all.stream()
        .filter(row -> row.holdsOn(today))
        .findFirst()
        .or(() -> all.stream().reduce((earlier, later) -> later));
  }

  /** Back from looking at it, with everything that was typed. */
  @PostMapping("/change")
  String again(
      @PathVariable String register, @RequestParam Map<String, String> sent, HttpSession session) {
    return "redirect:/registers/%s/change%s"
        .formatted(kind(register).path(), typed.keep(session, Form.of(sent)));
  }

  /** What is wrong is mended in the form; what can be looked at has a page of its own. */
  @PostMapping("/check")
  String check(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String register,
      @RequestParam Map<String, String> sent,
      HttpSession session,
      Model model) {
    RegisterKind kind = kind(register);
    Form form = Form.of(sent);
    String shown = checked(kind, form, List.of(), person, model);
    return shown.equals(CHECK)
        ? "redirect:/registers/%s/check%s".formatted(kind.path(), typed.keep(session, form))
        : shown;
  }

  /** What it would change, and which drafts it would stop. */
  @GetMapping("/check")
  String shown(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String register,
      @RequestParam(name = TypedChanges.CHANGE, defaultValue = "") String change,
      HttpSession session,
      Model model) {
    RegisterKind kind = kind(register);
    Form kept = typed.of(session, change);
    return kept.typed().isEmpty()
        ? "redirect:/registers/" + kind.path()
        : checked(kind, kept, List.of(), person, model);
  }

  @PostMapping
  String accept(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String register,
      @RequestParam Map<String, String> sent,
      Model model,
      RedirectAttributes redirect) {
    RegisterKind kind = kind(register);
    Form form = Form.of(sent);
    if (!(read(kind, form) instanceof Outcome.Done<ProposedChange> change)) {
      return checked(kind, form, List.of(), person, model);
    }
    Outcome<Amendment> outcome =
        amend.run(
            new AmendRegister.Command(change.value(), ReviewModel.seen(form)), person.actor());
    if (outcome instanceof Outcome.Done<Amendment> done) {
      words.done(redirect, "registers.done", words.of(kind), words.day(done.value().effectiveOn()));
      return "redirect:/register-changes/" + done.value().id();
    }
    return checked(kind, form, outcome.findings(), person, model);
  }

  /** What comes to an end before its own last day has that day for the asking. */
  private Outcome<ProposedChange> read(RegisterKind kind, Form form) {
    Map<String, String> fields = new TreeMap<>(form.typed());
    fields.put(ReadAmendment.ADDS, String.valueOf(form.value("row").isEmpty()));
    if (kind.mustEnd()
        && form.chosen(ReadAmendment.ENDS, "true")
        && VisibleText.isBlank(form.value(ReadAmendment.LAST_DAY))) {
      standing(kind, form.value("row"))
          .flatMap(RegisterRow::days)
          .flatMap(days -> days.last())
          .ifPresent(last -> fields.put(ReadAmendment.LAST_DAY, last.toString()));
    }
    return read.run(command(form), kind, fields);
  }

  /**
   * A change that was refused as stale is shown anew; anything else is mended where it was typed.
   */
  private String checked(
      RegisterKind kind, Form form, List<Finding> refusals, SignedIn person, Model model) {
    Outcome<ProposedChange> change = read(kind, form);
    if (!(change instanceof Outcome.Done<ProposedChange> readable)) {
      return form(kind, form.with(change.findings()), model);
    }
    Outcome<CheckAmendment.Preview> preview = check.run(readable.value(), person.actor());
    boolean stale =
        refusals.isEmpty()
            || refusals.stream().anyMatch(one -> one.rule().equals(AmendmentRules.STALE.name()));
    if (stale && preview instanceof Outcome.Done<CheckAmendment.Preview> seen) {
      review.fill(
          model, form.with(refusals), readable.value(), seen.value(), "/registers/" + kind.path());
      return CHECK;
    }
    return form(kind, form.with(preview.isDone() ? refusals : preview.findings()), model);
  }

  private String form(RegisterKind kind, Form form, Model model) {
    boolean isNew = form.value("row").isEmpty();
    model.addAttribute("form", form);
    model.addAttribute("path", kind.path());
    model.addAttribute("name", words.of(kind));
    model.addAttribute("isNew", isNew);
    model.addAttribute("rowName", isNew ? "" : words.name(kind, form.value("row")));
    model.addAttribute(
        "fields",
        fields(kind)
            .filter(field -> isNew || !kind.key().equals(Optional.of(field)))
            .map(field -> view(kind, field))
            .toList());
    model.addAttribute("key", kind.key().map(RegisterField::name).orElse(""));
    model.addAttribute("mayEnd", kind.mayEnd() && !isNew);
    model.addAttribute("mustEnd", kind.mustEnd());
    return "register/form";
  }

  private FieldView view(RegisterKind kind, RegisterField field) {
    return new FieldView(
        field.name(),
        words.field(kind, field),
        words.hint(kind, field),
        !field.kind().choices().isEmpty()
            ? "select"
            : field.name().equals("message") ? "words" : "text",
        words.choices(field),
        field.optional());
  }

  private static Stream<RegisterField> fields(RegisterKind kind) {
    return Stream.concat(kind.key().stream(), kind.fields().stream());
  }

  private static RegisterKind kind(String register) {
    RegisterKind kind = RegisterKind.ofPath(register);
    if (!kind.isTyped()) {
      throw new NotFound("form of register " + register);
    }
    return kind;
  }

  static UUID command(Form form) {
    try {
      return UUID.fromString(form.value(ReviewModel.COMMAND));
    } catch (IllegalArgumentException none) {
      throw new NotFound("form without its name");
    }
  }
}
