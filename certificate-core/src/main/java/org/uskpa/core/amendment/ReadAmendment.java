package org.uskpa.core.amendment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.shipment.Dates;
import org.uskpa.core.shipment.Typed;
import org.uskpa.core.text.VisibleText;

/** Reads a change of one row as typed into a form, with everything that cannot be read at once. */
@Service
public class ReadAmendment {

  public static final String EFFECTIVE_ON = "effectiveOn";
  public static final String LAST_DAY = "lastDay";
  public static final String SOURCE = "source";
  public static final String REASON = "reason";

  /** {@code true} where the row is to come to an end with none in its place. */
  public static final String ENDS = "ends";

  private final RegisterRows rows;
  private final KnownRegisters registers;

  ReadAmendment(RegisterRows rows, KnownRegisters registers) {
    this.rows = rows;
    this.registers = registers;
  }

  /**
   * The change as it reads, or every field that does not, by {@link AmendmentRules#VALUE} and
   * {@link AmendmentRules#EFFECTIVE}.
   *
   * @param typed field to text: those of the register by their names, and the constants above
   */
  public Outcome<ProposedChange> run(UUID id, RegisterKind register, Map<String, String> typed) {
    Reading reading = new Reading(typed);
    LocalDate first =
        reading.required(AmendmentRules.EFFECTIVE, EFFECTIVE_ON, Dates::of, "Enter the first day.");
    LocalDate last =
        register.mustEnd()
            ? reading.required(AmendmentRules.EFFECTIVE, LAST_DAY, Dates::of, "Enter the last day.")
            : reading.read(AmendmentRules.EFFECTIVE, LAST_DAY, Dates::of);
    boolean ends = Boolean.parseBoolean(typed.get(ENDS));
    Map<String, Object> key = new HashMap<>();
    register.key().ifPresent(field -> reading.into(key, field));
    Map<String, Object> value = new HashMap<>();
    if (!ends) {
      register.fields().forEach(field -> reading.into(value, field));
    }
    key.values().forEach(name -> known(register, name.toString(), first, value, ends, reading));
    reading.findings.addAll(
        KeepableText.refusals(
            Map.of(
                SOURCE, typed.getOrDefault(SOURCE, ""), REASON, typed.getOrDefault(REASON, ""))));
    if (first == null || !reading.findings.isEmpty()) {
      return Outcome.refused(reading.findings);
    }
    String source = VisibleText.trimmed(typed.getOrDefault(SOURCE, ""));
    value.put(register.sourceColumn(), source);
    return Outcome.done(
        new ProposedChange(
            id,
            register,
            first,
            source,
            typed.getOrDefault(REASON, ""),
            List.of(
                new RowChange(
                    register, key, last == null ? null : last.plusDays(1), ends ? null : value))));
  }

  private void known(
      RegisterKind register,
      String name,
      @Nullable LocalDate first,
      Map<String, Object> value,
      boolean ends,
      Reading reading) {
    String field = register.key().orElseThrow().name();
    List<RegisterRow> all = rows.of(register, name);
    if (all.isEmpty() && (ends || !register.takesNewKeys())) {
      reading.find(
          AmendmentRules.VALUE, field, "The register has nothing named “%s”.".formatted(name));
      return;
    }
    Participants participants = registers.current().participants();
    for (Map.Entry<String, Object> one : value.entrySet()) {
      String code = one.getValue().toString();
      if (one.getKey().equals("participant") && participants.withCode(code).isEmpty()) {
        reading.find(
            AmendmentRules.VALUE,
            "participant",
            "“%s” is no Participant. One that is new comes with the notice that lists it."
                .formatted(code));
      }
      if (one.getKey().equals("country")) {
        country(participants, code, reading);
      }
    }
    if (register == RegisterKind.WAIVER || register == RegisterKind.TERRITORY) {
      country(participants, name, reading);
    }
    if (register == RegisterKind.SETTING && first != null && value.containsKey("value")) {
      Optional<RegisterRow> present =
          all.stream()
              .filter(row -> row.holdsOn(first))
              .findFirst()
              .or(() -> all.stream().findFirst());
      present
          .flatMap(
              row -> SettingShape.trouble(name, row.text("value"), value.get("value").toString()))
          .ifPresent(trouble -> reading.find(AmendmentRules.VALUE, "value", trouble));
    }
    if (value.get("low") instanceof java.math.BigDecimal low
        && value.get("high") instanceof java.math.BigDecimal high
        && low.compareTo(high) >= 0) {
      reading.find(AmendmentRules.VALUE, "high", "The highest usual price is above the lowest.");
    }
  }

  private static void country(Participants participants, String code, Reading reading) {
    if (!participants.knows(code)) {
      reading.find(AmendmentRules.VALUE, "country", "“%s” is no country’s code.".formatted(code));
    }
  }

  /** Reads field by field and keeps what it finds. */
  private static final class Reading {

    private final Map<String, String> typed;
    private final List<Finding> findings = new ArrayList<>();

    Reading(Map<String, String> typed) {
      this.typed = typed;
    }

    void into(Map<String, Object> columns, RegisterField field) {
      Object value =
          field.optional()
              ? read(AmendmentRules.VALUE, field.name(), field.kind()::read)
              : required(
                  AmendmentRules.VALUE, field.name(), field.kind()::read, "This is still blank.");
      if (value != null) {
        KeepableText.refusal(field.name(), value.toString()).ifPresent(findings::add);
        columns.put(field.name(), value);
      }
    }

    <T> @Nullable T required(
        RuleCard card, String field, Function<String, T> reader, String missing) {
      if (VisibleText.isBlank(typed.getOrDefault(field, ""))) {
        find(card, field, missing);
      }
      return read(card, field, reader);
    }

    <T> @Nullable T read(RuleCard card, String field, Function<String, T> reader) {
      Typed<T> read = Typed.read(typed.get(field), reader);
      read.trouble().ifPresent(trouble -> find(card, field, trouble));
      return read.value();
    }

    void find(RuleCard card, String field, String message) {
      findings.add(card.block(field, message));
    }
  }
}
