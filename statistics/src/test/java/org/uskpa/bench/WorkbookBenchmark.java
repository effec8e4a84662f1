package org.uskpa.bench;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.RecordsBehind;
import org.uskpa.core.record.Selection;
import org.uskpa.core.record.TwentyYears;
import org.uskpa.statistics.export.FileFormat;
import org.uskpa.statistics.export.RecordsFile;
import org.uskpa.statistics.table.Firmness;
import org.uskpa.statistics.table.Vintage;

/** How much heap a workbook of a million rows needs: all exports of twenty years. */
final class WorkbookBenchmark implements Benchmark {

  private static final int ROWS = Integer.getInteger("bench.workbook.rows", 1_000_000);
  private static final int HEAP = 256;
  private static final int BATCH = 2_000;
  private static final Period YEARS = Period.ofYears(2006, 2025);
  private static final AsOf NOW = AsOf.now(Instant.parse("2026-01-01T17:00:00Z"));

  @Override
  public String name() {
    return "workbook";
  }

  @Override
  public void run(DurableServer server, Sheet sheet) throws Exception {
    server.make("years");
    try (Connection superuser = server.superuser("years");
        Statement statement = superuser.createStatement()) {
      // Rows made here are right by themselves: triggers and references would only cost time.
      statement.execute("SET session_replication_role = replica");
      // Of three certificates one has two lines.
      TwentyYears.fill(statement, ROWS / 4 * 3 + 3);
    }
    server.settle("years");
    Path file = Files.createTempFile(DurableServer.FOLDER.toAbsolutePath(), "records-", ".xlsx");
    try {
      SmallHeap.Report report =
          SmallHeap.run(HEAP, WorkbookOfExports.class, server.url("years"), file.toString());
      sheet.promise(
          "greatest heap with a workbook of %s rows".formatted(Sheet.count(ROWS)),
          report.greatestMegabytes() + " MB",
          "under " + HEAP + " MB",
          report.greatestMegabytes() < HEAP);
      sheet.say(
          "  (written in %d s, %s, %d MB; a collection left %d MB at the most)"
              .formatted(
                  report.nanos() / 1_000_000_000L,
                  Sheet.aSecond(ROWS, report.nanos()),
                  Files.size(file) >> 20,
                  report.greatestKeptMegabytes()));
    } finally {
      Files.delete(file);
    }
  }

  /** Writes all exports: told the address of the database, then the file. */
  public static final class WorkbookOfExports implements SmallHeap.Work {

    @Override
    public long run(List<String> arguments) throws Exception {
      try (ConfigurableApplicationContext context = BenchContext.on(arguments.get(0));
          OutputStream out =
              new BufferedOutputStream(Files.newOutputStream(Path.of(arguments.get(1))))) {
        RecordsBehind behind = context.getBean(RecordsBehind.class);
        Selection exports = Selection.of(Flow.EXPORT, YEARS);
        long[] rows = new long[1];
        long start = System.nanoTime();
        new RecordsFile(
                "exports",
                "All exports",
                Flow.EXPORT,
                new Vintage(Firmness.OPEN, NOW.moment(), "Made up"))
            .write(
                FileFormat.XLSX,
                after -> {
                  RecordsBehind.Page page = behind.page(exports, after, BATCH, NOW);
                  page.records().forEach(record -> rows[0] += record.lines().size());
                  return page;
                },
                out);
        if (rows[0] < ROWS) {
          throw new IllegalStateException("%d rows, not %d".formatted(rows[0], ROWS));
        }
        return System.nanoTime() - start;
      }
    }
  }
}
