package org.uskpa.portal.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.uskpa.core.amendment.Amendments;
import org.uskpa.core.amendment.RegisterKind;
import org.uskpa.core.amendment.RegisterRows;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** The registers as they stand today, with what begins later and what held before. */
@Controller
@RequestMapping("/registers")
@RequiresRight(Right.READ_REGISTERS)
class RegisterPages {

  private final Amendments amendments;
  private final RegisterRows rows;
  private final RegisterLines lines;
  private final RegisterWords words;
  private final Clock clock;

  RegisterPages(
      Amendments amendments,
      RegisterRows rows,
      RegisterLines lines,
      RegisterWords words,
      Clock clock) {
    this.amendments = amendments;
    this.rows = rows;
    this.lines = lines;
    this.words = words;
    this.clock = clock;
  }

  /** A register as the first of these pages names it. */
  record Entry(String path, String name, String about, long count) {}

  /** Rows of a kind under a heading of their own. */
  record Section(String id, String name, List<RowLine> standing, List<RowLine> past) {}

  @GetMapping
  String index(Model model) {
    LocalDate today = today();
    model.addAttribute(
        "registers",
        shown()
            .map(
                register ->
                    new Entry(
                        register.path(),
                        words.of(register),
                        words.say("registers." + register.path() + ".about"),
                        counted(register).stream()
                            .flatMap(kind -> rows.of(kind).stream())
                            .filter(row -> row.holdsOn(today))
                            .count()))
            .toList());
    model.addAttribute("ahead", lines.changes(amendments.aheadOn(today), today));
    return "register/index";
  }

  /** Of the U.S. list the Participants on it are counted. */
  private static List<RegisterKind> counted(RegisterKind register) {
    return List.of(register == RegisterKind.US_LIST ? RegisterKind.US_LISTING : register);
  }

  @GetMapping("/{register}")
  String register(
      @AuthenticationPrincipal SignedIn person, @PathVariable String register, Model model) {
    RegisterKind kind = RegisterKind.ofPath(register);
    if (shown().noneMatch(kind::equals)) {
      throw new NotFound("register " + register);
    }
    LocalDate today = today();
    model.addAttribute("path", kind.path());
    model.addAttribute("name", words.of(kind));
    model.addAttribute("about", words.say("registers." + kind.path() + ".about"));
    model.addAttribute(
        "sections",
        sections(kind).stream()
            .map(
                one ->
                    new Section(
                        one.path(),
                        words.of(one),
                        lines.standing(one, today, person),
                        lines.past(one, today, person)))
            .toList());
    model.addAttribute("changes", lines.changes(amendments.of(kind), today));
    model.addAttribute("keeps", person.may(Right.KEEP_REGISTERS));
    model.addAttribute("takesNew", kind.takesNewKeys());
    model.addAttribute("byNotice", kind == RegisterKind.US_LIST);
    model.addAttribute("subject", Subject.register(kind.path()));
    return "register/register";
  }

  private static List<RegisterKind> sections(RegisterKind register) {
    return register == RegisterKind.US_LIST
        ? List.of(RegisterKind.US_LIST, RegisterKind.US_LISTING, RegisterKind.US_LISTING_SUSPENSION)
        : List.of(register);
  }

  private static Stream<RegisterKind> shown() {
    return Stream.concat(
        Stream.of(RegisterKind.US_LIST),
        Arrays.stream(RegisterKind.values()).filter(RegisterKind::isTyped));
  }

  private LocalDate today() {
    return EasternTime.dateOf(clock.instant());
  }
}
