package org.uskpa.statistics.quarter;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.statistics.StatisticsDbTest;

/**
 * Figures of random records equal a plain recount, and what was shown along a history, released or
 * not, is shown again when it is asked as of then. {@code ./bench histories} tells many more.
 */
@StatisticsDbTest
class RandomHistoriesDbTest {

  private static final int AT_ONCE = 100;
  private static final int ALONG_TIME = 300;

  @Autowired private BeanFactory beans;
  @Autowired private TestDatabase database;
  @Autowired private SettableClock clock;

  private final long seed = Long.getLong("kp.seed", System.nanoTime());
  private RandomHistories histories;

  @BeforeEach
  void sayTheSeed() {
    System.out.println("Random histories with -Dkp.seed=" + seed);
    histories = new RandomHistories(database.owner(), database.application(), clock, beans);
  }

  @Test
  void areCountedAsAPlainRecountCountsThem() {
    histories.atOnce(seed, AT_ONCE);
  }

  @Test
  void areShownAgainAsTheyWereShownThen() {
    histories.alongTime(seed, ALONG_TIME);
  }
}
