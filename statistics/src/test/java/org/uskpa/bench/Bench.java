package org.uskpa.bench;

import java.util.List;

/**
 * {@code ./bench} runs all benchmarks, {@code ./bench history} one. Every figure is a ratio of one
 * run on a durable server; it ends with an error when a promise is not kept.
 */
public final class Bench {

  private static final List<Benchmark> ALL =
      List.of(
          new LoadBenchmark(),
          new IssueBenchmark(),
          new HistoryBenchmark(),
          new HistoriesBenchmark(),
          new CrossTableBenchmark(),
          new ReconciliationBenchmark(),
          new WorkbookBenchmark());

  private Bench() {}

  public static void main(String[] names) throws Exception {
    List<String> asked = List.of(names);
    List<String> known = ALL.stream().map(Benchmark::name).toList();
    if (!known.containsAll(asked)) {
      System.err.println("There are the benchmarks %s, not %s.".formatted(known, asked));
      System.exit(2);
    }
    Sheet sheet = new Sheet();
    sheet.say(
        "Java %s, %d processors"
            .formatted(Runtime.version(), Runtime.getRuntime().availableProcessors()));
    for (Benchmark benchmark : ALL) {
      if (asked.isEmpty() || asked.contains(benchmark.name())) {
        long start = System.nanoTime();
        try (DurableServer server = new DurableServer()) {
          sheet.say("");
          sheet.say("%s, on %s".formatted(benchmark.name(), server.described()));
          benchmark.run(server, sheet);
        }
        sheet.say("  (%d s in all)".formatted((System.nanoTime() - start) / 1_000_000_000L));
      }
    }
    sheet.say("");
    sheet.say(sheet.allKept() ? "Every promise was kept." : "NOT KEPT: see above.");
    // Nothing that a benchmark left running holds the process.
    System.exit(sheet.allKept() ? 0 : 1);
  }
}
