package org.uskpa.statistics.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.load.TextFile;
import org.uskpa.core.record.PlantedDifferences;
import org.uskpa.statistics.StatisticsDbTest;

/** A partner's list with twelve planted differences: each lands in its class, and nothing else. */
@StatisticsDbTest
class TwelveDifferencesDbTest {

  @Autowired private BeanFactory beans;
  @Autowired private TestDatabase database;
  @Autowired private Reconciliations reconciliations;
  @Autowired private SettableClock clock;

  @BeforeEach
  void onRecord() {
    clock.set(Reconciling.NOVEMBER);
    Reconciling.empty(database.owner());
    PlantedDifferences.recordIn(Reconciling.records(database));
  }

  @AfterEach
  void time() {
    clock.release();
  }

  @Test
  void landInTheirClasses() {
    Reconciling reconciling = new Reconciling(beans);
    Reconciliation opened = reconciling.open(ListSource.PARTNER_RECORDS, "IN", "2018Q3");
    List<ReconcileProgress.Stage> stages = new ArrayList<>();

    ReconcileOutcome outcome =
        beans
            .getBean(ReconcileFile.class)
            .reconcile(
                opened,
                TextFile.of(PlantedDifferences.list()),
                Reconciling.ANALYST,
                (stage, rows) -> stages.add(stage));

    assertThat(outcome).isInstanceOf(ReconcileOutcome.Done.class);
    Reconciliation done = reconciliations.find(opened.id(), Sight.WITHOUT_FILINGS).orElseThrow();
    Map<String, String> found = new TreeMap<>();
    reconciling.items(done).forEach(item -> found.put(item.name(), item.kind().name()));
    assertThat(found).isEqualTo(new TreeMap<>(PlantedDifferences.expected()));
    assertThat(reconciling.items(done)).hasSize(12);
    assertThat(done.result().orElseThrow().matched()).isEqualTo(PlantedDifferences.MATCHED);
    assertThat(stages)
        .containsExactly(
            ReconcileProgress.Stage.GATHERING,
            ReconcileProgress.Stage.NUMBERS,
            ReconcileProgress.Stage.ELSEWHERE,
            ReconcileProgress.Stage.QUANTITIES);
  }
}
