package org.uskpa.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.measure.Period;
import org.uskpa.core.register.KnownRegisters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A quarter costs what the quarter holds: with twenty thousand certificates and imports around it,
 * no plan reads a table of records from end to end, neither for known dates nor for any.
 */
@CoreDbTest
class CountedPlanDbTest {

  private static final int AROUND = 20_000;

  @Autowired private JdbcClient jdbc;
  @Autowired private KnownRegisters registers;
  @Autowired private TransactionTemplate transaction;

  private record Step(String kind, String relation, String index) {}

  @BeforeAll
  static void fillTheYearsAround(@Autowired TestDatabase database) {
    JdbcClient owner = JdbcClient.create(database.owner());
    owner
        .sql(
            """
            INSERT INTO licensee (number, name, kind, address, admitted_on)
            VALUES ('L900', 'Licensee', 'DEALER', '1 Main Street', '2003-01-01')""")
        .update();
    owner
        .sql(
            """
            INSERT INTO stock_number (number, licensee_id, state, allotted_on)
            SELECT 'US' || (1000000 + i), licensee.id, 'USED', '2003-01-01'
            FROM licensee, generate_series(1, :around) i""")
        .param("around", AROUND)
        .update();
    owner
        .sql(
            """
            INSERT INTO certificate (number, licensee_id, state, opened_at, opened_by, opened_with,
              issued_on, issued_at, issued_by, expires_on, itn, destination_participant, exported_on)
            SELECT number, licensee_id, 'EXPORTED', now(), 'tests', gen_random_uuid(), day, now(), 'tests',
              day + 60, 'X20180101000001', (ARRAY['IN', 'EU', 'IL', 'BW'])[1 + n % 4], day + n % 4
            FROM (SELECT number, licensee_id, n, DATE '2008-01-01' + (n * 3650 / :around)::int AS day
              FROM (SELECT *, (row_number() OVER (ORDER BY number))::int AS n FROM stock_number) numbered) dated""")
        .param("around", AROUND)
        .update();
    owner
        .sql(
            """
            INSERT INTO certificate_content (certificate_id, number, issued_on, expires_on, itn,
              exporter_name, exporter_address, consignee_name, consignee_address, destination,
              destination_participant, origin, parcels, container_type, container_seals,
              container_attested_by, goods_key, sha256)
            SELECT id, number, issued_on, expires_on, itn, 'Exporter', 'Address', 'Consignee', 'Address',
              destination_participant, destination_participant, 'MIXED', 1, 'SEALED_BOX', '{}', 'Desk', id,
              repeat('0', 64)
            FROM certificate""")
        .update();
    owner
        .sql("INSERT INTO certificate_line SELECT id, '7102.31', 10.5, 1000 FROM certificate")
        .update();
    owner
        .sql(
            """
            INSERT INTO import_record (entry_number, certificate_number, issuer, issuing_participant, prefix, digits,
              issued_on, expires_on, arrived_on, entered_on, port_code, importer_name, importer_address,
              exporter_name, origin, parcels, container_seals, recorded_at, recorded_by, recorded_with)
            SELECT number, number, destination_participant, destination_participant, destination_participant, '1', issued_on, expires_on,
              issued_on + 5, issued_on + 6, '4701', 'Importer', 'Address', 'Exporter', 'MIXED', 1, '{}', now(),
              'tests', gen_random_uuid()
            FROM certificate""")
        .update();
    owner
        .sql("INSERT INTO import_line SELECT id, '7102.31', 10.5, 1000 FROM import_record")
        .update();
    owner.sql("ANALYZE").update();
  }

  @ParameterizedTest
  @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
  void sumsOfAQuarterAreReadOverTheIndexesOfWhatCounts(String planning) {
    List<Step> plan = plan(CountedTrade.sql(dates(), 1), planning, "0", false);

    assertThat(plan)
        .as("plan %s", plan)
        .noneMatch(step -> step.kind().equals("Seq Scan") && !step.relation().equals("participant"))
        .anyMatch(step -> step.index().equals("certificate_counted"))
        .anyMatch(step -> step.index().equals("import_record_counted"))
        .filteredOn(step -> step.relation().equals("certificate_line"))
        .allMatch(step -> step.kind().equals("Index Only Scan"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
  void aPageOfRecordsIsReadOverTheIndexInItsOrder(String planning) {
    List<Step> plan =
        plan(
            RecordsBehind.sql(Selection.of(Flow.EXPORT, Period.parse("2012Q2")), dates()),
            planning,
            "",
            true);

    assertThat(plan)
        .as("plan %s", plan)
        .noneMatch(step -> step.kind().equals("Seq Scan") && !step.relation().equals("participant"))
        .anyMatch(step -> step.index().equals("certificate_counted"));
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
            trade.in(Period.parse("2012Q" + (1 + run % 4)), LocalDate.of(2019, 1, 1));
          }
          assertThat(
                  jdbc.sql(
                          """
                          SELECT generic_plans + custom_plans FROM pg_prepared_statements
                          WHERE statement LIKE '%certificate_line%'""")
                      .query(Long.class)
                      .list())
              .anyMatch(runs -> runs >= 5);
        });
  }

  private CountingDates dates() {
    return CountingDates.of(registers.current().settings());
  }

  private List<Step> plan(String sql, String planning, String period, boolean page) {
    return transaction.execute(
        all -> {
          jdbc.sql("SET LOCAL plan_cache_mode = " + planning).update();
          String prepared =
              sql.replace(":first" + period, "$1")
                  .replace(":last" + period, "$2")
                  .replace(":today", "$3")
                  .replace(":afterDay", "$4")
                  .replace(":afterId", "$5")
                  .replace(":limit", "$6");
          jdbc.sql(
                  "PREPARE asked(date, date, date%s) AS %s"
                      .formatted(page ? ", date, bigint, bigint" : "", prepared))
              .update();
          String json =
              jdbc.sql(
                      "EXPLAIN (FORMAT JSON) EXECUTE asked('2012-04-01', '2012-06-30', '2019-01-01'%s)"
                          .formatted(page ? ", '2012-05-01', 0, 51" : ""))
                  .query(String.class)
                  .single();
          jdbc.sql("DEALLOCATE asked").update();
          List<Step> steps = new ArrayList<>();
          collect(JsonMapper.shared().readTree(json).get(0).get("Plan"), steps);
          return steps;
        });
  }

  private static void collect(JsonNode node, List<Step> steps) {
    steps.add(
        new Step(
            node.path("Node Type").asString(""),
            node.path("Relation Name").asString(""),
            node.path("Index Name").asString("")));
    node.path("Plans").forEach(child -> collect(child, steps));
  }
}
