package org.uskpa.portal.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uskpa.core.amendment.Amendment;
import org.uskpa.core.amendment.RegisterKind;
import org.uskpa.core.amendment.RegisterRow;
import org.uskpa.core.amendment.RegisterRows;
import org.uskpa.core.amendment.RowDifference;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.portal.account.PeopleNames;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** Makes lines of rows and changes. */
@Component
class RegisterLines {

  private final RegisterRows rows;
  private final RegisterWords words;
  private final PeopleNames people;

  RegisterLines(RegisterRows rows, RegisterWords words, PeopleNames people) {
    this.rows = rows;
    this.words = words;
    this.people = people;
  }

  /** What holds today and what begins later, by name. */
  List<RowLine> standing(RegisterKind register, LocalDate today, SignedIn person) {
    return rows.of(register).stream()
        .filter(row -> row.holdsOn(today) || row.beginsAfter(today))
        .map(row -> line(row, today, person))
        .toList();
  }

  /** What held once, latest first. */
  List<RowLine> past(RegisterKind register, LocalDate today, SignedIn person) {
    return rows.of(register).stream()
        .filter(row -> !row.holdsOn(today) && !row.beginsAfter(today))
        .sorted(
            Comparator.comparing((RegisterRow row) -> row.days().orElseThrow().first()).reversed())
        .map(row -> line(row, today, person))
        .toList();
  }

  private RowLine line(RegisterRow row, LocalDate today, SignedIn person) {
    RegisterKind register = row.register();
    return new RowLine(
        row.name(),
        row.name().isEmpty() ? row.source() : words.name(register, row.name()),
        words.says(register, row.texts()),
        row.days().map(Object::toString).orElse(""),
        row.source(),
        news(row, today),
        register.isTyped() && row.holdsOn(today) && person.may(Right.KEEP_REGISTERS));
  }

  private String news(RegisterRow row, LocalDate today) {
    if (row.beginsAfter(today)) {
      return words.say("registers.takes-effect", words.day(row.days().orElseThrow().first()));
    }
    return row.holdsOn(today)
        ? row.days()
            .flatMap(days -> days.last())
            .map(last -> words.say("registers.ends", words.day(last)))
            .orElse("")
        : "";
  }

  List<ChangeLine> changes(List<Amendment> changes, LocalDate today) {
    Map<String, String> names = people.of(changes.stream().map(Amendment::acceptedBy).toList());
    return changes.stream().map(change -> line(change, today, names)).toList();
  }

  private ChangeLine line(Amendment change, LocalDate today, Map<String, String> names) {
    return new ChangeLine(
        change.id(),
        words.of(change.register()),
        names(change.rows()),
        words.day(change.effectiveOn()),
        change.source(),
        words.say(
            "registers.by",
            names.getOrDefault(change.acceptedBy(), change.acceptedBy()),
            EasternTime.written(change.acceptedAt())),
        state(change, today),
        change.withdrawal().isPresent() ? "gone" : change.isAheadOn(today) ? "info" : "good");
  }

  String state(Amendment change, LocalDate today) {
    String key =
        change.withdrawal().isPresent()
            ? "registers.withdrawn"
            : change.isAheadOn(today) ? "registers.takes-effect" : "registers.since";
    return words.say(key, words.day(change.effectiveOn()));
  }

  private String names(Collection<RowDifference> rows) {
    return rows.stream()
        .filter(row -> !row.name().isEmpty())
        .map(row -> words.name(row.register(), row.name()))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
