package org.uskpa.core.listing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list. Pages are found by the last row's key, not by counting rows, so that the
 * thousandth page costs what the first one costs.
 *
 * @param rows in the list's order
 * @param after the key to ask the next page with; null when this is the last page
 */
public record Page<T>(List<T> rows, @Nullable String after) {

  public Page {
    rows = List.copyOf(rows);
  }

  /**
   * The page of rows that were read with one row more than the page holds.
   *
   * @param read at most {@code size + 1} rows
   * @param key what the next page starts after
   */
  public static <T> Page<T> of(List<T> read, int size, Function<T, String> key) {
    return read.size() <= size
        ? new Page<>(read, null)
        : new Page<>(read.subList(0, size), key.apply(read.get(size - 1)));
  }

  /** The key to ask the next page with; empty on the last page. */
  public Optional<String> next() {
    return Optional.ofNullable(after);
  }
}
