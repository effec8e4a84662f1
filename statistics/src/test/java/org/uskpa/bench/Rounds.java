package org.uskpa.bench;

import java.util.Arrays;

/** Two sides measured in turns, so that whatever else the machine does falls upon both. */
final class Rounds {

  /** One of the two ways to do the same work. */
  interface Side {

    /** What the round needs and the time does not count. */
    default void prepare(int round) throws Exception {}

    /** The work of one round, counted from 0. */
    void run(int round) throws Exception;
  }

  private final long[] measured;
  private final long[] base;

  private Rounds(int count) {
    measured = new long[count];
    base = new long[count];
  }

  /**
   * Runs both sides of each round, one after the other; who begins changes from round to round.
   *
   * @param warmUp how many rounds come before those that count; rounds are numbered through both
   */
  static Rounds of(int warmUp, int count, Side measured, Side base) throws Exception {
    Rounds rounds = new Rounds(count);
    for (int round = 0; round < warmUp + count; round++) {
      boolean measuredFirst = round % 2 == 0;
      long first = timed(measuredFirst ? measured : base, round);
      long second = timed(measuredFirst ? base : measured, round);
      if (round >= warmUp) {
        rounds.measured[round - warmUp] = measuredFirst ? first : second;
        rounds.base[round - warmUp] = measuredFirst ? second : first;
      }
    }
    return rounds;
  }

  /** The times of one of so many runs that a round is made of. */
  Rounds each(int runs) {
    Rounds each = new Rounds(measured.length);
    Arrays.setAll(each.measured, round -> measured[round] / runs);
    Arrays.setAll(each.base, round -> base[round] / runs);
    return each;
  }

  long[] measured() {
    return measured;
  }

  long[] base() {
    return base;
  }

  private static long timed(Side side, int round) throws Exception {
    side.prepare(round);
    long start = System.nanoTime();
    side.run(round);
    return System.nanoTime() - start;
  }
}
