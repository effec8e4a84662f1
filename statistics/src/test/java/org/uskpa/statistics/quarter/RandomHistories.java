package org.uskpa.statistics.quarter;

import java.util.Random;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.database.SettableClock;

/** Random histories, one after the other, each from a seed of its own on emptied tables. */
public final class RandomHistories {

  private final JdbcClient owner;
  private final DataSource application;
  private final SettableClock clock;
  private final BeanFactory beans;

  /**
   * @param owner may empty the tables
   * @param beans the use cases and figures, on the same database and by the same clock
   */
  public RandomHistories(
      DataSource owner, DataSource application, SettableClock clock, BeanFactory beans) {
    this.owner = JdbcClient.create(owner);
    this.application = application;
    this.clock = clock;
    this.beans = beans;
  }

  /** Records that are there at once, counted. */
  void atOnce(long seed, int count) {
    each(seed, count, RandomHistory::atOnce);
  }

  /**
   * Records that are issued, exported, voided, replaced and corrected as time goes by, in quarters
   * that are released and revised.
   *
   * @throws AssertionError at the first figure that is not as a recount says; it names the seed
   */
  public void alongTime(long seed, int count) {
    each(seed, count, RandomHistory::alongTime);
  }

  private interface Told {
    void tell(RandomHistory history, String which);
  }

  private void each(long seed, int count, Told told) {
    try {
      for (int history = 0; history < count; history++) {
        owner
            .sql(
                "TRUNCATE certificate_line, certificate_content, certificate, stock_number,"
                    + " import_line, import_record, quarter_edition, journal_entry CASCADE")
            .update();
        told.tell(
            new RandomHistory(application, clock, beans, new Random(seed + history)),
            "-Dkp.seed=%d".formatted(seed + history));
      }
    } finally {
      clock.release();
    }
  }
}
