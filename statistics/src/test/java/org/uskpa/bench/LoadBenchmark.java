package org.uskpa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.load.LoadCommand;
import org.uskpa.core.load.LoadFile;
import org.uskpa.core.load.LoadOutcome;
import org.uskpa.core.load.LoadProgress;
import org.uskpa.core.load.LoadRecords;
import org.uskpa.core.load.RecordKind;

/**
 * Loading certificates through the CSV with every rule, against plain JDBC batch inserts of the
 * same rows into the same tables; and a file of a million rows in a small heap.
 */
final class LoadBenchmark implements Benchmark {

  private static final long SEED = Long.getLong("bench.seed", 592_307);
  private static final int ROWS_A_ROUND = Integer.getInteger("bench.load.rows", 15_000);
  private static final int MANY_ROWS = Integer.getInteger("bench.heap.rows", 1_000_000);
  private static final int HEAP = 512;
  private static final int WARM_UP = 1;
  private static final int ROUNDS = 5;
  private static final Actor LOADER = new Actor("bench", "The benchmark");

  @Override
  public String name() {
    return "load";
  }

  @Override
  public void run(DurableServer server, Sheet sheet) throws Exception {
    Path folder = Files.createTempDirectory(DurableServer.FOLDER, "files-").toAbsolutePath();
    try {
      RandomYear year = new RandomYear(SEED);
      Path licensees = year.licensees(folder);
      compareSpeed(server, sheet, licensees, parts(year, folder));
      loadMany(server, sheet, licensees, year.exports(folder, 0, MANY_ROWS));
    } finally {
      delete(folder);
    }
  }

  private static List<RandomYear.Part> parts(RandomYear year, Path folder) throws IOException {
    List<RandomYear.Part> parts = new ArrayList<>();
    int first = 0;
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      RandomYear.Part part = year.exports(folder, first, ROWS_A_ROUND);
      parts.add(part);
      first += part.certificates();
    }
    return parts;
  }

  private static void compareSpeed(
      DurableServer server, Sheet sheet, Path licensees, List<RandomYear.Part> parts)
      throws Exception {
    int numbers = parts.stream().mapToInt(RandomYear.Part::certificates).sum();
    makeReady(server, "ready", licensees, numbers);
    for (String database : List.of("written", "loaded", "plain")) {
      server.copy("ready", database);
    }
    // What a load writes, to be written by plain JDBC; and a first warm-up.
    for (RandomYear.Part part : parts) {
      load(server.url("written"), RecordKind.EXPORTS, part.file());
    }
    try (ConfigurableApplicationContext context = BenchContext.on(server.url("loaded"));
        Connection written = server.application("written");
        Connection plain = server.application("plain")) {
      PlainSide base = new PlainSide(parts, written, plain);
      LoadRecords load = context.getBean(LoadRecords.class);
      Rounds rounds =
          Rounds.of(
              WARM_UP,
              ROUNDS,
              round -> load(load, RecordKind.EXPORTS, parts.get(round).file()),
              base);
      sheet.say(
          "  seed %d; files of %s rows, each written as %s rows of %d tables; medians of %d rounds"
              .formatted(
                  SEED,
                  Sheet.count(parts.get(0).rows()),
                  Sheet.count(base.count()),
                  Tables.ALL.size() + 1,
                  ROUNDS));
      sheet.head("CSV, rules", "plain JDBC");
      sheet.speed(
          "rows of the file", parts.get(0).rows(), rounds.measured(), rounds.base(), "0.25");
    }
    Tables.requireSame(server, "loaded", "plain");
  }

  private static void loadMany(
      DurableServer server, Sheet sheet, Path licensees, RandomYear.Part part) throws Exception {
    makeReady(server, "many", licensees, part.certificates());
    SmallHeap.Report report =
        SmallHeap.run(HEAP, LoadOfExports.class, server.url("many"), part.file().toString());
    sheet.promise(
        "greatest heap with a file of %s rows".formatted(Sheet.count(part.rows())),
        report.greatestMegabytes() + " MB",
        "under " + HEAP + " MB",
        report.greatestMegabytes() < HEAP);
    sheet.say(
        "  (loaded in %d s, %s; a collection left %d MB at the most)"
            .formatted(
                report.nanos() / 1_000_000_000L,
                Sheet.aSecond(part.rows(), report.nanos()),
                report.greatestKeptMegabytes()));
  }

  /** Loads a file: told the address of the database, then the file. */
  public static final class LoadOfExports implements SmallHeap.Work {

    @Override
    public long run(List<String> arguments) {
      return load(arguments.get(0), RecordKind.EXPORTS, Path.of(arguments.get(1)));
    }
  }

  /** A database with licensees and their stock. */
  private static void makeReady(DurableServer server, String database, Path licensees, int numbers)
      throws Exception {
    server.make(database);
    load(server.url(database), RecordKind.LICENSEES, licensees);
    RandomYear.stock(server, database, numbers);
  }

  /** Loads a file; says how many nanoseconds that took, without the start of what does it. */
  static long load(String url, RecordKind kind, Path file) {
    try (ConfigurableApplicationContext context = BenchContext.on(url)) {
      LoadRecords load = context.getBean(LoadRecords.class);
      long start = System.nanoTime();
      load(load, kind, file);
      return System.nanoTime() - start;
    }
  }

  private static void load(LoadRecords load, RecordKind kind, Path file) {
    String name = String.valueOf(file.getFileName());
    LoadOutcome outcome =
        load.load(
            new LoadCommand(
                kind, LoadFile.of(name, file), LoadCommand.usualWords(name), false, LOADER),
            LoadProgress.UNWATCHED);
    if (outcome instanceof LoadOutcome.Refused refused) {
      throw new IllegalStateException(
          "%s was refused: %s".formatted(name, refused.findings().blocking().get(0)));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static final class PlainSide implements Rounds.Side {

    private final List<RandomYear.Part> parts;
    private final Connection written;
    private final Connection plain;
    private PlainRows rows;

    PlainSide(List<RandomYear.Part> parts, Connection written, Connection plain) {
      this.parts = parts;
      this.written = written;
      this.plain = plain;
    }

    @Override
    public void prepare(int round) throws Exception {
      rows = PlainRows.of(written, parts.get(round).firstNumber(), parts.get(round).lastNumber());
    }

    @Override
    public void run(int round) throws Exception {
      rows.write(plain);
    }

    int count() {
      return rows.count();
    }
  }
}
