package org.uskpa.core.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.certificate.OpenDraft;
import org.uskpa.core.certificate.Step;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;

/** Somebody is taking the last free numbers, and a colleague opens a draft meanwhile. */
@CoreDbTest
class LowestFreeDbTest {

  private static final int NUMBERS = 3;

  @Autowired private BeanFactory beans;
  @Autowired private StockNumbers stock;
  @Autowired private OpenDraft openDraft;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;
  private Licensee dealer;

  @BeforeEach
  void aDealerWithFewNumbers() {
    dealer = new LifeForTests(beans).licensee(LicenseeKind.DEALER, NUMBERS);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoFindsAllNumbersBeingTakenWaitsUntilTheyAreTakenOrGivenBack(boolean givenBack)
      throws Exception {
    ExecutorService colleague = Executors.newSingleThreadExecutor();
    try {
      Future<Outcome<Step>> opened =
          transaction.execute(
              taking -> {
                for (int count = 0; count < NUMBERS; count++) {
                  stock.reserve(stock.lockLowestFree(dealer.id()).orElseThrow());
                }
                Future<Outcome<Step>> opening =
                    colleague.submit(
                        () ->
                            openDraft.run(
                                OpenDraft.Command.blank(UUID.randomUUID(), dealer.id()),
                                LifeForTests.PREPARER));
                while (!opening.isDone() && !somebodyWaits()) {
                  Thread.onSpinWait();
                }
                if (givenBack) {
                  taking.setRollbackOnly();
                }
                return opening;
              });

      Outcome<Step> outcome = opened.get(30, TimeUnit.SECONDS);
      assertThat(outcome.isDone()).isEqualTo(givenBack);
      if (!givenBack) {
        assertThat(outcome.findings())
            .extracting(Finding::rule)
            .containsExactly(StockStepRules.NONE_LEFT.name());
      }
    } finally {
      colleague.shutdownNow();
    }
  }

  /** Asked on the connection that the others wait for. */
  private boolean somebodyWaits() {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted
                           AND pg_backend_pid() = ANY (pg_blocking_pids(pid)))
            """)
        .query(Boolean.class)
        .single();
  }
}
