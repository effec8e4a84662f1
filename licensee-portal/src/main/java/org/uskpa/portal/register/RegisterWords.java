package org.uskpa.portal.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.amendment.FieldKind;
import org.uskpa.core.amendment.RegisterField;
import org.uskpa.core.amendment.RegisterKind;
import org.uskpa.core.amendment.RowDifference;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Difference;
import org.uskpa.portal.page.Notice;

/** What registers, their fields and what they say are called on these pages. */
@Component
class RegisterWords {

  private final MessageSource words;
  private final KnownRegisters registers;

  RegisterWords(MessageSource words, KnownRegisters registers) {
    this.words = words;
    this.registers = registers;
  }

  String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }

  void done(RedirectAttributes redirect, String key, Object... with) {
    Notice.success(say(key, with), say(key + ".text", with)).on(redirect);
  }

  String day(LocalDate day) {
    return EasternTime.written(day);
  }

  String of(RegisterKind register) {
    return say("registers." + register.path());
  }

  String field(RegisterKind register, RegisterField field) {
    return ownOrCommon("registers.field.", register, field);
  }

  /** What helps to fill a field in; empty for nothing. */
  String hint(RegisterKind register, RegisterField field) {
    return ownOrCommon("registers.hint.", register, field);
  }

  /** The words of a register for its own field, else those for all fields of this name. */
  private String ownOrCommon(String prefix, RegisterKind register, RegisterField field) {
    String own = prefix + register.path() + "." + field.name();
    return Objects.requireNonNullElse(
        words.getMessage(
            own, null, words.getMessage(prefix + field.name(), null, "", Locale.US), Locale.US),
        "");
  }

  /** A row's name as people say it: a setting in words, a country with its code. */
  String name(RegisterKind register, String name) {
    return register
        .key()
        .map(
            key ->
                register == RegisterKind.SETTING && !name.isEmpty()
                    ? capital(name.replace('-', ' '))
                    : text(key.kind(), name))
        .filter(text -> !text.isEmpty())
        .orElseGet(() -> of(register));
  }

  /** A field's text as people read it. */
  String text(FieldKind kind, String text) {
    if (text.isEmpty()) {
      return "";
    }
    return switch (kind) {
      case COUNTRY, PARTICIPANT ->
          "%s (%s)".formatted(registers.current().participants().nameOf(text), text);
      case DIRECTION, CONCERNS, SEVERITY, BASIS, MODE, YES_OR_NO -> say("registers.choice." + text);
      default -> text;
    };
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT)
        + text.substring(1).replaceAll("\\bitn\\b", "ITN");
  }

  /**
   * What a row says, a line for each field that says something; of a single field the text alone.
   */
  String says(RegisterKind register, Map<String, String> texts) {
    List<RegisterField> filled =
        register.fields().stream()
            .filter(field -> !texts.getOrDefault(field.name(), "").isEmpty())
            .toList();
    if (filled.size() == 1) {
      return text(filled.get(0).kind(), texts.getOrDefault(filled.get(0).name(), ""));
    }
    return filled.stream()
        .map(
            field ->
                "%s: %s"
                    .formatted(
                        field(register, field),
                        text(field.kind(), texts.getOrDefault(field.name(), ""))))
        .collect(Collectors.joining("\n"));
  }

  List<Choice> choices(RegisterField field) {
    return field.kind().choices().stream()
        .map(choice -> new Choice(choice, text(field.kind(), choice)))
        .toList();
  }

  /** What changes in a row, field by field. */
  List<Difference> differences(List<RowDifference> rows) {
    return rows.stream().flatMap(this::differences).toList();
  }

  private Stream<Difference> differences(RowDifference row) {
    String name =
        row.register().isTyped()
            ? name(row.register(), row.name())
            : "%s: %s".formatted(of(row.register()), name(row.register(), row.name()));
    List<Difference> changed = new ArrayList<>();
    if (row.register().fields().isEmpty()) {
      changed.add(
          new Difference(
              name,
              row.before().isEmpty() ? "" : say("registers.on-it"),
              row.after().isEmpty() ? "" : say("registers.on-it")));
    }
    for (RegisterField field : row.register().fields()) {
      String before = row.before().getOrDefault(field.name(), "");
      String after = row.after().getOrDefault(field.name(), "");
      if (!before.equals(after)) {
        changed.add(
            new Difference(
                row.register().fields().size() == 1
                    ? name
                    : name + ", " + field(row.register(), field),
                text(field.kind(), before),
                text(field.kind(), after)));
      }
    }
    String source = row.before().getOrDefault(row.register().sourceColumn(), "");
    String now = row.after().getOrDefault(row.register().sourceColumn(), "");
    if (row.register().isTyped() && !source.equals(now) && !now.isEmpty()) {
      changed.add(new Difference(say("registers.source"), source, now));
    }
    return changed.stream();
  }
}
