package org.uskpa.portal.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.Cause;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Role;
import org.uskpa.portal.security.SignInPaths;
import org.uskpa.statistics.export.FileFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A quarter's way to its release and beyond, as pages and the API show it to each role. */
@PortalWebTest
class QuarterPagesWebTest {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Instant NOW = Instant.parse("2026-02-02T15:00:00Z");

  @Autowired TestPeople people;
  @Autowired MockMvc mvc;
  @Autowired SettableClock clock;
  @Autowired TestDatabase database;

  private Quarter quarter;
  private String path;
  private String number;

  /** Each test has a quarter of its own, with two exports and an import, all to and from one. */
  @BeforeEach
  void aQuarterThatIsOver() {
    clock.set(NOW);
    int count = COUNT.incrementAndGet();
    quarter = new Quarter(2004 + count, 3);
    path = "/quarters/" + quarter;
    number = "US6%03d1".formatted(count);
    TradeOnRecord records = new TradeOnRecord(database.application());
    records.certificates(
        List.of(
            certificate(number, day(), null),
            certificate("US6%03d2".formatted(count), day(), null)));
    records.imports(List.of(TradeOnRecord.imported("E-" + count, "BW", day(), day().plusDays(1))));
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  private LocalDate day() {
    return quarter.firstDay().plusDays(9);
  }

  private TradeOnRecord.Certificate certificate(
      String own, @Nullable LocalDate exportedOn, @Nullable LocalDate voidedOn) {
    return new TradeOnRecord.Certificate(
        own, "IN", "IN", day(), day().plusDays(60), exportedOn, voidedOn, TradeOnRecord.GEMS);
  }

  private static String[] answers(Document page, String words) {
    List<String> fields = new ArrayList<>(List.of("edition", "1"));
    for (Element answer : page.select("textarea[name^=answer-]")) {
      fields.addAll(List.of(answer.attr("name"), words));
      fields.addAll(List.of(answer.attr("name").replace("answer-", "before-"), answer.text()));
    }
    return fields.toArray(String[]::new);
  }

  private void submit(Visit analyst, int edition) {
    Document opened =
        analyst.followed(
            path + "/review", "edition", "" + edition, "reason", edition == 1 ? "" : "A void");
    String[] fields = answers(opened, "It is so");
    fields[1] = "" + edition;
    Document submitted = analyst.followed(path + "/submit", fields);
    assertThat(submitted.select(".kp-notice").text()).contains("is submitted for release");
  }

  private Document release(Visit releaser, int edition) {
    Document ask = releaser.page(path + "/release");
    return releaser.followed(
        path + "/release",
        "edition",
        "" + edition,
        "submission",
        ask.select("input[name=submission]").val());
  }

  private void released() {
    submit(people.visit(Role.ANALYST), 1);
    release(people.visit(Role.RELEASER), 1);
  }

  @Test
  void an_analyst_reviews_and_submits_and_a_releaser_releases() {
    Visit analyst = people.visit(Role.ANALYST);
    assertThat(analyst.page("/quarters").select("#quarters tbody tr"))
        .anyMatch(row -> row.text().contains("Q3 " + quarter.year() + " open"));
    Document asked = analyst.followed(path + "/review", "edition", "1");
    assertThat(asked.select("main").text())
        .contains("Completeness", "Anomalies", "Nearly all with one partner", "are not answered");
    assertThat(analyst.page("/statistics/" + quarter).select("h1").text()).contains("in review");

    Document refused = analyst.refused(path + "/submit", "edition", "1");
    assertThat(refused.select("#error-summary a").eachAttr("href"))
        .isNotEmpty()
        .allMatch(href -> href.startsWith("#answer-"));
    Document submitted = analyst.followed(path + "/submit", answers(asked, "One buyer only"));
    assertThat(submitted.select("main").text())
        .contains("Submitted for release on", "One buyer only");
    assertThat(submitted.select("textarea[name^=answer-]")).isEmpty();

    Visit releaser = people.visit(Role.RELEASER);
    assertThat(releaser.page("/").select("main").text())
        .contains("Q3 " + quarter.year() + " waits for its release");
    assertThat(releaser.page(path + "/release").select("main").text())
        .contains("One buyer only", "4,200.00", "A release is for good");
    Document done = release(releaser, 1);
    assertThat(done.select(".kp-notice").text()).contains("is released", "SHA-256");
    Document page = analyst.page("/statistics/" + quarter);
    assertThat(page.select("h1").text()).contains("released");
    assertThat(page.select(".kp-release").text())
        .contains("submitted by Pat Census analyst, released by Pat Census releaser");
    assertThat(page.select(".kp-source").eachText())
        .anyMatch(text -> text.contains("Status: released"));
  }

  @Test
  void a_releaser_does_not_release_what_the_same_person_submitted() {
    Visit releaser = people.visit(Role.RELEASER);
    submit(releaser, 1);

    assertThat(releaser.page(path).select("main").text())
        .contains("You submitted it, so somebody else releases it.");
    Document ask = releaser.page(path + "/release");
    assertThat(ask.select("main").text()).contains("You submitted it, so somebody else");
    assertThat(ask.select("main form button")).isEmpty();
    Document refused =
        releaser.refused(
            path + "/release",
            "edition",
            "1",
            "submission",
            ask.select("input[name=submission]").val());
    assertThat(refused.select("#error-summary").text()).contains("You submitted");
  }

  @Test
  void the_release_asks_for_the_password_when_that_was_given_long_ago() {
    submit(people.visit(Role.ANALYST), 1);
    Visit releaser = people.visit(Role.RELEASER);
    String submission = releaser.page(path + "/release").select("input[name=submission]").val();
    clock.advance(Duration.ofMinutes(11));

    assertThat(releaser.post(path + "/release", "edition", "1", "submission", submission))
        .hasStatus(403)
        .hasForwardedUrl(SignInPaths.AGAIN_FOR_FORM);
    assertThat(
            releaser
                .followed(
                    path + "/release",
                    "edition",
                    "1",
                    "submission",
                    submission,
                    "fresh_sign_in_password",
                    TestPeople.PASSWORD)
                .select(".kp-notice")
                .text())
        .contains("is released");
  }

  @Test
  void a_quarter_is_sent_back_with_words_that_stay_when_they_are_refused() {
    submit(people.visit(Role.ANALYST), 1);
    Visit releaser = people.visit(Role.RELEASER);
    String submission = releaser.page(path + "/send-back").select("input[name=submission]").val();

    assertThat(
            releaser
                .refused(
                    path + "/send-back", "edition", "1", "submission", submission, "words", " ")
                .select("#words-group .kp-finding--block"))
        .isNotEmpty();
    Document back =
        releaser.followed(
            path + "/send-back", "edition", "1", "submission", submission, "words", "Ask L005");
    assertThat(back.select("main").text()).contains("Ask L005");
    // Somebody who still has the page of the release open is told, and nothing is released.
    assertThat(
            releaser
                .followed(path + "/release", "edition", "1", "submission", submission)
                .select(".kp-notice")
                .text())
        .contains("not waiting any more", "in review since");
  }

  @Test
  void an_answer_of_somebody_else_is_not_written_over_unseen() {
    Visit analyst = people.visit(Role.ANALYST);
    Document asked = analyst.followed(path + "/review", "edition", "1");
    String[] stale = answers(asked, "Mine");
    people.visit(Role.RELEASER).followed(path + "/answers", answers(asked, "Theirs"));

    Document refused = analyst.refused(path + "/answers", stale);

    assertThat(refused.select("#error-summary").text())
        .contains("answered this meanwhile: “Theirs”");
    assertThat(refused.select("textarea[name^=answer-]").first().text()).isEqualTo("Mine");
  }

  @Test
  void what_stands_against_all_answers_is_said_once() {
    Visit analyst = people.visit(Role.ANALYST);
    Document asked = analyst.followed(path + "/review", "edition", "1");
    assertThat(asked.select("textarea[name^=answer-]")).hasSizeGreaterThan(1);
    analyst.followed(path + "/submit", answers(asked, "It is so"));

    Document refused = analyst.refused(path + "/submit", answers(asked, "Otherwise"));

    assertThat(refused.select("#error-summary li").eachText())
        .singleElement()
        .asString()
        .contains("%s was submitted on".formatted(Period.of(quarter).label()));
  }

  @Test
  void a_void_after_the_release_changes_nothing_of_it_and_is_shown_until_it_is_revised()
      throws Exception {
    released();
    Visit analyst = people.visit(Role.ANALYST);
    String csv =
        "/statistics/%s/%s-exports-by-hs-code.csv"
            .formatted(quarter, quarter.toString().toLowerCase(Locale.ROOT));
    String released = analyst.get(csv).getResponse().getContentAsString();
    String json = api("").toString();
    clock.advance(Duration.ofHours(1));
    new TradeOnRecord(database.application(), clock.instant())
        .moved(certificate(number, null, day().plusDays(1)), Cause.VOIDED);

    assertThat(analyst.get(csv).getResponse().getContentAsString()).isEqualTo(released);
    assertThat(analyst.get(csv + "?edition=1").getResponse().getContentAsString())
        .isEqualTo(released);
    assertThat(analyst.get(csv + "?asOf=" + NOW).getResponse().getContentAsString())
        .isEqualTo(released);
    assertThat(api("").toString()).isEqualTo(json);
    assertThat(api("?asOf=" + NOW).toString()).isEqualTo(json);
    assertThat(api("?edition=1").toString()).isEqualTo(json);
    assertThat(analyst.get(csv + "?edition=2").getResponse().getStatus()).isEqualTo(404);
    assertThat(analyst.get(csv + "?edition=1&asOf=2018-11-01T12:00").getResponse().getStatus())
        .isEqualTo(400);
    assertThat(api("?edition=1&asOf=2018-11-01T12:00").get("findings").get(0).get("message"))
        .asString()
        .contains("Edition 1 and the moment “2018-11-01T12:00” are asked for at once");
    assertThat(analyst.get("/statistics/%s?edition=1&asOf=2018-11-01T12:00".formatted(quarter)))
        .hasStatus(400)
        .bodyText()
        .contains("ask for one of the two");
    assertThat(analyst.page("/").select("main").text())
        .contains("Q3 %d changed since it was released (released)".formatted(quarter.year()));
    assertThat(analyst.page("/statistics/" + quarter).select("main").text())
        .contains("Changed since released");
    Document work = analyst.page(path);
    assertThat(work.select("#changes tbody tr").text())
        .contains(number, "counts here no more", "voided");
    assertThat(work.select("table[id$=difference] tbody tr").first().text())
        .isEqualTo("exports All 2 1 21.00 10.50 4,200.00 2,100.00");

    assertThat(
            analyst
                .refused(path + "/review", "edition", "2", "reason", " ")
                .select("#reason-group .kp-finding--block"))
        .isNotEmpty();
    submit(analyst, 2);
    release(people.visit(Role.RELEASER), 2);
    assertThat(analyst.page("/statistics/" + quarter).select("h1").text()).contains("revision 1");
    assertThat(analyst.get(csv + "?edition=1").getResponse().getContentAsString())
        .isEqualTo(released);
    assertThat(analyst.get(csv).getResponse().getContentAsString()).contains("revision 1");
    assertThat(api("").get("status").asString()).isEqualTo("REVISED");
    assertThat(api("").get("edition").asInt()).isEqualTo(2);
    String table = "/tables/%s-exports-by-hs-code".formatted(quarter).toLowerCase(Locale.ROOT);
    assertThat(api(table).get("edition").asInt()).isEqualTo(2);
    assertThat(api(table).toString()).contains("2100.00").doesNotContain("4200.00");
    for (String first : List.of(table, "/tables")) {
      assertThat(api(first + "?edition=1").toString()).contains("4200.00", "\"edition\":1");
    }
    assertThat(analyst.page("/statistics/" + quarter + "?edition=1").select("main").text())
        .contains("A newer release has taken its place");
    assertThat(analyst.page("/statistics/%s/editions/2".formatted(quarter)).select("main").text())
        .contains("It stands as it was released", "A void", "exports All 2 1");
    assertThat(analyst.page("/").select("main").text())
        .doesNotContain("Q3 %d changed".formatted(quarter.year()));
    Document behind =
        analyst.page("/statistics/%s/records?flow=exports&edition=1".formatted(quarter));
    assertThat(behind.select("#records tbody th").eachText()).contains(number).hasSize(2);
    assertThat(
            analyst
                .page("/statistics/%s/records?flow=exports".formatted(quarter))
                .select("#records tbody th")
                .eachText())
        .doesNotContain(number)
        .hasSize(1);
  }

  private JsonNode api(String query) throws Exception {
    return JsonMapper.shared()
        .readTree(
            mvc.perform(
                    get("/api/v1/statistics/" + quarter + query)
                        .with(people.bearer(people.of(Role.ANALYST))))
                .andReturn()
                .getResponse()
                .getContentAsString());
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"PREPARER", "ISSUER", "MANAGER"})
  void licensees_people_are_given_released_tables_in_every_format_and_no_others(Role role)
      throws Exception {
    Visit visit = people.visit(role);
    String table = "%s-exports-by-hs-code".formatted(quarter).toLowerCase(Locale.ROOT);
    List<String> addresses = new ArrayList<>();
    for (FileFormat format : FileFormat.values()) {
      addresses.add("/statistics/%s/%s".formatted(quarter, format.fileName(table)));
      if (format.holdsMany()) {
        addresses.add("/statistics/%s/%s".formatted(quarter, format.fileName("figures")));
      }
    }
    addresses.add("/statistics/%s/cross-table".formatted(quarter));
    addresses.add("/api/v1/statistics/%s/tables".formatted(quarter));
    addresses.add("/api/v1/statistics/%s/tables/%s".formatted(quarter, table));
    for (String address : addresses) {
      assertThat(status(address, visit, role)).as(address).isEqualTo(404);
    }

    released();
    for (String address : addresses) {
      assertThat(status(address, visit, role)).as(address).isEqualTo(200);
      assertThat(status(address + "?edition=1", visit, role)).as(address).isEqualTo(200);
      assertThat(status(address + "?asOf=2026-02-01T12:00", visit, role))
          .as(address)
          .isEqualTo(404);
    }
    // What is released of the quarter leads neither to its records nor to the year around it.
    String year = "" + quarter.year();
    for (String address :
        List.of(
            "/statistics/%s/records.csv?flow=exports".formatted(quarter),
            "/statistics/%s/annual-report".formatted(year),
            "/statistics/%s/cross-table".formatted(year),
            "/api/v1/statistics/%s/tables".formatted(year))) {
      assertThat(status(address, visit, role)).as(address).isIn(403, 404);
    }
    assertThat(visit.page("/statistics/" + quarter).select(".kp-source").eachText())
        .isNotEmpty()
        .allMatch(source -> source.contains("Status: released") || source.contains("SHA-256"));
  }

  private int status(String address, Visit visit, Role role) throws Exception {
    return address.startsWith("/api")
        ? mvc.perform(get(address).with(people.bearer(people.of(role))))
            .andReturn()
            .getResponse()
            .getStatus()
        : visit.get(address).getResponse().getStatus();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"PREPARER", "ISSUER", "MANAGER"})
  void licensees_people_read_what_is_released_and_check_its_hash(Role role) throws Exception {
    Visit visit = people.visit(role);
    assertThat(visit.get("/statistics/" + quarter).getResponse().getStatus()).isEqualTo(404);
    submit(people.visit(Role.ANALYST), 1);
    assertThat(visit.get("/statistics/" + quarter).getResponse().getStatus()).isEqualTo(404);
    release(people.visit(Role.RELEASER), 1);

    assertThat(visit.page("/statistics").select("#years a").eachAttr("href"))
        .contains("/statistics/" + quarter)
        .doesNotContain("/statistics/" + quarter.year());
    Document page = visit.page("/statistics/" + quarter);
    assertThat(page.select(".kp-figures")).isNotEmpty();
    assertThat(page.select("main a").eachAttr("href"))
        .noneMatch(href -> href.contains("/records") || href.contains("/quarters"));
    Document edition = visit.page("/statistics/%s/editions/1".formatted(quarter));
    String text =
        visit
            .get("/statistics/%s/editions/1/release.txt".formatted(quarter))
            .getResponse()
            .getContentAsString();
    assertThat(
            HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance("SHA-256")
                        .digest(text.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(edition.select("#sha256").text());
    assertThat(text).doesNotContain(number);
    assertThat(visit.get("/statistics/%d".formatted(quarter.year())).getResponse().getStatus())
        .isEqualTo(404);
    assertThat(visit.get(path).getResponse().getStatus()).isEqualTo(403);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"ADMINISTRATOR", "AUDITOR"})
  void who_reads_reviews_changes_nothing(Role role) throws Exception {
    released();
    Visit visit = people.visit(role);

    Document page = visit.page(path);
    assertThat(page.select("main form button, main textarea")).isEmpty();
    assertThat(page.select("main").text()).contains("It is so", "Answered by Pat Census analyst");
    assertThat(
            visit
                .get("/statistics/%s/editions/1/records.txt".formatted(quarter))
                .getResponse()
                .getContentAsString())
        .contains(number);
    assertThat(page.select("main a").eachAttr("href")).contains("/journal/quarter/" + quarter);
  }
}
