package org.uskpa.statistics.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.record.Selection;

/** What stands in a row under a column. */
public sealed interface Cell {

  /** Words: a name, a year, a source. */
  record Text(String words) implements Cell {}

  /**
   * A number.
   *
   * @param value rounded as its column demands
   * @param selection the address of the records behind it; null where there are none
   */
  record Figure(BigDecimal value, @Nullable Selection selection) implements Cell {
    /** The records behind it; none for a figure that exists only as published. */
    public Optional<Selection> behind() {
      return Optional.ofNullable(selection);
    }
  }

  /** Two numbers or more where the sources contradict each other: all of them show. */
  record Conflict(List<Stated> values) implements Cell {
    public Conflict {
      values = List.copyOf(values);
      if (values.size() < 2) {
        throw new IllegalArgumentException("A conflict has two sides or more");
      }
    }
  }

  /** One side of a conflict. */
  record Stated(BigDecimal value, String source) {}

  /** No number: an average of zero carats, a share of nothing, a place without meaning. */
  record None() implements Cell {}

  /** A number that is there and is not told, so that nobody's trade is. */
  record Withheld() implements Cell {}

  None NONE = new None();

  Withheld WITHHELD = new Withheld();

  static Cell text(String words) {
    return new Text(words);
  }

  static Cell of(BigDecimal value, Selection behind) {
    return new Figure(value, behind);
  }

  static Cell of(long value, Selection behind) {
    return new Figure(BigDecimal.valueOf(value), behind);
  }

  /** The number when there is one. */
  static Cell of(Optional<BigDecimal> value, Selection behind) {
    return value.<Cell>map(number -> new Figure(number, behind)).orElse(NONE);
  }

  /** A number without records behind it. */
  static Cell bare(BigDecimal value) {
    return new Figure(value, null);
  }
}
