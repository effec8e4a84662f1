package org.uskpa.core.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.csv.CsvFile;
import org.uskpa.core.csv.CsvRow;
import org.uskpa.core.csv.LineFinding;
import org.uskpa.core.csv.LineFindings;
import org.uskpa.core.record.RecordedTime;

/**
 * Loads a file of records of the past: all of it in one transaction, or nothing. Every finding
 * comes at once. A dry run is the load itself, taken back at its end, so what it says is what the
 * load would do.
 */
@Service
public class LoadRecords {

  private static final int BATCH = 1_000;
  private static final int MOST_ROWS_WAITING = 100_000;
  // Any number, as long as nothing else in the product takes the same.
  private static final long ONE_LOAD_AT_A_TIME = 592_307_001L;

  private final DataSource dataSource;
  private final TransactionTemplate transaction;
  private final RecordedTime recordedTime;
  private final LoadRegister register;
  private final Map<RecordKind, RecordLoader> loaders = new EnumMap<>(RecordKind.class);

  LoadRecords(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      RecordedTime recordedTime,
      LoadRegister register,
      List<RecordLoader> loaders) {
    this.dataSource = dataSource;
    this.transaction = new TransactionTemplate(transactions);
    this.recordedTime = recordedTime;
    this.register = register;
    loaders.forEach(loader -> this.loaders.put(loader.kind(), loader));
  }

  /**
   * Loads, or says why not. Asked for a second time under the same id, it says what the first one
   * did.
   *
   * @throws UncheckedIOException when the file's bytes cannot be had; nothing is changed then
   */
  public LoadOutcome load(LoadCommand command, LoadProgress progress) {
    LineFindings findings = new LineFindings(progress::found);
    Watch watch = new Watch(progress);
    RowGroups groups = new RowGroups(command.kind());
    // The form is read before anything is locked.
    read(
        command,
        findings::add,
        row -> {
          groups.count(row);
          watch.read();
        });
    LoadOutcome outcome =
        transaction.execute(status -> judgeAndWrite(command, findings, groups, watch, status));
    watch.tell();
    return outcome;
  }

  private LoadOutcome judgeAndWrite(
      LoadCommand command,
      LineFindings findings,
      RowGroups groups,
      Watch watch,
      TransactionStatus status) {
    JdbcClient jdbc = JdbcClient.create(dataSource);
    if (!takeTurn(jdbc)) {
      return new LoadOutcome.Busy();
    }
    Optional<LoadRegister.DoneLoad> before =
        Optional.ofNullable(command.askedAs()).flatMap(register::askedAs);
    if (before.isPresent()) {
      return new LoadOutcome.DoneBefore(before.get());
    }
    Load load = new Load(command, recordedTime.toRecord(), findings, dataSource);
    Batch batch = new Batch(load, loader(command.kind()).begin(load), watch);
    read(
        command,
        known -> {},
        row -> {
          groups.add(row, batch::add);
          if (groups.rowsWaiting() > MOST_ROWS_WAITING) {
            batch.refuseScattered(row);
            groups.forget();
          }
        });
    batch.send();
    if (findings.block()) {
      status.setRollbackOnly();
      return new LoadOutcome.Refused(findings);
    }
    if (command.dryRun()) {
      status.setRollbackOnly();
    } else {
      register.enter(load);
    }
    return new LoadOutcome.Loaded(command.dryRun(), load.counts(), findings);
  }

  private RecordLoader loader(RecordKind kind) {
    RecordLoader loader = loaders.get(kind);
    if (loader == null) {
      throw new IllegalStateException("Nothing loads " + kind);
    }
    return loader;
  }

  private static boolean takeTurn(JdbcClient jdbc) {
    // Plans made while the tables were small would be kept while this very transaction fills them.
    jdbc.sql("SET LOCAL plan_cache_mode = force_custom_plan").update();
    return jdbc.sql("SELECT pg_try_advisory_xact_lock(?)")
        .param(ONE_LOAD_AT_A_TIME)
        .query(Boolean.class)
        .single();
  }

  private static void read(
      LoadCommand command, Consumer<LineFinding> found, Consumer<CsvRow> rows) {
    try (InputStream bytes = command.file().open()) {
      new CsvFile(command.kind().columns()).read(bytes, found, rows);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  /** Gathers records until there are enough of them to be judged and written together. */
  private static final class Batch {

    private final Load load;
    private final RecordLoader.Batches loader;
    private final Watch watch;
    private final List<List<CsvRow>> records = new ArrayList<>(BATCH);

    Batch(Load load, RecordLoader.Batches loader, Watch watch) {
      this.load = load;
      this.loader = loader;
      this.watch = watch;
    }

    void add(List<CsvRow> record) {
      records.add(record);
      if (records.size() == BATCH) {
        send();
      }
    }

    void send() {
      if (!records.isEmpty()) {
        loader.take(List.copyOf(records));
        watch.judged(records.stream().mapToLong(List::size).sum(), load.isClear());
        records.clear();
      }
    }

    void refuseScattered(CsvRow row) {
      load.findings()
          .add(
              row.line(),
              LoadRules.TOGETHER.block(
                  load.kind().key(),
                  "More than %,d rows up to here wait for other rows of their record. Sort the file by %s."
                      .formatted(MOST_ROWS_WAITING, load.kind().key())));
    }
  }

  /** Counts rows and tells whoever watches. */
  private static final class Watch {

    private final LoadProgress progress;
    private long read;
    private long judged;
    private long written;

    Watch(LoadProgress progress) {
      this.progress = progress;
    }

    void read() {
      if (++read % BATCH == 0) {
        tell();
      }
    }

    void judged(long rows, boolean wereWritten) {
      judged += rows;
      written += wereWritten ? rows : 0;
      tell();
    }

    void tell() {
      progress.reached(read, judged, written);
    }
  }
}
