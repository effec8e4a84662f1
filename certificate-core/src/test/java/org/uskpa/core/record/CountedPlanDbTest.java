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
import org.junit.jupiter.params.provider.CsvSource;
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

  /** No correction is among these years: the server reads the empty table as it is. */
  @ParameterizedTest
  @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
  void originsOfAQuarterAreReadByKeyForWhatTheQuarterHolds(String planning) {
    Plan plan = plan(CountedOrigins.sql(dates(), NOW), planning, "");

    assertThat(plan.steps())
        .as("plan %s", plan)
        .noneMatch(
            step ->
                step.isWhole()
                    && !step.relation().isEmpty()
                    && !step.relation().equals("certificate_correction"))
        .anyMatch(step -> step.index().equals("counted_in_force"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
  void aPageOfRecordsIsReadOverTheIndexInItsOrder(String planning) {
    Plan plan =
        plan(
            RecordsBehind.sql(Selection.of(Flow.EXPORT, Period.parse("2012Q2")), dates(), NOW, 51),
            planning,
            "");

    assertThat(plan.steps())
        .as("plan %s", plan)
        .noneMatch(step -> step.isWhole() && !step.relation().equals("participant"))
        .anyMatch(step -> step.index().equals("counted_in_force"));
  }

  @ParameterizedTest
  @CsvSource({
    "force_custom_plan,  2012-04-01, 2012-06-30",
    "force_generic_plan, 2012-04-01, 2012-06-30",
    "force_custom_plan,  2012-01-01, 2012-12-31",
    "force_generic_plan, 2012-01-01, 2012-12-31",
    "force_custom_plan,  2004-01-01, 2004-12-31",
    "force_generic_plan, 2004-01-01, 2004-12-31"
  })
  void whetherAnyRecordCountsIsKnownFromAFewBlocks(String planning, String first, String last) {
    for (AsOf asOf : List.of(NOW, THEN)) {
      Plan plan =
          plan(CountedTrade.anySql(dates(), asOf), planning, "", "ANALYZE, BUFFERS", first, last);

      assertThat(plan.steps())
          .as("plan %s", plan)
          .noneMatch(Plan.Step::isWhole)
          .filteredOn(step -> step.relation().equals("counted_version"))
          .allMatch(step -> step.index().startsWith("counted_"));
      assertThat(plan.steps().get(0).blocks()).as("plan %s", plan).isLessThan(20);
    }
  }

  /** What changed in twenty years of released quarters costs what changed in them. */
  @ParameterizedTest
  @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
  void whatChangedSinceAReleaseIsFoundByItsQuarterAndMoment(String planning) {
    for (Flow flow : Flow.values()) {
      String sql =
          ChangedVersions.sql(flow, dates().spells(flow).get(0))
              .replace(":quarters", "$1")
              .replace(":numbers", "$2")
              .replace(":moments", "$3")
              .replace(":today", "$4");
      Plan plan =
          planned(
              planning,
              "PREPARE asked(text[], int[], timestamptz[], date) AS " + sql,
              "COSTS",
              "'{2012Q2}', '{8050}', '{2012-08-01T12:00:00Z}', '2019-01-01'");

      assertThat(plan.steps())
          .as("plan %s", plan)
          .noneMatch(Plan.Step::isWhole)
          .anyMatch(step -> step.index().equals("counted_changed"));
    }
  }

  @Test
  void figuresAndRecordsAreSoonPlannedOnceForAllPeriods() {
    // From the fifth run on the driver's statement is a prepared one, and after five more the
    // server
    // keeps a plan when it takes it to be no worse than one for the very days.
    CountedTrade trade = new CountedTrade(jdbc, registers);
    RecordsBehind behind = new RecordsBehind(jdbc, registers);
    transaction.executeWithoutResult(
        all -> {
          for (int run = 0; run < 20; run++) {
            Period quarter = Period.parse("2012Q" + (1 + run % 4));
            trade.in(quarter, NOW);
            behind.page(Selection.of(Flow.EXPORT, quarter), RecordsBehind.Place.START, 50, NOW);
          }
          assertThat(
                  jdbc.sql(
                          """
                          SELECT generic_plans FROM pg_prepared_statements
                          WHERE statement LIKE '%counted_version_line%'""")
                      .query(Long.class)
                      .list())
              .hasSize(2)
              .allMatch(runs -> runs >= 5);
        });
  }

  private CountingDates dates() {
    return CountingDates.of(registers.current().settings());
  }

  private Plan plan(String sql, String planning, String period) {
    return plan(sql, planning, period, "COSTS", "2012-04-01", "2012-06-30");
  }

  private Plan plan(
      String sql, String planning, String period, String told, String first, String last) {
    String prepared =
        sql.replace(":first" + period, "$1")
            .replace(":last" + period, "$2")
            .replace(":today", "$3")
            .replace(":afterDay", "$4")
            .replace(":afterId", "$5")
            .replace(":asOf", "$6");
    return planned(
        planning,
        "PREPARE asked(date, date, date, date, bigint, timestamptz) AS " + prepared,
        told,
        "'%s', '%s', '2019-01-01', '2012-05-01', 0, '2012-05-01T17:00:00Z'".formatted(first, last));
  }

  private Plan planned(String planning, String prepare, String told, String values) {
    return transaction.execute(
        all -> {
          jdbc.sql("SET LOCAL plan_cache_mode = " + planning).update();
          jdbc.sql(prepare).update();
          String json =
              jdbc.sql("EXPLAIN (FORMAT JSON, %s) EXECUTE asked(%s)".formatted(told, values))
                  .query(String.class)
                  .single();
          jdbc.sql("DEALLOCATE asked").update();
          return Plan.read(json);
        });
  }
}
