package org.uskpa.core.amendment;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a register says from the day of a change on.
 *
 * @param key by which the row is known: column to value; empty where there is one row a day
 * @param until the first day on which what stood before stands again, or null for no end
 * @param value the other columns, or null when from that day on there is no such row
 */
public record RowChange(
    RegisterKind register,
    Map<String, Object> key,
    @Nullable LocalDate until,
    @Nullable Map<String, Object> value) {

  public RowChange {
    key = Map.copyOf(key);
    value = value == null ? null : Map.copyOf(value);
  }

  /** The row's name, such as {@code itn-oldest-days}; empty where there is one row a day. */
  public String name() {
    return key.values().stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
