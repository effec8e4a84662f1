package org.uskpa.statistics.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.csv.Column;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.load.TextFile;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.TradeOnRecord;

/** Reconciles lists that are written in a test, as an analyst would. */
public final class Reconciling {

  public static final Actor ANALYST = new Actor("analyst", "Anna Lyst");

  /** When the quarter in the tests is over, and its five years are not. */
  public static final Instant NOVEMBER = Instant.parse("2018-11-05T15:00:00Z");

  private static final Instant RECORDED = Instant.parse("2018-10-15T15:00:00Z");

  private static final int ALL = 10_000;

  private final BeanFactory beans;

  public Reconciling(BeanFactory beans) {
    this.beans = beans;
  }

  /** Takes away all records and reconciliations. */
  public static void empty(DataSource owner) {
    JdbcClient.create(owner)
        .sql(
            "TRUNCATE certificate_line, certificate_content, certificate, stock_number, import_record, reconciliation,"
                + " journal_entry CASCADE")
        .update();
  }

  /** With nothing on record but the export US41001 to India. */
  static Reconciling ofOneExport(BeanFactory beans, TestDatabase database, LocalDate on) {
    empty(database.owner());
    records(database)
        .certificates(List.of(TradeOnRecord.exported("US41001", on, TradeOnRecord.GEMS)));
    return new Reconciling(beans);
  }

  /** Records that were there before {@link #NOVEMBER}: a comparison is as of its own moment. */
  public static TradeOnRecord records(TestDatabase database) {
    return new TradeOnRecord(database.application(), RECORDED);
  }

  /** A list with its heading. */
  public static String list(ListSource source, List<String> rows) {
    return source.columns().stream().map(Column::name).collect(Collectors.joining(","))
        + "\n"
        + String.join("\n", rows)
        + "\n";
  }

  /** Begins a reconciliation and works on its list. */
  public ReconcileOutcome run(
      ListSource source, @Nullable String partner, String period, List<String> rows) {
    return work(open(source, partner, period), list(source, rows));
  }

  Reconciliation open(ListSource source, @Nullable String partner, String period) {
    return open(source, partner, period, Set.of());
  }

  Reconciliation open(
      ListSource source, @Nullable String partner, String period, Set<Flow> directions) {
    return beans
        .getBean(OpenReconciliation.class)
        .run(
            new OpenReconciliation.Command(
                source, partner, Period.parse(period), directions, UUID.randomUUID(), "list.csv"),
            ANALYST)
        .orElseThrow();
  }

  ReconcileOutcome work(Reconciliation reconciliation, String list) {
    return work(reconciliation, list, ReconcileProgress.UNWATCHED);
  }

  ReconcileOutcome work(Reconciliation reconciliation, String list, ReconcileProgress progress) {
    return beans
        .getBean(ReconcileFile.class)
        .reconcile(reconciliation, TextFile.of(list), ANALYST, progress);
  }

  /** A reconciliation that is done. */
  Reconciliation done(
      ListSource source, @Nullable String partner, String period, List<String> rows) {
    Reconciliation opened = open(source, partner, period);
    ReconcileOutcome outcome = work(opened, list(source, rows));
    if (outcome instanceof ReconcileOutcome.Refused refused) {
      throw new AssertionError(refused.findings().blocking().toString());
    }
    return beans.getBean(Reconciliations.class).find(opened.id(), Sight.WITH_FILINGS).orElseThrow();
  }

  /** All items of a reconciliation, in the order in which they were found. */
  List<Item> items(Reconciliation reconciliation) {
    return beans.getBean(Items.class).page(reconciliation, Items.Filter.ALL, null, ALL).rows();
  }
}
