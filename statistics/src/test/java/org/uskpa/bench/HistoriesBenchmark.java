package org.uskpa.bench;

import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.schema.SchemaRoles;
import org.uskpa.statistics.quarter.RandomHistories;

/**
 * Many random histories: nothing is measured but that each figure, each release and each look back
 * is as a plain recount says.
 */
final class HistoriesBenchmark implements Benchmark {

  private static final int HISTORIES = Integer.getInteger("bench.histories", 10_000);
  private static final int AT_A_TIME = 500;

  @Override
  public String name() {
    return "histories";
  }

  @Override
  public void run(DurableServer server, Sheet sheet) throws Exception {
    server.make("histories");
    long seed = Long.getLong("bench.seed", System.nanoTime());
    sheet.say("  from seed %d".formatted(seed));
    try (ConfigurableApplicationContext context = BenchContext.on(server.url("histories"))) {
      RandomHistories histories =
          new RandomHistories(
              new DriverManagerDataSource(
                  server.url("histories"), SchemaRoles.OWNER, DurableServer.PASSWORD),
              context.getBean(DataSource.class),
              context.getBean(SettableClock.class),
              context);
      for (int told = 0; told < HISTORIES; told += AT_A_TIME) {
        int count = Math.min(AT_A_TIME, HISTORIES - told);
        histories.alongTime(seed + told, count);
        sheet.say("  %s histories, all as recounted".formatted(Sheet.count(told + count)));
      }
    }
  }
}
