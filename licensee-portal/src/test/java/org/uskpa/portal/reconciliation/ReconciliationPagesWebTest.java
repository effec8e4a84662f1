package org.uskpa.portal.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.record.PlantedDifferences;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.records.Hands;
import org.uskpa.portal.security.Role;

/** Reconciliations by page: a list is sent and compared, its differences are worked on. */
@PortalWebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReconciliationPagesWebTest {

  private static final String FILINGS =
      """
      itn,certificate_number,country,export_date,hs_code,carats,value_usd
      X20180814000999,70001,IN,2018-08-14,7102.31,7777,8888
      """;

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Hands hands;

  private Visit analyst;

  @BeforeAll
  void onRecord(@Autowired TestDatabase database) {
    clock.set(Instant.parse("2018-11-05T15:00:00Z"));
    PlantedDifferences.recordIn(
        new TradeOnRecord(database.application(), Instant.parse("2018-10-15T15:00:00Z")));
  }

  @AfterAll
  void time() {
    clock.release();
  }

  /** A list that is sent again goes on with the letters and answers of the one before. */
  @BeforeEach
  void nothingCompared(@Autowired TestDatabase database) {
    JdbcClient.create(database.owner()).sql("TRUNCATE reconciliation CASCADE").update();
  }

  @BeforeEach
  void signedIn() {
    analyst = people.visit(Role.ANALYST);
  }

  private MvcTestResult sending(Role role, String source, String partner, String text) {
    return sending(role, source, partner, text, UUID.randomUUID());
  }

  private MvcTestResult sending(
      Role role, String source, String partner, String text, UUID command) {
    return mvc.post()
        .uri("/reconciliation")
        .multipart()
        .file(
            new MockMultipartFile(
                "file", "list.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
        .param("command", command.toString())
        .param("source", source)
        .param("partner", partner)
        .param("period", "2018q3")
        .with(people.signedIn(people.of(role)))
        .with(csrf())
        .exchange();
  }

  /** The address of a list once its work has ended. */
  private String sent(String source, String partner, String text) throws InterruptedException {
    return ended(sending(Role.ANALYST, source, partner, text));
  }

  private String ended(MvcTestResult answer) throws InterruptedException {
    assertThat(answer).hasStatus(302);
    CountDownLatch before = new CountDownLatch(1);
    hands.take(before::countDown);
    before.await();
    return String.valueOf(answer.getResponse().getRedirectedUrl());
  }

  private String planted() throws InterruptedException {
    return sent("PARTNER_RECORDS", "IN", PlantedDifferences.list());
  }

  private static String itemOf(Document page, String name) {
    return page.select("#found tbody tr:has(a:containsOwn(" + name + ")) a").attr("href");
  }

  @Test
  void twelve_differences_stand_by_class_and_one_by_one() throws Exception {
    String address = planted();
    Document page = analyst.page(address);

    assertThat(page.select("h1").text())
        .isEqualTo("Partner’s certificates, India (IN), Q3 2018 Compared");
    assertThat(page.select(".kp-lead").text())
        .isEqualTo("22 are in the list; 12 agree with the records. There are 12 differences.");
    assertThat(page.text()).contains("Compared with the records as of Nov 5, 2018, 10:00 AM EST");
    assertThat(page.select("#classes tbody tr").eachText())
        .anyMatch(row -> row.startsWith("Matched with difference") && row.contains(" 4 4 "))
        .anyMatch(row -> row.startsWith("Wrong partner") && row.contains(" 1 1 "))
        .anyMatch(row -> row.startsWith("Import without notice") && row.contains(" 2 2 "));
    assertThat(page.select("#found tbody tr")).hasSize(12);

    Document narrowed = analyst.page(address + "?class=HS_MIX_UP");
    assertThat(narrowed.select("#found tbody th").eachText()).containsExactly("US70006 Export");
    assertThat(analyst.page(address + "?state=EXPIRED").select("#found")).isEmpty();
    assertThat(analyst.page(address + "/matched").select("#matched tbody tr")).hasSize(12);
    assertThat(analyst.page("/reconciliation").select("#partners tbody th").eachText())
        .contains("India (IN)");
  }

  @Test
  void an_item_shows_both_sides_and_is_given_and_answered() throws Exception {
    String item = itemOf(analyst.page(planted()), "US70001");
    Document page = analyst.page(item);
    assertThat(page.select("#sides tbody tr:contains(Carats of 7102.31)").text())
        .isEqualTo("Carats of 7102.31 11.50 11.05 differs");
    assertThat(page.select("#sides tbody tr:contains(Carats of 7102.21)").text())
        .isEqualTo("Carats of 7102.21 41.25 41.25 agrees");
    assertThat(page.text())
        .contains("Not the same: carats.", "It can be answered through Aug 14, 2023");
    String sender = people.of(Role.ANALYST);
    assertThat(page.select("select[name=owner] option[selected]").val())
        .as("whoever sent the list")
        .isEqualTo(sender);
    assertThat(page.select("a[href=/certificates/US70001]")).isNotEmpty();

    Document given =
        analyst.followed(item + "/owner", "owner", people.of(Role.RELEASER), "before", sender);
    assertThat(given.select(".kp-notice").text()).contains("The item changed hands");
    Document stale = analyst.refused(item + "/owner", "owner", sender, "before", "");
    assertThat(stale.select("#error-summary").text())
        .contains("went to %s meanwhile".formatted(people.of(Role.RELEASER)));
    assertThat(analyst.refused(item + "/owner", "owner", "nobody", "before", sender).text())
        .contains("Choose somebody of Census");

    String command = page.select("form[action$=/answers] input[name=command]").val();
    Document bad =
        analyst.refused(
            item + "/answers", "command", command, "words", "Yes", "answeredOn", "2018-13-01");
    assertThat(bad.select("#error-summary").text()).contains("A date is written");
    assertThat(bad.select("textarea[name=words]").text()).isEqualTo("Yes");
    Document answered =
        analyst.followed(
            item + "/answers",
            "command",
            command,
            "outcome",
            "CORRECTED",
            "words",
            "India corrected its carats",
            "answeredOn",
            "2018-11-02");
    assertThat(answered.select("h1").text()).contains("Correction made");
    assertThat(answered.text()).contains("India corrected its carats", "Nov 2, 2018");
  }

  @Test
  void all_open_differences_that_a_search_finds_are_given_away_at_once() throws Exception {
    String address = planted();
    String releaser = people.of(Role.RELEASER);
    Document page = analyst.page(address + "?class=MATCHED_WITH_DIFFERENCE");
    assertThat(page.select("#give label").text()).startsWith("Give the 4 open differences that");
    assertThat(page.select("#give input[name=class]").val()).isEqualTo("MATCHED_WITH_DIFFERENCE");

    String kind = "MATCHED_WITH_DIFFERENCE";
    assertThat(
            analyst
                .refused(address + "/owner", "class", kind, "seen", "4", "to", "")
                .select("#error-summary")
                .text())
        .contains("Choose who shall look into them");
    Document refused =
        analyst.refused(
            address + "/owner", "class", kind, "seen", "4", "to", people.of(Role.AUDITOR));
    assertThat(refused.select("#error-summary").text()).contains("Choose somebody of Census");
    assertThat(refused.select("#error-summary a").attr("href"))
        .isEqualTo("#" + refused.select("#give select").attr("id"));
    assertThat(
            analyst
                .refused(address + "/owner", "class", kind, "seen", "3", "to", releaser)
                .select("#error-summary")
                .text())
        .contains("4 items are open now, and the page showed 3");

    String step = page.select("#give input[name=step]").val();
    Document given =
        analyst.followed(
            address + "/owner", "class", kind, "seen", "4", "step", step, "to", releaser);
    assertThat(given.select(".kp-notice").text()).contains("4 differences changed hands");
    assertThat(given.select("#found tbody tr")).as("the search stands").hasSize(4);
    assertThat(analyst.page(address).select("#give label").text())
        .startsWith("Give all 12 open differences");
    assertThat(analyst.page(address + "?owner=" + releaser).select("#found tbody tr")).hasSize(4);
    assertThat(people.visit(Role.RELEASER).page("/").text()).contains("4 differences are yours");
    assertThat(given.select("#history ~ ol").text()).containsOnlyOnce("Items given");
    String analystName = people.of(Role.ANALYST);
    assertThat(
            analyst
                .refused(address + "/owner", "seen", "12", "step", step, "to", analystName)
                .select("#error-summary")
                .text())
        .as("a page that was shown before")
        .contains("Somebody worked on this list since the page was shown (last step: items given)");
    assertThat(people.visit(Role.AUDITOR).page(address).select("#give")).isEmpty();
    assertThat(people.visit(Role.AUDITOR).post(address + "/owner", "to", releaser)).hasStatus(403);
  }

  @Test
  void a_long_history_is_shown_from_its_end() throws Exception {
    String address = planted();
    String item = itemOf(analyst.page(address), "US70001");
    String[] owners = {people.of(Role.ANALYST), people.of(Role.RELEASER)};
    for (int step = 0; step < 20; step++) {
      analyst.followed(
          item + "/owner", "owner", owners[(step + 1) % 2], "before", owners[step % 2]);
    }

    Document latest = analyst.page(address);
    assertThat(latest.select(".kp-steps-taken > li")).hasSize(20);
    assertThat(latest.select(".kp-steps-taken").text()).doesNotContain("List compared");
    Document earlier =
        analyst.page(latest.select("a:containsOwn(Earlier steps)").attr("href").split("#", -1)[0]);
    assertThat(earlier.select(".kp-steps-taken > li")).hasSize(2);
    assertThat(earlier.select(".kp-steps-taken").text())
        .contains("Reconciliation begun", "List compared");
    assertThat(analyst.get(address + "?before=x")).hasStatus(404);
  }

  @Test
  void the_form_says_what_a_list_is_about() throws Exception {
    Document form = analyst.page("/reconciliation/new");
    assertThat(form.select("select[name=directions] option").eachAttr("value"))
        .containsExactly("", "EXPORT", "IMPORT", "BOTH");
    assertThat(analyst.page(planted()).select("dl").text())
        .contains("Exports and imports of the United States, by its rows");

    Document refused =
        analyst.page(
            ended(
                mvc.post()
                    .uri("/reconciliation")
                    .multipart()
                    .file(
                        new MockMultipartFile(
                            "file",
                            "list.csv",
                            "text/csv",
                            PlantedDifferences.list().getBytes(StandardCharsets.UTF_8)))
                    .param("command", UUID.randomUUID().toString())
                    .param("source", "PARTNER_RECORDS")
                    .param("partner", "IN")
                    .param("period", "2018Q3")
                    .param("directions", "EXPORT")
                    .with(people.signedIn(people.of(Role.ANALYST)))
                    .with(csrf())
                    .exchange()));
    assertThat(refused.select("h1").text()).endsWith("Cannot be loaded");
    assertThat(refused.select("#found").text())
        .contains("list-direction", "about its exports alone", "send the list as one of both")
        .as("it is about some of what the first one is about")
        .contains("list-overlap", "Send a list of all of Q3 2018 and of both directions");
    assertThat(refused.select("dl").text()).contains("Exports of the United States (the partner");
  }

  @Test
  void a_letter_is_looked_at_recorded_and_had_as_pdf() throws Exception {
    String address = planted();
    Document draft = analyst.page(address + "/letter");
    assertThat(draft.select(".kp-letter").text())
        .contains("12 differences are listed below", "US70020", "to United Arab Emirates");
    String command = draft.select("input[name=command]").val();
    String seen = draft.select("input[name=seen]").val();

    Document refused =
        analyst.refused(
            address + "/letter", "command", command, "seen", seen, "sentOn", "2018-11-05");
    assertThat(refused.select("#error-summary").text()).contains("Say to whom");
    Document letter =
        analyst.followed(
            address + "/letter",
            "command",
            command,
            "seen",
            seen,
            "sentOn",
            "11/5/2018",
            "addressee",
            "Importing authority of India");
    assertThat(letter.select("h1").text()).isEqualTo("Letter of Nov 5, 2018");
    assertThat(letter.select(".kp-letter").text()).contains("To: Importing authority of India");
    String pdf = letter.select("a[href$=.pdf]").attr("href");
    assertThat(text(analyst.get(pdf)))
        .contains("Importing authority of India", "US70020", "Page 1 of");
    assertThat(analyst.page(address + "/letter").text())
        .contains("no open difference of which no letter was sent");
    assertThat(analyst.page(address + "/letter?again=true").select(".kp-letter")).isNotEmpty();
    assertThat(people.visit(Role.AUDITOR).get(pdf)).hasStatusOk();
  }

  private static String text(MvcTestResult pdf) throws IOException {
    assertThat(pdf).hasStatusOk();
    try (PDDocument document =
        Loader.loadPDF(
            new ByteArrayInputStream(pdf.getResponse().getContentAsByteArray()).readAllBytes())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void a_bad_list_is_refused_by_line_and_loads_nothing() throws Exception {
    long before = count("reconciliation_record");
    String address =
        sent(
            "PARTNER_RECORDS",
            "IN",
            PlantedDifferences.list().replace("US70009,IMPORT", "US70009,IN"));
    Document page = analyst.page(address);

    assertThat(page.select("h1").text()).endsWith("Cannot be loaded");
    assertThat(page.select("#found tbody tr")).hasSize(2);
    assertThat(page.select("#found").text()).contains("direction", "list-direction", "IN");
    assertThat(analyst.get(address + "/findings.csv"))
        .hasStatusOk()
        .bodyText()
        .contains("direction,yes,block,list-direction");
    assertThat(count("reconciliation_record")).isEqualTo(before);
    assertThat(analyst.page("/records").text()).doesNotContain("list.csv");
    assertThat(analyst.page("/reconciliation").select("#all tbody tr").first().text())
        .contains("Cannot be loaded", "list.csv");
    Document again = analyst.page(page.select("main a:contains(mended)").attr("href"));
    assertThat(again.select("input[name=source][checked]").val()).isEqualTo("PARTNER_RECORDS");
    assertThat(again.select("select[name=partner] option[selected]").val()).isEqualTo("IN");
    assertThat(again.select("input[name=period]").val()).isEqualTo("2018Q3");
    assertThat(people.visit(Role.REVIEWER).get("/reconciliation/new?from=1")).hasStatus(403);
  }

  @Test
  void what_is_missing_is_said_at_once_and_nothing_typed_is_lost() {
    Document page = analyst.refused("/reconciliation", "partner", "IN", "period", "summer");

    assertThat(page.select("#error-summary").text())
        .contains("Choose whose list it is", "2018Q3", "Choose the file");
    assertThat(page.select("input[name=period]").val()).isEqualTo("summer");
    assertThat(page.select("option[value=IN]").hasAttr("selected")).isTrue();
    MvcTestResult none = sending(Role.ANALYST, "PARTNER_RECORDS", "", "x");
    assertThat(none).hasStatus(422).bodyText().contains("Choose the Participant");
  }

  @Test
  void work_that_was_cut_off_says_so_and_begins_again() throws Exception {
    String address = planted();
    String id = address.substring(address.lastIndexOf('/') + 1);
    // As a portal leaves it that was stopped in the middle.
    jdbc.sql(
            """
            INSERT INTO reconciliation (source, partner, period, file_id, file_name, state, opened_at, opened_by)
            SELECT source, partner, period, gen_random_uuid(), file_name, 'AT_WORK', opened_at, opened_by
            FROM reconciliation WHERE id = :id""")
        .param("id", Long.parseLong(id))
        .update();
    long cutOff = jdbc.sql("SELECT max(id) FROM reconciliation").query(Long.class).single();

    Document page = analyst.page("/reconciliation/" + cutOff);
    assertThat(page.select(".usa-alert--warning").text()).contains("Nothing was loaded");
    assertThat(
            analyst
                .followed("/reconciliation/%d/again".formatted(cutOff))
                .select(".kp-notice")
                .text())
        .contains("does not begin again");
    assertThat(analyst.get("/reconciliation/%d/progress".formatted(cutOff)))
        .hasStatusOk()
        .containsHeader("HX-Refresh");
  }

  @Test
  void a_form_sent_twice_begins_one_reconciliation() throws Exception {
    UUID form = UUID.randomUUID();
    String list = PlantedDifferences.list();
    String first = ended(sending(Role.ANALYST, "PARTNER_RECORDS", "IN", list, form));
    String again = ended(sending(Role.ANALYST, "PARTNER_RECORDS", "IN", list, form));

    assertThat(again).isEqualTo(first);
    assertThat(count("reconciliation")).isEqualTo(1);
    assertThat(ended(sending(Role.ANALYST, "PARTNER_RECORDS", "BW", list, form)))
        .as("the page came back and another partner was chosen")
        .isNotEqualTo(first);
  }

  @Test
  void a_list_sent_again_takes_the_place_of_the_one_before() throws Exception {
    String first = planted();
    String second = planted();

    Document replaced = analyst.page(first);
    assertThat(replaced.select("h1").text()).endsWith("Replaced");
    assertThat(replaced.select("main a[href=" + second + "]")).hasSize(1);
    assertThat(replaced.select("#found tbody").text()).contains("Replaced by a later list");
    assertThat(analyst.page(itemOf(replaced, "US70006")).select("main form[action$=/answers]"))
        .isEmpty();
    assertThat(analyst.page("/reconciliation").select("#partners tbody tr").text())
        .as("twelve differences, not twenty-four")
        .startsWith("India (IN) Partner’s certificates 12 ");
  }

  @Test
  void an_import_shows_the_number_on_record() throws Exception {
    Document page =
        analyst.page(analyst.page(planted()).select("a:containsOwn(IN502)").attr("href"));

    assertThat(page.select("main tr:has(th:containsOwn(Certificate number))").text())
        .contains("IN502");
  }

  @Test
  void filings_are_seen_by_census_alone() throws Exception {
    planted();
    String address = sent("AES_FILINGS", "", FILINGS);
    Document page = analyst.page(address);
    assertThat(page.text()).contains("confidential under 15 CFR 30.60");
    String item = itemOf(page, "US70001");
    assertThat(analyst.page(item).text()).contains("7,777.00");
    assertThat(analyst.get(address + "/letter")).hasStatus(404);
    assertThat(people.visit(Role.RELEASER).get(item)).hasStatusOk();

    Visit auditor = people.visit(Role.AUDITOR);
    for (String hidden :
        new String[] {
          address, address + "/matched", address + "/findings.csv", address + "/progress", item
        }) {
      assertThat(auditor.get(hidden)).as(hidden).hasStatus(404);
    }
    Document list = auditor.page("/reconciliation");
    assertThat(list.text()).doesNotContain("AES filings").contains("without filings in AES");
    String journal = "/journal/reconciliation/" + address.substring(address.lastIndexOf('/') + 1);
    assertThat(auditor.page(journal).select("main").text())
        .contains("List compared", "AES filings")
        .doesNotContain("US70001", "7777", "list.csv", "India");
    assertThat(auditor.get("/reconciliation/new")).hasStatus(403);
  }

  @Test
  void an_auditor_reads_and_changes_nothing() throws Exception {
    String address = planted();
    Visit auditor = people.visit(Role.AUDITOR);
    Document page = auditor.page(address);
    assertThat(page.select("a[href$=/letter]")).isEmpty();
    String item = itemOf(page, "US70001");
    assertThat(auditor.page(item).select("main form")).isEmpty();
    assertThat(auditor.post(item + "/owner", "owner", "auditor")).hasStatus(403);
  }

  private long count(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }
}
