package org.uskpa.core.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows of which at most one holds on a day.
 *
 * @param rows earliest first
 * @param <T> the kind of row
 */
public record Timeline<T extends Dated>(List<T> rows) {

  /**
   * Puts the rows in order.
   *
   * @throws IllegalArgumentException when two of them hold on the same day
   */
  public Timeline {
    rows = rows.stream().sorted(Comparator.comparing(row -> row.during().first())).toList();
    for (int next = 1; next < rows.size(); next++) {
      if (rows.get(next - 1).during().overlaps(rows.get(next).during())) {
        throw new IllegalArgumentException(
            "Two rows hold on one day: %s and %s".formatted(rows.get(next - 1), rows.get(next)));
      }
    }
  }

  /** The row that holds on this day. */
  public Optional<T> on(LocalDate day) {
    return Optional.ofNullable(holding(day));
  }

  // A loop, not a stream: the rules ask this many times for each row of a large file.
  private @Nullable T holding(LocalDate day) {
    for (T row : rows) {
      if (row.during().contains(day)) {
        return row;
      }
    }
    return null;
  }

  /** A timeline for each key that the rows have. */
  public static <K, T extends Dated> Map<K, Timeline<T>> byKey(
      Collection<T> rows, Function<T, K> key) {
    Map<K, List<T>> grouped = new HashMap<>();
    rows.forEach(row -> grouped.computeIfAbsent(key.apply(row), k -> new ArrayList<>()).add(row));
    Map<K, Timeline<T>> timelines = new HashMap<>();
    grouped.forEach((k, group) -> timelines.put(k, new Timeline<>(group)));
    return Map.copyOf(timelines);
  }
}
