package org.uskpa.core.stock;

import java.util.ArrayList;
import java.util.List;

/** Puts single numbers together to consecutive ranges of one state, so that messages stay short. */
final class Ranges {

  /** Consecutive numbers in one state. */
  record InState(NumberRange range, StockState state) {}

  private Ranges() {}

  /** The ranges of those numbers that cannot be allotted. */
  static List<InState> ofTaken(List<StockNumber> numbers) {
    return of(numbers.stream().filter(number -> !number.state().isToAllot()).toList());
  }

  /** The ranges of numbers in their order. */
  static List<InState> of(List<StockNumber> numbers) {
    List<InState> ranges = new ArrayList<>();
    for (StockNumber number : numbers) {
      InState last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
      if (last != null && last.state() == number.state() && follows(last.range(), number)) {
        ranges.set(
            ranges.size() - 1,
            new InState(new NumberRange(last.range().first(), number.number()), number.state()));
      } else {
        ranges.add(new InState(new NumberRange(number.number(), number.number()), number.state()));
      }
    }
    return ranges;
  }

  private static boolean follows(NumberRange range, StockNumber number) {
    return Integer.parseInt(number.number().digits())
        == Integer.parseInt(range.last().digits()) + 1;
  }
}
