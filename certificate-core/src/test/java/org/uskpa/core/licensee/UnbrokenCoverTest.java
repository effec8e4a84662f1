package org.uskpa.core.licensee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.period.DateRange;

/** Through which day agreements cover a licensee; it was admitted on 5 January 2026. */
class UnbrokenCoverTest {

  private static final long SEED = Long.getLong("kp.seed", new Random().nextLong());
  private static final int HISTORIES = Integer.getInteger("kp.seeds", 200);
  static final LocalDate ADMITTED = LocalDate.of(2026, 1, 5);

  @ParameterizedTest(name = "{0}, seen on {1}: through {2}")
  @CsvSource(
      nullValues = "no end",
      delimiter = '|',
      textBlock =
          """
          ''                                                         | 2026-03-02 | 2026-01-04
          2026-01-05/                                                | 2026-03-02 | no end
          2026-01-05/2026-06-30                                      | 2026-03-02 | 2026-06-30
          2026-01-05/2026-03-02                                      | 2026-03-02 | 2026-03-02
          2026-01-05/2026-03-01                                      | 2026-03-02 | 2026-03-01
          2026-01-05/2026-06-30 2026-07-01/2026-12-31                | 2026-03-02 | 2026-12-31
          2026-07-01/2026-12-31 2026-01-05/2026-06-30                | 2026-03-02 | 2026-12-31
          2026-01-05/2026-06-30 2026-07-01/                          | 2026-03-02 | no end
          2026-01-05/2026-06-30 2026-07-02/                          | 2026-03-02 | 2026-06-30
          2026-01-05/2026-06-30 2026-07-02/                          | 2026-07-01 | 2026-06-30
          2026-01-05/2026-06-30 2026-07-02/                          | 2026-07-02 | no end
          2026-01-05/2026-01-31 2026-02-01/2026-02-15                | 2026-03-02 | 2026-02-15
          2026-01-05/2026-03-01 2026-03-03/                          | 2026-03-02 | 2026-03-01
          2026-04-01/                                                | 2026-03-02 | 2026-01-04
          """)
  void theLastDayWithoutAGap(String agreements, LocalDate day, @Nullable LocalDate through) {
    assertThat(UnbrokenCover.end(periods(agreements), ADMITTED, day))
        .isEqualTo(Optional.ofNullable(through));
  }

  /** The model goes from day to day and asks of each whether an agreement is in force on it. */
  @Test
  void isWhatGoingFromDayToDayFinds() {
    Random seeds = new Random(SEED);
    for (int each = 0; each < HISTORIES; each++) {
      long seed = seeds.nextLong();
      List<DateRange> agreements = anyHistory(new Random(seed));
      for (int ahead = -3; ahead < 60; ahead++) {
        LocalDate day = ADMITTED.plusDays(ahead);
        assertThat(UnbrokenCover.end(agreements, ADMITTED, day))
            .as("seed %d of %d: %s seen on %s", seed, SEED, agreements, day)
            .isEqualTo(dayByDay(agreements, day));
      }
    }
  }

  private static Optional<LocalDate> dayByDay(List<DateRange> agreements, LocalDate day) {
    LocalDate looked = day;
    if (covers(agreements, day)) {
      while (covers(agreements, looked.plusDays(1))) {
        looked = looked.plusDays(1);
        if (looked.isAfter(ADMITTED.plusYears(5))) {
          return Optional.empty();
        }
      }
      return Optional.of(looked);
    }
    while (!covers(agreements, looked)) {
      looked = looked.minusDays(1);
      if (looked.isBefore(ADMITTED.minusYears(1))) {
        return Optional.of(ADMITTED.minusDays(1));
      }
    }
    return Optional.of(looked);
  }

  private static boolean covers(List<DateRange> agreements, LocalDate day) {
    return agreements.stream().anyMatch(agreement -> agreement.contains(day));
  }

  /** Up to four agreements that do not overlap, often without a day between, in any order. */
  static List<DateRange> anyHistory(Random random) {
    List<DateRange> agreements = new ArrayList<>();
    LocalDate next = ADMITTED.plusDays(random.nextInt(10));
    for (int left = random.nextInt(5); left > 0; left--) {
      LocalDate until = next.plusDays(1 + random.nextInt(12));
      boolean lasts = left == 1 && random.nextInt(3) == 0;
      agreements.add(lasts ? DateRange.from(next) : new DateRange(next, until));
      next = until.plusDays(random.nextBoolean() ? 0 : random.nextInt(4));
    }
    Collections.shuffle(agreements, random);
    return agreements;
  }

  private static List<DateRange> periods(String written) {
    return written.isEmpty()
        ? List.of()
        : Arrays.stream(written.split(" ", -1)).map(UnbrokenCoverTest::period).toList();
  }

  private static DateRange period(String written) {
    String[] days = written.split("/", -1);
    LocalDate first = LocalDate.parse(days[0]);
    return days[1].isEmpty()
        ? DateRange.from(first)
        : new DateRange(first, LocalDate.parse(days[1]).plusDays(1));
  }
}
