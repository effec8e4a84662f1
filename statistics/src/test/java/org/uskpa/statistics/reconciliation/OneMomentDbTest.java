package org.uskpa.statistics.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.uskpa.core.record.TradeOnRecord.line;
import static org.uskpa.statistics.reconciliation.ListSource.CBP_ENTRIES;
import static org.uskpa.statistics.reconciliation.ListSource.PARTNER_FIGURES;
import static org.uskpa.statistics.reconciliation.ListSource.PARTNER_RECORDS;
import static org.uskpa.statistics.reconciliation.ReconcileProgress.Stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.core.shipment.GoodsLine;
import org.uskpa.statistics.StatisticsDbTest;

/**
 * A list is compared with the records of one moment: what others record and commit between the
 * steps of the comparison belongs to the next one.
 */
@StatisticsDbTest
class OneMomentDbTest {

  private static final LocalDate JULY = LocalDate.of(2018, 7, 10);
  private static final LocalDate JUNE = LocalDate.of(2018, 6, 30);
  private static final Instant MEANWHILE = Reconciling.NOVEMBER.plusSeconds(60);
  private static final String SAME = "US41001,IMPORT,US,2018-07-12,,,7102.31,10.50,2100.00";
  private static final String UNKNOWN = "US41009,IMPORT,US,2018-07-12,,,7102.31,7.00,900.00";
  private static final List<GoodsLine> LESS = List.of(line("7102.31", "9.00", "1800.00"));

  @Autowired private BeanFactory beans;
  @Autowired private TestDatabase database;
  @Autowired private Reconciliations reconciliations;
  @Autowired private SettableClock clock;

  private Reconciling reconciling;

  @BeforeEach
  void oneExport() {
    clock.set(Reconciling.NOVEMBER);
    reconciling = Reconciling.ofOneExport(beans, database, JULY);
  }

  @AfterEach
  void time() {
    clock.release();
  }

  /** Compares while somebody records before a stage; every stage that was reached. */
  private Reconciliation compared(
      ListSource source,
      String period,
      List<String> rows,
      Stage before,
      Consumer<TradeOnRecord> step) {
    Reconciliation opened = reconciling.open(source, "IN", period);
    List<Stage> reached = new ArrayList<>();
    ReconcileOutcome outcome =
        reconciling.work(
            opened,
            Reconciling.list(source, rows),
            (stage, read) -> {
              reached.add(stage);
              if (stage == before) {
                // Committed by another connection before the next statement is sent.
                clock.set(MEANWHILE);
                step.accept(new TradeOnRecord(database.application(), MEANWHILE));
              }
            });
    assertThat(outcome).isInstanceOf(ReconcileOutcome.Done.class);
    assertThat(reached).contains(before);
    Reconciliation done = reconciliations.find(opened.id(), Sight.WITH_FILINGS).orElseThrow();
    assertThat(done.result())
        .hasValueSatisfying(
            result -> {
              assertThat(result.asOf()).isEqualTo(Reconciling.NOVEMBER);
              assertThat(result.at()).isEqualTo(MEANWHILE);
            });
    return done;
  }

  private static TradeOnRecord.Certificate export(String number, List<GoodsLine> goods) {
    return TradeOnRecord.exported(number, JULY, goods);
  }

  private static TradeOnRecord.Import entered(LocalDate on) {
    return new TradeOnRecord.Import(
        "K69-0000001-1", "IN501", "IN", "IN", JUNE, on, List.of(line("7102.31", "5.00", "900.00")));
  }

  @Test
  void anExportThatIsIssuedBetweenTwoStepsIsNotThere() {
    Reconciliation done =
        compared(
            PARTNER_RECORDS,
            "2018Q3",
            List.of(SAME, UNKNOWN),
            Stage.ELSEWHERE,
            records ->
                records.certificates(
                    List.of(export("US41009", List.of(line("7102.31", "7.00", "900.00"))))));

    assertThat(reconciling.items(done))
        .extracting(Item::name, Item::kind, Item::ourSide)
        .containsExactly(tuple("US41009", DifferenceClass.IMPORT_WITHOUT_NOTICE, null));
    assertThat(
            reconciling.items(
                reconciling.done(PARTNER_RECORDS, "IN", "2018Q3", List.of(SAME, UNKNOWN))))
        .as("sent again, it is")
        .isEmpty();
  }

  @Test
  void anExportThatIsCorrectedBeforeTheFirstStepIsComparedAsItWas() {
    Reconciliation done =
        compared(
            PARTNER_RECORDS,
            "2018Q3",
            List.of(SAME),
            Stage.NUMBERS,
            records ->
                records.corrected(new TradeOnRecord.Correction("US41001", "IN", "IN", JULY, LESS)));

    assertThat(reconciling.items(done)).isEmpty();
    assertThat(reconciling.items(reconciling.done(PARTNER_RECORDS, "IN", "2018Q3", List.of(SAME))))
        .extracting(Item::kind)
        .containsExactly(DifferenceClass.MATCHED_WITH_DIFFERENCE);
  }

  @Test
  void anEntryThatIsCorrectedBetweenTwoStepsIsFoundAsItWas() {
    Reconciling.records(database).imports(List.of(entered(JUNE)));

    Reconciliation done =
        compared(
            CBP_ENTRIES,
            "2018Q3",
            List.of("K69-0000001-1,,IN,2018-07-11,7102.31.00,5.00,900.00"),
            Stage.REFERENCES,
            records -> records.corrected(entered(LocalDate.of(2018, 7, 11))));

    assertThat(reconciling.items(done))
        .extracting(Item::kind, item -> dayOf(item.ourSide()))
        .containsExactly(tuple(DifferenceClass.WRONG_PERIOD, JUNE));
  }

  private static @Nullable LocalDate dayOf(Item.@Nullable Ours ours) {
    return ours == null ? null : ours.countedOn();
  }

  @Test
  void figuresAreThoseOfTheMoment() {
    Reconciliation done =
        compared(
            PARTNER_FIGURES,
            "2018Q3",
            List.of("2018Q3,IMPORT,7102.31,10.50,2100.00"),
            Stage.CELLS,
            records -> records.certificates(List.of(export("US41009", LESS))));

    assertThat(reconciling.items(done)).isEmpty();
  }
}
