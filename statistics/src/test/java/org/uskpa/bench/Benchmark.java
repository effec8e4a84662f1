package org.uskpa.bench;

/** Something measured against something else, as a ratio of one run. */
interface Benchmark {

  /** What {@code ./bench} calls it. */
  String name();

  /** Measures and prints, on a server it may fill as it likes. */
  void run(DurableServer server, Sheet sheet) throws Exception;
}
