package org.uskpa.statistics.reconciliation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.csv.CsvFile;
import org.uskpa.core.csv.LineFindings;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.load.LoadFile;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.participant.KnownParticipants;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.RecordedTime;

/**
 * Loads a list and compares it with the records of one moment: all of it in one transaction, or
 * nothing. The file is read row by row, in memory that does not grow with it.
 */
@Service
public class ReconcileFile {

  private static final int BATCH = 1_000;

  /** What is wrong with a file as a whole is found at its heading. */
  private static final int WHOLE_FILE = 1;

  private final Reconciliations reconciliations;
  private final LaterLists laterLists;
  private final Matching matching;
  private final Figures figures;
  private final KnownParticipants participants;
  private final Journal journal;
  private final RecordedTime recordedTime;
  private final Clock clock;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  ReconcileFile(
      Reconciliations reconciliations,
      LaterLists laterLists,
      Matching matching,
      Figures figures,
      KnownParticipants participants,
      Journal journal,
      RecordedTime recordedTime,
      Clock clock,
      DataSource dataSource,
      PlatformTransactionManager transactions) {
    this.reconciliations = reconciliations;
    this.laterLists = laterLists;
    this.matching = matching;
    this.figures = figures;
    this.participants = participants;
    this.journal = journal;
    this.recordedTime = recordedTime;
    this.clock = clock;
    this.jdbc = new JdbcTemplate(dataSource);
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Loads and compares, or says why not. A reconciliation that was refused or cut off can be worked
   * on again; one that is done stays as it is. Of all that it is about it takes the place of
   * earlier lists; a list that meets another one only in part is refused.
   *
   * @throws UncheckedIOException when the file's bytes cannot be had; nothing is changed then
   */
  public ReconcileOutcome reconcile(
      Reconciliation reconciliation, LoadFile file, Actor actor, ReconcileProgress progress) {
    ReconcileOutcome outcome =
        transaction.execute(status -> work(reconciliation, file, actor, progress, status));
    if (outcome instanceof ReconcileOutcome.Refused) {
      reconciliations.stands(reconciliation, Reconciliation.State.REFUSED);
    }
    return outcome;
  }

  private ReconcileOutcome work(
      Reconciliation asked,
      LoadFile file,
      Actor actor,
      ReconcileProgress progress,
      TransactionStatus status) {
    JdbcClient sql = JdbcClient.create(jdbc);
    sql.sql("SELECT id FROM reconciliation WHERE id = :id FOR NO KEY UPDATE")
        .param("id", asked.id())
        .query(Long.class)
        .single();
    Reconciliation opened = reconciliations.find(asked.id(), Sight.WITH_FILINGS).orElseThrow();
    if (opened.isDone()) {
      return new ReconcileOutcome.DoneBefore();
    }
    LineFindings findings = new LineFindings((found, inTheWay) -> progress.found(found));
    laterLists.hold(asked.source());
    ListRows rows = new ListRows(opened, participants.current(), findings);
    long read = read(rows, opened, file, findings, progress);
    Reconciliation reconciliation = opened.withRowsOf(rows.flows());
    List<Reconciliation> beside = laterLists.standingBeside(reconciliation);
    beside.stream()
        .filter(other -> isInTheWay(other, reconciliation))
        .forEach(other -> findings.add(WHOLE_FILE, overlapping(other)));
    if (findings.block()) {
      status.setRollbackOnly();
      return new ReconcileOutcome.Refused(findings);
    }
    Reconciliation.Done done = compared(reconciliation, sql, read, progress);
    Instant now = done.at();
    beside.stream()
        .filter(other -> other.id() < reconciliation.id())
        .forEach(earlier -> replace(earlier, reconciliation, actor, now));
    @Nullable Long later =
        beside.stream()
            .map(Reconciliation::id)
            .filter(id -> id > reconciliation.id())
            .findFirst()
            .orElse(null);
    reconciliations.done(reconciliation, done, later);
    if (later != null) {
      laterLists.close(reconciliation, now);
    }
    journal.write(
        new Deed(
            reconciliation.subject(),
            "list compared",
            actor,
            EasternTime.dateOf(now),
            "",
            ReconciliationFacts.of(
                reconciliation,
                Map.of(
                    "list records",
                    Integer.toString(done.theirs()),
                    "matched",
                    Integer.toString(done.matched())))),
        now);
    return new ReconcileOutcome.Done(done);
  }

  /**
   * A list takes the place of those before it, and gives way to those after it, or does neither.
   */
  private static boolean isInTheWay(Reconciliation other, Reconciliation own) {
    return other.id() < own.id() ? !own.covers(other) : !other.covers(own);
  }

  private void replace(Reconciliation earlier, Reconciliation later, Actor actor, Instant now) {
    laterLists.replace(earlier, later, now);
    journal.write(
        new Deed(
            earlier.subject(),
            "list replaced",
            actor,
            EasternTime.dateOf(now),
            "By the list of reconciliation " + later.id(),
            ReconciliationFacts.of(earlier, Map.of())),
        now);
  }

  private static Finding overlapping(Reconciliation other) {
    String period = other.period().label();
    return ReconciliationRules.OVERLAP.block(
        "",
        "The list “%s” of %s (reconciliation %d) counts already, and this one is about some of the same and not about all of it. Send a list of all of %s%s, with what changed."
            .formatted(
                other.fileName(),
                period,
                other.id(),
                period,
                other.flows().size() > 1 ? " and of both directions" : ""));
  }

  private long read(
      ListRows rows,
      Reconciliation reconciliation,
      LoadFile file,
      LineFindings findings,
      ReconcileProgress progress) {
    long[] read = new long[1];
    try (InputStream bytes = file.open()) {
      new CsvFile(reconciliation.source().columns())
          .read(
              bytes,
              findings::add,
              row -> {
                rows.read(row);
                if (rows.waiting() >= BATCH) {
                  send(rows, findings);
                }
                if (++read[0] % BATCH == 0) {
                  progress.reached(ReconcileProgress.Stage.READING, read[0]);
                }
              });
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
    send(rows, findings);
    return read[0];
  }

  private void send(ListRows rows, LineFindings findings) {
    if (findings.block()) {
      // Nothing will be loaded: the rest is read only to say what else is wrong.
      rows.sound().forget();
    } else {
      jdbc.execute(
          (Connection connection) -> {
            rows.sound().send(connection);
            return true;
          });
    }
    rows.sent();
  }

  private Reconciliation.Done compared(
      Reconciliation reconciliation, JdbcClient sql, long read, ReconcileProgress progress) {
    // Records go on changing meanwhile: each statement asks for those of this one moment.
    AsOf asOf = AsOf.at(recordedTime.lastSettled());
    int theirs;
    int matched;
    if (reconciliation.source().isOfFigures()) {
      progress.reached(ReconcileProgress.Stage.CELLS, read);
      theirs = Math.toIntExact(read);
      matched = figures.match(reconciliation, asOf);
    } else {
      progress.reached(ReconcileProgress.Stage.GATHERING, read);
      theirs = gather(reconciliation, sql);
      matched =
          matching.match(
              reconciliation,
              asOf,
              step -> progress.reached(ReconcileProgress.Stage.valueOf(step.name()), read));
    }
    // By the clock of the database, which may be ahead of ours.
    Instant now = EasternTime.now(clock);
    Instant at = now.isBefore(asOf.moment()) ? asOf.moment() : now;
    return new Reconciliation.Done(at, asOf.moment(), theirs, matched);
  }

  /**
   * Brings rows together to records. In a partner's list a certificate has one row for each code: a
   * second one tells the certificate again. Lines of entries and filings are added up.
   */
  private int gather(Reconciliation reconciliation, JdbcClient sql) {
    boolean ofPartner = reconciliation.source().isOfPartner();
    String together = ofPartner ? "dated_on, partner, turn" : "reference, turn";
    int records =
        sql.sql(
                """
                WITH turned AS (
                  SELECT *, %1$s AS turn FROM reconciliation_row WHERE reconciliation_id = :id
                ), told AS (
                  SELECT min(line) AS line, flow, (array_agg(written ORDER BY line))[1] AS written, prefix, digits,
                    min(reference) AS reference, min(dated_on) AS dated_on, min(issued_on) AS issued_on,
                    (array_agg(partner ORDER BY line))[1] AS partner, max(parcels) AS parcels,
                    ARRAY[coalesce(sum(carats) FILTER (WHERE hs = 1), 0), coalesce(sum(carats) FILTER (WHERE hs = 2), 0),
                      coalesce(sum(carats) FILTER (WHERE hs = 3), 0)] AS carats,
                    ARRAY[coalesce(sum(value_usd) FILTER (WHERE hs = 1), 0),
                      coalesce(sum(value_usd) FILTER (WHERE hs = 2), 0),
                      coalesce(sum(value_usd) FILTER (WHERE hs = 3), 0)] AS value_usd,
                    ARRAY[count(*) FILTER (WHERE hs = 1), count(*) FILTER (WHERE hs = 2),
                      count(*) FILTER (WHERE hs = 3)]::int[] AS rows_of_code
                  FROM turned GROUP BY flow, prefix, digits, %2$s
                )
                INSERT INTO reconciliation_record (reconciliation_id, line, flow, written, prefix, digits, reference, dated_on,
                  issued_on, partner, parcels, carats, value_usd, rows_of_code, copy)
                SELECT :id, line, flow, written, prefix, digits, reference, dated_on, issued_on, partner, parcels, carats,
                  value_usd, rows_of_code,
                  CASE WHEN prefix IS NULL THEN 1 ELSE row_number() OVER (PARTITION BY flow, prefix, digits ORDER BY line) END
                FROM told ORDER BY line"""
                    .formatted(
                        ofPartner
                            ? "row_number() OVER (PARTITION BY flow, prefix, digits, dated_on, partner, hs ORDER BY line)"
                            : "1",
                        together))
            .param("id", reconciliation.id())
            .update();
    sql.sql("DELETE FROM reconciliation_row WHERE reconciliation_id = :id")
        .param("id", reconciliation.id())
        .update();
    return records;
  }
}
