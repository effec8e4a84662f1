package org.uskpa.bench;

import java.time.LocalDate;
import org.springframework.context.ConfigurableApplicationContext;
import org.uskpa.core.certificate.CertificateFilter;
import org.uskpa.core.certificate.CertificateList;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.RecordsBehind;
import org.uskpa.core.record.Selection;
import org.uskpa.statistics.quarter.CompileFigures;

/**
 * The same quarter's report, and first pages of lists, with two thousand and with two million
 * certificates in the database: history must not cost anything.
 */
final class HistoryBenchmark implements Benchmark {

  private static final int FEW = 2_000;
  private static final int MANY = Integer.getInteger("bench.many", 2_000_000);
  private static final String MOST = "1.3";

  private static final int ROUNDS = 15;
  private static final int RUNS_A_ROUND = 20;
  private static final int WARM_UP = 200;

  private static final Period QUARTER = Period.parse("2018Q3");
  private static final int PAGE = 50;

  @Override
  public String name() {
    return "history";
  }

  @Override
  public void run(DurableServer server, Sheet sheet) throws Exception {
    for (String database : new String[] {"few", "many"}) {
      server.make(database);
      TwentyYears.fill(server, database, database.equals("few") ? FEW : MANY);
    }
    sheet.say(
        "%s and %s certificates, of the quarter %d of each flow in both; medians of %d interleaved rounds"
            .formatted(Sheet.count(FEW), Sheet.count(MANY), TwentyYears.IN_QUARTER, ROUNDS));
    try (ConfigurableApplicationContext few = BenchContext.on(server, "few");
        ConfigurableApplicationContext many = BenchContext.on(server, "many")) {
      if (!few.getBean(CompileFigures.class)
          .of(QUARTER)
          .flow(Flow.EXPORT)
          .total()
          .equals(many.getBean(CompileFigures.class).of(QUARTER).flow(Flow.EXPORT).total())) {
        sheet.say("  (the quarters differ in their goods, not in their number)");
      }
      compare(sheet, "report of a quarter", report(few), report(many));
      compare(sheet, "records behind its exports", behind(few), behind(many));
      compare(sheet, "first page of all certificates", list(few), list(many));
    }
  }

  private static Runnable report(ConfigurableApplicationContext context) {
    CompileFigures figures = context.getBean(CompileFigures.class);
    return () -> figures.of(QUARTER);
  }

  private static Runnable behind(ConfigurableApplicationContext context) {
    RecordsBehind behind = context.getBean(RecordsBehind.class);
    Selection exports = Selection.of(Flow.EXPORT, QUARTER);
    return () -> behind.page(exports, RecordsBehind.Place.START, PAGE, LocalDate.of(2026, 1, 1));
  }

  private static Runnable list(ConfigurableApplicationContext context) {
    CertificateList list = context.getBean(CertificateList.class);
    CertificateFilter all = CertificateFilter.all();
    return () -> list.page(all, null, PAGE);
  }

  private static void compare(Sheet sheet, String what, Runnable few, Runnable many) {
    for (int run = 0; run < WARM_UP; run++) {
      few.run();
      many.run();
    }
    long[] nanosOfFew = new long[ROUNDS];
    long[] nanosOfMany = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      nanosOfFew[round] = timed(few);
      nanosOfMany[round] = timed(many);
    }
    sheet.ratio(
        "%s, %s".formatted(what, Sheet.count(MANY)),
        nanosOfMany,
        Sheet.count(FEW),
        nanosOfFew,
        MOST);
  }

  private static long timed(Runnable runnable) {
    long start = System.nanoTime();
    for (int run = 0; run < RUNS_A_ROUND; run++) {
      runnable.run();
    }
    return (System.nanoTime() - start) / RUNS_A_ROUND;
  }
}
