package org.uskpa.core.amendment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.measure.EasternTime;
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

  /** {@code true} where the row is to be a further one, not another in the place of one. */
  public static final String ADDS = "adds";

  private final RegisterRows rows;
  private final KnownRegisters registers;
  private final Clock clock;

  ReadAmendment(RegisterRows rows, KnownRegisters registers, Clock clock) {
    this.rows = rows;
    this.registers = registers;
    this.clock = clock;
  }

  /**
   * The change as it reads, or every field that does not, by {@link AmendmentRules#VALUE}, {@link
   * AmendmentRules#EFFECTIVE} and {@link AmendmentRules#WORDS}.
   *
   * @param typed field to text: those of the register by their names, and the constants above
   */
  public Outcome<ProposedChange> run(UUID id, RegisterKind register, Map<String, String> typed) {
    LocalDate today = EasternTime.dateOf(clock.instant());
    Reading reading = new Reading(typed);
    boolean ends = Boolean.parseBoolean(typed.get(ENDS));
    Map<String, Object> key = new HashMap<>();
    register.key().ifPresent(field -> reading.into(key, field));
    Map<String, Object> value = new HashMap<>();
    if (!ends) {
      register.fields().forEach(field -> reading.into(value, field));
    }
    LocalDate first =
        reading.required(AmendmentRules.EFFECTIVE, EFFECTIVE_ON, Dates::of, "Enter the first day.");
    LocalDate last =
        register.mustEnd()
            ? reading.required(AmendmentRules.EFFECTIVE, LAST_DAY, Dates::of, "Enter the last day.")
            : reading.read(AmendmentRules.EFFECTIVE, LAST_DAY, Dates::of);
    LocalDate until = last == null ? null : last.plusDays(1);
    String source = VisibleText.trimmed(typed.getOrDefault(SOURCE, ""));
    String reason = typed.getOrDefault(REASON, "");
    key.values().forEach(name -> known(register, name.toString(), ends, reading));
    references(key, value, reading);
    LocalDate begins = first == null ? today : first;
    if (Boolean.parseBoolean(typed.get(ADDS))) {
      key.values().forEach(name -> isNew(register, name.toString(), begins, reading));
    }
    homeStays(key, value, begins, reading);
    if (register == RegisterKind.SETTING) {
      shape(key, value, begins, reading);
    }
    inOrder(value, reading);
    if (first != null) {
      reading.findings.addAll(Demands.days(first, until, today));
    }
    reading.findings.addAll(Demands.words(source, reason));
    if (first == null || !reading.findings.isEmpty()) {
      return Outcome.refused(reading.findings);
    }
    value.put(register.sourceColumn(), source);
    return Outcome.done(
        new ProposedChange(
            id,
            register,
            first,
            source,
            reason,
            List.of(new RowChange(register, key, until, ends ? null : value))));
  }

  private void known(RegisterKind register, String name, boolean ends, Reading reading) {
    if ((ends || !register.takesNewKeys()) && rows.of(register, name).isEmpty()) {
      reading.find(
          AmendmentRules.VALUE,
          register.key().orElseThrow().name(),
          "The register has nothing named “%s”.".formatted(name));
    }
  }

  private void isNew(RegisterKind register, String name, LocalDate first, Reading reading) {
    if (rows.of(register, name).stream().anyMatch(row -> row.holdsOn(first))) {
      reading.find(
          AmendmentRules.VALUE,
          register.key().orElseThrow().name(),
          "The register has “%s” on %s already. Change that row, or give another name."
              .formatted(name, EasternTime.written(first)));
    }
  }

  /** Puerto Rico, Guam and the others are the United States, 31 CFR 592.311. */
  private void homeStays(
      Map<String, Object> key, Map<String, Object> value, LocalDate first, Reading reading) {
    Participants participants = registers.current().participants();
    if (key.get("country") instanceof String country
        && value.get("participant") instanceof String participant
        && !participant.equals(Participants.UNITED_STATES)
        && participants
            .participantOf(country, first)
            .filter(Participants.UNITED_STATES::equals)
            .isPresent()) {
      reading.find(
          AmendmentRules.VALUE,
          "participant",
          "%s is part of the United States (31 CFR 592.311), and of no other Participant. Leave it with US."
              .formatted(country));
    }
  }

  /** Countries and Participants are such as the registers know. */
  private void references(Map<String, Object> key, Map<String, Object> value, Reading reading) {
    Participants participants = registers.current().participants();
    if (value.get("participant") instanceof String code && participants.withCode(code).isEmpty()) {
      reading.find(
          AmendmentRules.VALUE,
          "participant",
          "“%s” is no Participant. One that is new comes with the notice that lists it."
              .formatted(code));
    }
    Stream.of(key, value)
        .map(columns -> columns.get("country"))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .forEach(code -> country(participants, code, reading));
  }

  /** A setting's value is of the kind of the one that it has on the day, or had last. */
  private void shape(
      Map<String, Object> key, Map<String, Object> value, LocalDate day, Reading reading) {
    if (!(key.get("name") instanceof String name) || !(value.get("value") instanceof String said)) {
      return;
    }
    setting(name, day)
        .flatMap(present -> SettingShape.trouble(name, present, said))
        .or(
            () ->
                SettingShape.counterpart(name)
                    .flatMap(other -> setting(other, day))
                    .flatMap(other -> SettingShape.disorder(name, said, other)))
        .ifPresent(trouble -> reading.find(AmendmentRules.VALUE, "value", trouble));
  }

  private Optional<String> setting(String name, LocalDate day) {
    List<RegisterRow> all = rows.of(RegisterKind.SETTING, name);
    return all.stream()
        .filter(row -> row.holdsOn(day))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(row -> row.text("value"));
  }

  private static void inOrder(Map<String, Object> value, Reading reading) {
    if (value.get("low") instanceof BigDecimal low
        && value.get("high") instanceof BigDecimal high
        && low.compareTo(high) >= 0) {
      reading.find(
          AmendmentRules.VALUE,
          "high",
          "The highest usual price, %s, does not lie above the lowest, %s. Give a higher one, or a lower lowest."
              .formatted(high.toPlainString(), low.toPlainString()));
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
              : required(AmendmentRules.VALUE, field.name(), field.kind()::read, field.blank());
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
