package org.uskpa.core.amendment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.period.DateRange;

/**
 * A row of a register in plain text.
 *
 * @param during its days, or null where the register has none
 * @param texts column to text; empty for nothing
 */
public record RegisterRow(
    RegisterKind register, @Nullable DateRange during, Map<String, String> texts) {

  public RegisterRow {
    texts = Map.copyOf(texts);
  }

  /** The row's name, such as {@code itn-oldest-days}; empty where there is one row a day. */
  public String name() {
    return register.key().map(key -> text(key.name())).orElse("");
  }

  public String text(String column) {
    return texts.getOrDefault(column, "");
  }

  /** Where it comes from. */
  public String source() {
    return text(register.sourceColumn());
  }

  public boolean holdsOn(LocalDate day) {
    return during == null || during.contains(day);
  }

  /** It has not begun on this day. */
  public boolean beginsAfter(LocalDate day) {
    return during != null && during.first().isAfter(day);
  }

  /** The days, where the register has them. */
  public Optional<DateRange> days() {
    return Optional.ofNullable(during);
  }
}
