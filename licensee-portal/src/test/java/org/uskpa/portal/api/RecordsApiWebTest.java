package org.uskpa.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.load.BrokenExports;
import org.uskpa.core.load.BrokenExports.Broken;
import org.uskpa.core.load.ExportRows;
import org.uskpa.core.load.RecordKind;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.records.DemoFiles;
import org.uskpa.portal.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of records by the API: licensees and stock of 2018 are there, certificates are not. */
@PortalWebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordsApiWebTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String CSV = "text/csv";

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @BeforeAll
  void licenseesAndStockAreThere() {
    people.of(Role.ADMINISTRATOR);
    people.of(Role.ANALYST);
    for (RecordKind kind : List.of(RecordKind.LICENSEES, RecordKind.STOCK)) {
      assertThat(post(kind, "", DemoFiles.bytes(kind))).hasStatusOk();
    }
  }

  static Stream<Broken> broken() {
    return BrokenExports.all();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void what_is_broken_is_named_by_line_field_rule_and_remedy_and_nothing_is_loaded(Broken broken)
      throws Exception {
    MvcTestResult answer = post(RecordKind.EXPORTS, "", broken.bytes());

    assertThat(answer).hasStatus(422).hasContentType("application/problem+json");
    JsonNode problem = json(answer);
    assertThat(problem.get("detail").asString()).contains("Nothing was loaded");
    assertThat(
            StreamSupport.stream(problem.get("findings").spliterator(), false)
                .filter(
                    found ->
                        found.get("line").asInt() == broken.line()
                            && found.get("field").asString().equals(broken.field())
                            && found.get("rule").asString().equals(broken.rule())))
        .as(problem.toPrettyString())
        .anySatisfy(
            found -> {
              assertThat(found.get("message").asString()).contains(broken.remedy());
              assertThat(found.get("severity").asString()).isEqualTo("BLOCK");
              assertThat(found.get("basis").asString()).isNotEmpty();
              assertThat(found.has("citation")).isTrue();
            });
    assertThat(count("certificate")).isZero();
    assertThat(count("record_load WHERE kind = 'EXPORTS'")).isZero();
  }

  @Test
  void a_dry_run_answers_as_the_load_would_and_writes_nothing() throws Exception {
    long journal = count("journal_entry");

    JsonNode answer =
        json(post(RecordKind.EXPORTS, "?dryRun=true", DemoFiles.bytes(RecordKind.EXPORTS)));

    assertThat(answer.get("dryRun").asBoolean()).isTrue();
    assertThat(answer.get("records").asString()).isEqualTo("exports");
    assertThat(answer.get("counts").get("lines").asLong()).isEqualTo(1319);
    assertThat(count("certificate")).isZero();
    assertThat(count("journal_entry")).isEqualTo(journal);
    assertThat(count("record_load WHERE kind = 'EXPORTS'")).isZero();
    assertThat(count("stock_number WHERE state <> 'HELD'")).isZero();
  }

  @Test
  void records_that_are_there_are_not_loaded_a_second_time() throws Exception {
    JsonNode licensees =
        json(post(RecordKind.LICENSEES, "", DemoFiles.bytes(RecordKind.LICENSEES)));

    assertThat(licensees.get("status").asInt()).isEqualTo(422);
    assertThat(licensees.get("findings").get(0).get("rule").asString()).isEqualTo("row-not-known");
    assertThat(licensees.get("findings").get(0).get("line").asInt()).isEqualTo(2);
  }

  @Test
  void words_that_cannot_be_kept_are_refused() throws Exception {
    MvcTestResult answer =
        post(
            RecordKind.EXPORTS,
            "?words=" + "x".repeat(4001),
            ExportRows.file(ExportRows.good()).getBytes(StandardCharsets.UTF_8));

    assertThat(answer).hasStatus(422);
    JsonNode found = json(answer).get("findings").get(0);
    assertThat(found.get("field").asString()).isEqualTo("words");
    assertThat(found.get("line").asInt(-1)).isZero();
    assertThat(count("certificate")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, Content-Type: text/csv",
    "application/x-www-form-urlencoded, Content-Type: text/csv",
    "text/csv;charset=ISO-8859-1, Save the file as UTF-8",
    "nonsense, cannot be read"
  })
  void what_is_not_csv_in_utf_8_is_refused_and_told_how_to_send_it(String type, String remedy)
      throws Exception {
    MvcTestResult answer =
        mvc.post()
            .uri("/api/v1/records/exports")
            .with(people.bearer("administrator"))
            .header("Content-Type", type)
            .content(ExportRows.file(ExportRows.good()))
            .exchange();

    assertThat(answer).hasStatus(415).hasContentType("application/problem+json");
    assertThat(json(answer).get("detail").asString()).contains(remedy);
    assertThat(json(answer).get("findings")).isEmpty();
    assertThat(count("certificate")).isZero();
  }

  @Test
  void a_body_without_a_type_or_packed_is_refused() throws Exception {
    byte[] file = ExportRows.file(ExportRows.good()).getBytes(StandardCharsets.UTF_8);

    MvcTestResult bare =
        mvc.post()
            .uri("/api/v1/records/exports")
            .with(people.bearer("administrator"))
            .content(file)
            .exchange();
    MvcTestResult packed =
        mvc.post()
            .uri("/api/v1/records/exports")
            .with(people.bearer("administrator"))
            .header("Content-Type", CSV)
            .header("Content-Encoding", "gzip")
            .content(file)
            .exchange();

    assertThat(bare).hasStatus(415);
    assertThat(json(bare).get("detail").asString()).contains("Add the header");
    assertThat(packed).hasStatus(415);
    assertThat(json(packed).get("detail").asString()).contains("without Content-Encoding");
  }

  @ParameterizedTest
  @CsvSource({
    "?dryrun=true, no parameter dryrun",
    "?dryRun=yes, not “yes”",
    "?dryRun=, 'true to check only or false to load, not “”'",
    "?dryRun, not “”",
    "?dryRun=TRUE, not “TRUE”",
    "?dryRun=%00, not “",
    "?dryRun=true&dryRun=false, once"
  })
  void a_parameter_that_is_spelled_wrongly_does_not_load(String query, String said)
      throws Exception {
    MvcTestResult answer =
        post(
            RecordKind.EXPORTS,
            query,
            ExportRows.file(ExportRows.good()).getBytes(StandardCharsets.UTF_8));

    assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
    assertThat(json(answer).get("detail").asString()).contains(said, "Nothing was loaded");
    assertThat(count("certificate")).isZero();
  }

  @ParameterizedTest
  @EnumSource(RecordKind.class)
  void only_the_right_role_with_a_good_token_may_load(RecordKind kind) {
    Role other = kind == RecordKind.IMPORTS ? Role.ADMINISTRATOR : Role.ANALYST;

    assertThat(
            mvc.post()
                .uri(path(kind))
                .header("Content-Type", CSV)
                .content(DemoFiles.bytes(kind))
                .exchange())
        .hasStatus(401)
        .hasContentType("application/problem+json");
    assertThat(
            mvc.post()
                .uri(path(kind))
                .with(people.bearer(people.of(other)))
                .header("Content-Type", CSV)
                .content(DemoFiles.bytes(kind))
                .exchange())
        .hasStatus(403)
        .hasContentType("application/problem+json");
  }

  @Test
  void a_load_that_another_is_in_the_way_of_says_when_to_come_again() throws Exception {
    MvcTestResult answer =
        transaction.execute(
            status -> {
              // The lock that a load holds while it is at work.
              jdbc.sql("SELECT pg_advisory_xact_lock(592307001)::text")
                  .query(String.class)
                  .single();
              return CompletableFuture.supplyAsync(
                      () ->
                          post(
                              RecordKind.EXPORTS,
                              "",
                              ExportRows.file(ExportRows.good()).getBytes(StandardCharsets.UTF_8)))
                  .join();
            });

    assertThat(answer).hasStatus(503).containsHeader("Retry-After");
    assertThat(json(answer).get("detail").asString()).contains("Another load is at work");
  }

  @Test
  void nothing_of_a_body_stays_on_disk() throws Exception {
    long before = bodiesOnDisk();

    post(RecordKind.EXPORTS, "?dryRun=true", DemoFiles.bytes(RecordKind.EXPORTS));
    post(RecordKind.EXPORTS, "", "broken".getBytes(StandardCharsets.UTF_8));

    assertThat(bodiesOnDisk()).isEqualTo(before);
  }

  private static long bodiesOnDisk() throws Exception {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith(CsvBody.PREFIX)).count();
    }
  }

  private MvcTestResult post(RecordKind kind, String query, byte[] file) {
    return mvc.post()
        .uri(path(kind) + query)
        .with(
            people.bearer(
                people.of(kind == RecordKind.IMPORTS ? Role.ANALYST : Role.ADMINISTRATOR)))
        .header("Content-Type", CSV)
        .content(file)
        .exchange();
  }

  private static String path(RecordKind kind) {
    return "/api/v1/records/" + kind.name().toLowerCase(Locale.ROOT);
  }

  private static JsonNode json(MvcTestResult answer) throws Exception {
    MockHttpServletResponse response = answer.getResponse();
    return JSON.readTree(response.getContentAsString(StandardCharsets.UTF_8));
  }

  private long count(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }
}
