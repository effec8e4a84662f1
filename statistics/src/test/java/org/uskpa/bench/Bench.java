package org.uskpa.bench;

import java.util.List;

/**
 * {@code ./bench} runs all benchmarks, {@code ./bench history} one. Every figure is a ratio of one
 * run on a durable server; it ends with an error when a promised ratio is not kept.
 */
public final class Bench {

  private static final List<Benchmark> ALL = List.of(new HistoryBenchmark());

  private Bench() {}

  public static void main(String[] names) throws Exception {
    List<String> asked = List.of(names);
    List<String> known = ALL.stream().map(Benchmark::name).toList();
    if (!known.containsAll(asked)) {
      System.err.println("There are the benchmarks %s, not %s".formatted(known, asked));
      System.exit(2);
    }
    Sheet sheet = new Sheet();
    for (Benchmark benchmark : ALL) {
      if (asked.isEmpty() || asked.contains(benchmark.name())) {
        try (DurableServer server = new DurableServer()) {
          sheet.say(benchmark.name() + ": " + server.described());
          benchmark.run(server, sheet);
        }
      }
    }
    System.exit(sheet.allKept() ? 0 : 1);
  }
}
