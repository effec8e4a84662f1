package org.uskpa.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.Plan;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.measure.Period;
import org.uskpa.core.register.KnownRegisters;

/**
 * A quarter costs what the quarter holds: with twenty thousand certificates and imports around it,
 * no plan reads a table of records from end to end, neither for known dates nor for any.
 */
@CoreDbTest
class CountedPlanDbTest {

  private static final int AROUND = 20_000;
  private static final List<Period> QUARTER = List.of(Period.parse("2012Q2"));
  private static final AsOf NOW = AsOf.now(Instant.parse("2019-01-01T17:00:00Z"));
  private static final AsOf THEN = AsOf.at(Instant.parse("2012-05-01T17:00:00Z"));

  @Autowired private JdbcClient jdbc;
  @Autowired private KnownRegisters registers;
  @Autowired private TransactionTemplate transaction;

  @BeforeAll
  static void fillTheYearsAround(@Autowired TestDatabase database) throws SQLException {
    try (Connection owner = database.owner().getConnection();
        Statement statement = owner.createStatement()) {
      TwentyYears.fill(statement, AROUND);
      statement.execute("ANALYZE");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
  void sumsOfAQuarterAreReadOverTheIndexOfWhatIsInForce(String planning) {
    Plan plan = plan(CountedTrade.sql(dates(), NOW, QUARTER), planning, "0");

    assertThat(plan.steps())
        .as("plan %s", plan)
        .noneMatch(step -> step.isWhole() && !step.relation().equals("participant"))
        .noneMatch(step -> step.index().startsWith("counted_before"))
        .filteredOn(step -> step.relation().equals("counted_version"))
        .hasSize(4)
        .allMatch(step -> step.index().equals("counted_in_force"))
        .allMatch(step -> step.kind().equals("Index Only Scan"));
    assertThat(plan.steps())
        .filteredOn(step -> step.relation().equals("counted_version_line"))
        .hasSize(2)
        .allMatch(step -> step.kind().equals("Index Only Scan"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
  void sumsOfAPastMomentReadWhatWasClosedSinceOfTheSameQuarterToo(String planning) {
    Plan plan = plan(CountedTrade.sql(dates(), THEN, QUARTER), planning, "0");

    assertThat(plan.steps())
        .as("plan %s", plan)
        .noneMatch(step -> step.isWhole() && !step.relation().equals("participant"))
        .anyMatch(step -> step.index().equals("counted_in_force"))
        .anyMatch(step -> step.index().equals("counted_before"))
        .filteredOn(step -> step.relation().equals("counted_version"))
        .allMatch(step -> step.index().startsWith("counted_"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
  void sumsOfAllYearsReadAllLinesAtOnceAndNotRecordByRecord(String planning) {
    Plan plan =
        plan(CountedTrade.sql(dates(), NOW, List.of(Period.parseYears("2006-2025"))), planning, "");

    assertThat(plan.steps())
        .as("plan %s", plan)
        .filteredOn(step -> step.relation().equals("counted_version_line"))
        .hasSize(1);
    assertThat(plan.steps())
        .noneMatch(step -> step.kind().equals("Nested Loop"))
        .anyMatch(step -> step.kind().equals("Hash Join"))
        .filteredOn(step -> step.relation().equals("counted_version"))
        .hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
  void aPageOfRecordsIsReadOverTheIndexInItsOrder(String planning) {
    Plan plan =
        plan(
            RecordsBehind.sql(Selection.of(Flow.EXPORT, Period.parse("2012Q2")), dates(), NOW),
            planning,
            "");

    assertThat(plan.steps())
        .as("plan %s", plan)
        .noneMatch(step -> step.isWhole() && !step.relation().equals("participant"))
        .anyMatch(step -> step.index().equals("counted_in_force"));
  }

  @Test
  void aStatementThatIsRunManyTimesIsPreparedOnce() {
    // From the fifth run on the driver's statement is a prepared one, and five runs later the
    // server
    // may plan it once for all dates; the tests above show that such a plan is as good.
    CountedTrade trade = new CountedTrade(jdbc, registers);
    transaction.executeWithoutResult(
        all -> {
          for (int run = 0; run < 12; run++) {
            trade.in(Period.parse("2012Q" + (1 + run % 4)), NOW);
          }
          assertThat(
                  jdbc.sql(
                          """
                          SELECT generic_plans + custom_plans FROM pg_prepared_statements
                          WHERE statement LIKE '%counted_version_line%'""")
                      .query(Long.class)
                      .list())
              .anyMatch(runs -> runs >= 5);
        });
  }

  private CountingDates dates() {
    return CountingDates.of(registers.current().settings());
  }

  private Plan plan(String sql, String planning, String period) {
    return transaction.execute(
        all -> {
          jdbc.sql("SET LOCAL plan_cache_mode = " + planning).update();
          String prepared =
              sql.replace(":first" + period, "$1")
                  .replace(":last" + period, "$2")
                  .replace(":today", "$3")
                  .replace(":afterDay", "$4")
                  .replace(":afterId", "$5")
                  .replace(":limit", "$6")
                  .replace(":asOf", "$7");
          jdbc.sql(
                  "PREPARE asked(date, date, date, date, bigint, bigint, timestamptz) AS "
                      + prepared)
              .update();
          String json =
              jdbc.sql(
                      "EXPLAIN (FORMAT JSON) EXECUTE asked('2012-04-01', '2012-06-30',"
                          + " '2019-01-01', '2012-05-01', 0, 51, '2012-05-01T17:00:00Z')")
                  .query(String.class)
                  .single();
          jdbc.sql("DEALLOCATE asked").update();
          return Plan.read(json);
        });
  }
}
