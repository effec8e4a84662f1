package org.uskpa.portal.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.load.ExportRows;
import org.uskpa.core.load.RecordKind;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Role;

/** Files of records by page: licensees and stock of 2018 are there, certificates are not. */
@PortalWebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordPagesWebTest {

  private static final String WORDS = "Paper records of 2018";
  private static final String GOOD = ExportRows.file(ExportRows.good());
  private static final String BROKEN =
      ExportRows.file(ExportRows.good().with("destination", "HT", "carats", "5.001"));

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Hands hands;

  private Visit admin;

  @BeforeAll
  void licenseesAndStockAreThere() {
    admin = people.visit(Role.ADMINISTRATOR);
    for (RecordKind kind : List.of(RecordKind.LICENSEES, RecordKind.STOCK)) {
      String page = sent(Role.ADMINISTRATOR, kind, DemoFiles.text(kind));
      assertThat(done(page).text()).contains("Nothing stands in the way");
      admin.post(page + "/load", "words", WORDS);
      assertThat(done(page).text()).contains("Everything in the file is on record");
    }
  }

  @BeforeEach
  void nothingWaits() {
    jdbc.sql("DELETE FROM record_file WHERE kind IN ('EXPORTS', 'IMPORTS')").update();
    admin = people.visit(Role.ADMINISTRATOR);
  }

  @Test
  void each_side_is_offered_its_own_kinds() {
    assertThat(admin.page("/records").select("input[type=radio][name=kind]").eachAttr("value"))
        .containsExactly("LICENSEES", "STOCK", "EXPORTS");
    Document census = people.visit(Role.ANALYST).page("/records");
    assertThat(census.select("input[name=kind]").eachAttr("value")).containsExactly("IMPORTS");
    assertThat(census.select(".kp-nav__link").eachText()).contains("Records of the past");
    assertThat(people.visit(Role.AUDITOR).page("/").select(".kp-nav__link").eachText())
        .doesNotContain("Records of the past");
  }

  @Test
  void a_kind_of_the_other_side_is_no_choice() {
    Document page = answered(sending(Role.ANALYST, RecordKind.EXPORTS, "exports.csv", GOOD), 422);

    assertThat(page.select("#error-summary").text()).contains("Choose what the file holds");
    assertThat(count("record_file WHERE kind = 'EXPORTS'")).isZero();
  }

  @Test
  void a_form_without_a_file_keeps_what_was_chosen() {
    Document page = admin.refused("/records/files", "kind", "EXPORTS");

    assertThat(page.select("#error-summary a").attr("href")).isEqualTo("#file");
    assertThat(page.select("input[value=EXPORTS]").hasAttr("checked")).isTrue();
  }

  @Test
  void a_broken_file_is_refused_with_its_findings_by_line_and_takes_a_mended_one() {
    Document page = done(sent(Role.ADMINISTRATOR, RecordKind.EXPORTS, BROKEN));

    assertThat(page.title()).startsWith("Exports: Cannot be loaded");
    assertThat(page.select(".usa-alert--error").text())
        .contains("2 things stand in the way", "amounts 1", "destination-participant 1");
    assertThat(page.select("#found tbody tr")).hasSize(2);
    assertThat(page.select("#found tbody tr:contains(destination-participant)").text())
        .contains("2 destination", "Must be mended", "list");
    assertThat(page.select("main form[action$=/load]")).isEmpty();
    assertThat(page.select("main form[action=/records/files] input[name=kind]").val())
        .isEqualTo("EXPORTS");
    assertThat(count("certificate")).isZero();
  }

  @Test
  void the_whole_list_of_findings_is_a_csv_file() throws Exception {
    String page = sent(Role.ADMINISTRATOR, RecordKind.EXPORTS, BROKEN);
    done(page);

    MvcTestResult csv = admin.get(page + "/findings.csv");

    assertThat(csv).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
    assertThat(csv.getResponse().getHeader("Content-Disposition")).contains("attachment");
    List<String> lines =
        csv.getResponse().getContentAsString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0))
        .isEqualTo("line,field,in_the_way,severity,rule,basis,message,citation");
    assertThat(lines).anyMatch(line -> line.startsWith("2,carats,yes,block,amounts,"));
  }

  @Test
  void thousands_of_findings_come_page_by_page_and_all_in_the_csv() throws Exception {
    StringBuilder file = new StringBuilder(ExportRows.HEADING).append('\n');
    String row = ExportRows.good().with("consignee_name", "=1+1").line();
    for (int line = 0; line < 2_500; line++) {
      file.append(row).append('\n');
    }
    String page = sent(Role.ADMINISTRATOR, RecordKind.EXPORTS, file.toString());

    Document first = done(page);
    Document second = admin.page(first.select("a[rel=next]").attr("href").replace("#findings", ""));

    assertThat(first.select(".usa-alert--error").text()).contains("2,500 things");
    assertThat(first.select("#found tbody tr")).hasSize(50);
    assertThat(first.select("#found tbody th").first().text()).isEqualTo("2");
    assertThat(second.select("#found tbody th").first().text()).isEqualTo("52");
    assertThat(admin.get(page + "/findings.csv").getResponse().getContentAsString().lines())
        .hasSize(2_501);
  }

  @Test
  void a_cell_that_looks_like_a_formula_is_none_in_the_csv() throws Exception {
    String page =
        sent(
            Role.ADMINISTRATOR,
            RecordKind.EXPORTS,
            GOOD.replace(",origin,", ",origin,=HYPERLINK(1),"));
    done(page);

    assertThat(admin.get(page + "/findings.csv").getResponse().getContentAsString())
        .contains("1,'=HYPERLINK(1),yes");
  }

  @Test
  void a_sign_in_that_ended_meanwhile_asks_for_another_and_for_the_file_again() {
    MvcTestResult ended =
        mvc.post()
            .uri("/records/files")
            .multipart()
            .file(new MockMultipartFile("file", "exports.csv", "text/csv", new byte[] {'x'}))
            .param("kind", "EXPORTS")
            .header("Sec-Fetch-Site", "same-origin")
            .exchange();

    assertThat(ended).hasRedirectedUrl("/login?ended");
    Document sentAgain = admin.refused("/records/files", "kind", "EXPORTS");
    assertThat(sentAgain.select("input[value=EXPORTS]").hasAttr("checked")).isTrue();
    assertThat(sentAgain.select("#error-summary").text())
        .contains("a browser does not send it twice");
  }

  @Test
  void an_empty_file_is_told_apart_from_none() {
    assertThat(done(sent(Role.ADMINISTRATOR, RecordKind.EXPORTS, "")).select("#found").text())
        .contains("file-empty", "begins with a heading");
  }

  @Test
  void warnings_stand_in_no_way_and_the_words_are_kept() {
    String page = sent(Role.ANALYST, RecordKind.IMPORTS, DemoFiles.text(RecordKind.IMPORTS));
    Visit analyst = people.visit(Role.ANALYST);
    Document checked = done(page, analyst);
    assertThat(checked.select(".usa-alert--success").text())
        .contains("Nothing is loaded yet", "924 imports");
    assertThat(count("import_record")).isZero();

    Document blank = analyst.refused(page + "/load", "words", " ");
    assertThat(blank.select("#error-summary").text()).contains("Say why");
    assertThat(count("import_record")).isZero();

    assertThat(analyst.post(page + "/load", "words", WORDS)).hasStatus(302);
    Document twice = analyst.followed(page + "/load", "words", WORDS);
    assertThat(twice.text()).containsAnyOf("Being loaded", "Everything in the file is on record");
    Document loaded = done(page, analyst);

    assertThat(loaded.select(".usa-alert--success").text()).contains("924 imports", WORDS);
    assertThat(loaded.select("main form[action$=/load], main form[action$=/remove]")).isEmpty();
    assertThat(count("import_record")).isEqualTo(924);
    assertThat(count("record_load WHERE kind = 'IMPORTS'")).isEqualTo(1);
    assertThat(count("record_file_part")).isZero();
    Document again = analyst.followed(page + "/load", "words", WORDS);
    assertThat(again.select(".kp-notice").text()).contains("once only");
    assertThat(analyst.page("/records").select("#loads tbody tr").first().text())
        .contains("Imports", "924 imports", WORDS, "analyst");
    assertThat(admin.page("/records").select("#loads").text()).doesNotContain("924 imports");
  }

  @Test
  void a_load_that_waits_for_its_turn_shows_it_and_refreshes_itself() {
    String page =
        transaction.execute(
            status -> {
              // The lock that another load holds while it is at work.
              jdbc.sql("SELECT pg_advisory_xact_lock(592307001)::text")
                  .query(String.class)
                  .single();
              return CompletableFuture.supplyAsync(this::sentAndWaiting).join();
            });

    jdbc.sql("UPDATE record_file SET state = 'CHECKED'").update();
    assertThat(admin.get(page + "/progress")).hasStatusOk().containsHeader("HX-Refresh");
  }

  private String sentAndWaiting() {
    String page = sent(Role.ADMINISTRATOR, RecordKind.EXPORTS, GOOD);
    Document waiting = done(page);
    assertThat(waiting.select("#progress").text()).contains("Waiting until another load has ended");
    assertThat(waiting.select("#progress").attr("hx-get")).isEqualTo(page + "/progress");
    assertThat(waiting.select("head noscript").html()).contains("refresh", "3");
    assertThat(admin.get(page + "/progress"))
        .hasStatusOk()
        .satisfies(answer -> assertThat(answer.getResponse().getHeader("HX-Refresh")).isNull());
    assertThat(admin.followed(page + "/remove").select(".kp-notice").text())
        .contains("Not removed");
    return page;
  }

  @Test
  void work_that_was_cut_off_says_so_and_can_be_done_again() {
    String page = sent(Role.ADMINISTRATOR, RecordKind.EXPORTS, GOOD);
    done(page);
    // As a portal leaves it that was stopped in the middle.
    jdbc.sql("UPDATE record_file SET state = 'LOADING', words = 'x'").update();

    Document cutOff = admin.page(page);
    assertThat(cutOff.select(".usa-alert--warning").text()).contains("Nothing was loaded");

    admin.post(page + "/check");
    assertThat(done(page).text()).contains("Nothing stands in the way");
  }

  @Test
  void work_that_was_done_before_the_portal_stopped_is_not_done_again() {
    String page = sent(Role.ADMINISTRATOR, RecordKind.EXPORTS, GOOD);
    done(page);
    UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    jdbc.sql("UPDATE record_file SET state = 'LOADING', words = 'x' WHERE id = :id")
        .param("id", id)
        .update();
    jdbc.sql(
            """
            INSERT INTO record_load (kind, file_name, words, counts, warnings, loaded_at, loaded_by,
              asked_as)
            VALUES ('EXPORTS', 'f', 'x', '{"certificates": 1, "lines": 1}', '{}', now(), 'a', :id)
            """)
        .param("id", id)
        .update();

    assertThat(admin.page(page).select(".usa-alert--success").text())
        .contains("Everything in the file is on record", "1 certificate, 1 line");
  }

  @Test
  void a_file_is_not_found_by_the_other_side_and_removed_by_its_own() {
    String page = sent(Role.ADMINISTRATOR, RecordKind.EXPORTS, GOOD);
    done(page);
    Visit analyst = people.visit(Role.ANALYST);

    assertThat(analyst.get(page)).hasStatus(404);
    assertThat(analyst.get(page + "/findings.csv")).hasStatus(404);
    assertThat(analyst.post(page + "/load", "words", WORDS)).hasStatus(404);
    assertThat(analyst.post(page + "/remove")).hasStatus(404);
    assertThat(admin.page("/records").select("#files").text()).contains("exports.csv");

    assertThat(admin.followed(page + "/remove").select(".kp-notice").text())
        .contains("exports.csv was removed");
    assertThat(admin.get(page)).hasStatus(404);
    assertThat(admin.get("/records/files/nonsense")).hasStatus(404);
    assertThat(count("record_file_part")).isZero();
  }

  @Test
  void files_with_which_nothing_was_done_for_long_are_removed() {
    String old = sent(Role.ADMINISTRATOR, RecordKind.EXPORTS, GOOD);
    done(old);
    jdbc.sql("UPDATE record_file SET changed_at = changed_at - interval '31 days'").update();

    String fresh = sent(Role.ADMINISTRATOR, RecordKind.EXPORTS, GOOD);

    assertThat(admin.get(old)).hasStatus(404);
    assertThat(done(fresh).text()).contains("Nothing stands in the way");
  }

  private String sent(Role role, RecordKind kind, String text) {
    MvcTestResult answer = sending(role, kind, kind.name().toLowerCase(Locale.ROOT) + ".csv", text);
    assertThat(answer).hasStatus(302);
    return String.valueOf(answer.getResponse().getRedirectedUrl());
  }

  private MvcTestResult sending(Role role, RecordKind kind, String name, String text) {
    return mvc.post()
        .uri("/records/files")
        .multipart()
        .file(
            new MockMultipartFile("file", name, "text/csv", text.getBytes(StandardCharsets.UTF_8)))
        .param("kind", kind.name())
        .with(people.signedIn(people.of(role)))
        .with(csrf())
        .exchange();
  }

  private Document done(String page) {
    return done(page, admin);
  }

  private Document done(String page, Visit visit) {
    handsAreFree();
    return visit.page(page);
  }

  /** Everything that was asked for before has had its turn. */
  private void handsAreFree() {
    CompletableFuture<Boolean> free = new CompletableFuture<>();
    hands.take(() -> free.complete(true));
    assertThat(free.orTimeout(60, TimeUnit.SECONDS).join()).isTrue();
  }

  private static Document answered(MvcTestResult answer, int status) {
    assertThat(answer).hasStatus(status);
    try {
      return Jsoup.parse(answer.getResponse().getContentAsString());
    } catch (UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private long count(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }
}
