package org.uskpa.core.amendment;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sees that a setting's new value is of the kind its present one is: the rules read it without
 * asking.
 */
final class SettingShape {

  private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}\\.\\d{2}");
  private static final Pattern DAY = Pattern.compile("\\d{2}-\\d{2}");

  /** Words of which a setting is one. */
  private static final Set<Set<String>> CHOICES =
      Set.of(
          Set.of("EXPORT_DATE", "ISSUE_DATE"),
          Set.of("ENTRY_DATE", "ARRIVAL_DATE"),
          Set.of("on", "off"));

  /** Least and most of a whole number, where not every one from 1 on does. */
  private static final Map<String, int[]> RANGES =
      Map.of(
          "certificate-number-digits", new int[] {5, 8},
          "certificate-validity-days", new int[] {1, 366},
          "review-interval-years", new int[] {1, 5},
          "receipt-report-days", new int[] {1, 15},
          "stock-limit-months", new int[] {1, 120},
          "suppression-p-percent", new int[] {0, 100});

  /** Settings that are days of a year, each with the one that it does not come after. */
  private static final Map<String, String> NOT_AFTER =
      Map.of("acknowledgment-warns-from", "acknowledgment-blocks-from");

  private SettingShape() {}

  /** The setting that stands in a relation of days with this one; empty for none. */
  static Optional<String> counterpart(String name) {
    return NOT_AFTER.entrySet().stream()
        .filter(pair -> pair.getKey().equals(name) || pair.getValue().equals(name))
        .map(pair -> pair.getKey().equals(name) ? pair.getValue() : pair.getKey())
        .findFirst();
  }

  /** What is wrong with a day beside that of its counterpart; empty for nothing. */
  static Optional<String> disorder(String name, String value, String counterpart) {
    boolean comesFirst = NOT_AFTER.containsKey(name);
    boolean inOrder =
        comesFirst ? value.compareTo(counterpart) <= 0 : value.compareTo(counterpart) >= 0;
    return inOrder
        ? Optional.empty()
        : Optional.of(
            "%s would come %s %s, the day of %s. Give a day that does not."
                .formatted(
                    value,
                    comesFirst ? "after" : "before",
                    counterpart,
                    counterpart(name).orElseThrow()));
  }

  /** What is wrong with a value; empty for nothing. */
  static Optional<String> trouble(String name, String present, String value) {
    if (WHOLE.matcher(present).matches()) {
      return whole(name, value);
    }
    if (AMOUNT.matcher(present).matches()) {
      return AMOUNT.matcher(value).matches()
          ? Optional.empty()
          : wrong(value, "an amount with two decimals, such as " + present);
    }
    if (DAY.matcher(present).matches()) {
      return isDay(value)
          ? Optional.empty()
          : wrong(value, "a month and a day of it, such as " + present);
    }
    return CHOICES.stream()
        .filter(choices -> choices.contains(present) && !choices.contains(value))
        .findFirst()
        .flatMap(choices -> wrong(value, String.join(" or ", choices.stream().sorted().toList())));
  }

  private static Optional<String> whole(String name, String value) {
    int[] range = RANGES.getOrDefault(name, new int[] {1, 100_000});
    if (WHOLE.matcher(value).matches()) {
      int number = Integer.parseInt(value);
      if (number >= range[0] && number <= range[1]) {
        return Optional.empty();
      }
    }
    return wrong(value, "a whole number from %d to %d".formatted(range[0], range[1]));
  }

  private static boolean isDay(String value) {
    try {
      return DAY.matcher(value).matches() && MonthDay.parse("--" + value).isValidYear(2025);
    } catch (DateTimeException noDay) {
      return false;
    }
  }

  private static Optional<String> wrong(String value, String shape) {
    return Optional.of("“%s” does not do for this setting. Enter %s.".formatted(value, shape));
  }
}
