package org.uskpa.portal.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.measure.Quarter;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Released figures as anybody reads them, without sign-in, and what is not told of them. */
@PortalWebTest
class PublishedFiguresWebTest {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Instant NOW = Instant.parse("2031-02-03T15:00:00Z");

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired SettableClock clock;
  @Autowired BeanFactory beans;

  private Quarter quarter;
  private String path;
  private ReleasedTrade trade;

  /** Each test has a quarter of its own; the setting applies from 2019 on. */
  @BeforeEach
  void aQuarterThatIsOver() {
    clock.set(NOW);
    int count = COUNT.getAndIncrement();
    quarter = new Quarter(2019 + count / 4, 1 + count % 4);
    path = "/public/" + quarter;
    trade = new ReleasedTrade(beans);
    trade.recorded(quarter);
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  /** As names of tables have it. */
  private String lower() {
    return quarter.toString().toLowerCase(Locale.ROOT);
  }

  private MvcTestResult get(String address) {
    return mvc.get().uri(address).exchange();
  }

  private String body(String address) throws IOException {
    MvcTestResult answer = get(address);
    assertThat(answer).as(address).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  private Document page(String address) throws IOException {
    return Jsoup.parse(body(address));
  }

  private JsonNode json(String address) throws IOException {
    return new JsonMapper().readTree(body(address));
  }

  @Test
  void what_is_not_released_is_not_found_and_named_nowhere() throws IOException {
    assertThat(get(path)).hasStatus(404);
    trade.submitted(quarter);

    for (String address :
        List.of(
            path,
            path + "/editions/1",
            path + "/editions/1/figures.json",
            path + "/" + lower() + "-exports-by-hs-code.csv",
            "/api/v1/public/" + quarter,
            "/api/v1/public/" + quarter + "/editions/1")) {
      assertThat(get(address)).as(address).hasStatus(404);
    }
    assertThat(page("/public").select("a").eachAttr("href")).doesNotContain(path);
    assertThat(body("/public/catalog.json")).doesNotContain(quarter.toString());
    assertThat(body("/api/v1/public")).doesNotContain(quarter.toString());
  }

  @Test
  void anybody_reads_a_released_quarter_and_sees_what_is_withheld() throws IOException {
    trade.released(quarter);

    Document list = page("/public");
    assertThat(list.select("main a").eachAttr("href")).contains(path);
    Document figures = page(path);
    assertThat(figures.select("h1").text()).contains("Published figures of", "released");
    assertThat(figures.select(".kp-header__person, .kp-nav")).isEmpty();
    String cross = "#table-" + lower() + "-by-participant-and-hs-code";
    Element india =
        figures.select(cross + " tbody tr").stream()
            .filter(row -> row.text().startsWith("India IN 7102.10"))
            .findFirst()
            .orElseThrow();
    assertThat(india.select("td").eachText()).endsWith("D", "D", "D", "D");
    assertThat(figures.select(cross + " ~ *").text() + figures.select(".kp-notes").text())
        .contains("D: withheld");
    assertThat(figures.select("main a[href*=records]")).isEmpty();
    assertThat(page(path + "/editions/1").select("h1").text())
        .isEqualTo(figures.select("h1").text());
  }

  @Test
  void the_year_says_which_quarters_are_missing() throws IOException {
    trade.released(quarter);

    assertThat(get("/public/" + quarter.year())).hasStatus(404);
    assertThat(page("/public").select("section:has(#year-%d)".formatted(quarter.year())).text())
        .contains("Not released: ")
        .doesNotContain("Not released: Q" + quarter.number() + ".");
  }

  @Test
  void csv_and_json_tell_the_same_and_withhold_the_same() throws IOException {
    trade.released(quarter);
    JsonNode all = json(path + "/editions/1/figures.json");

    int withheld = 0;
    for (JsonNode table : all.get("tables")) {
      String name = table.get("name").asString();
      List<CSVRecord> lines = csv(path + "/editions/1/" + name + ".csv");
      assertThat(lines).as(name).hasSize(table.get("rows").size());
      assertThat(json(path + "/editions/1/" + name + ".json")).isEqualTo(table);
      assertThat(json("/api/v1/public/%s/editions/1/tables/%s".formatted(quarter, name)))
          .isEqualTo(table);
      for (int line = 0; line < lines.size(); line++) {
        JsonNode row = table.get("rows").get(line);
        List<String> dark = new ArrayList<>();
        row.get("withheld").forEach(key -> dark.add(key.asString()));
        withheld += dark.size();
        assertThat(lines.get(line).get("withheld")).isEqualTo(String.join(" ", dark));
        for (Map.Entry<String, JsonNode> cell : row.get("cells").properties()) {
          String expected = cell.getValue().isNull() ? "" : cell.getValue().asString();
          assertThat(lines.get(line).get(cell.getKey()))
              .as("%s, line %d, %s", name, line, cell.getKey())
              .isEqualTo(dark.contains(cell.getKey()) ? "D" : expected);
        }
      }
    }
    assertThat(withheld).isPositive();
    assertThat(json("/api/v1/public/" + quarter)).isEqualTo(all);
  }

  private List<CSVRecord> csv(String address) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(body(address)))
        .getRecords();
  }

  @Test
  void every_file_of_the_catalog_is_there_and_described() throws IOException {
    trade.released(quarter);
    JsonNode catalog = json("/public/catalog.json");
    JsonNode own = null;
    for (JsonNode dataset : catalog.get("dataset")) {
      if (dataset.get("identifier").asString().endsWith(path + "/editions/1")) {
        own = dataset;
      }
    }
    assertThat(own).isNotNull();
    assertThat(own.get("license").asString()).startsWith("https://");
    assertThat(own.get("sha256").asString()).hasSize(64);
    assertThat(own.get("distribution")).hasSizeGreaterThan(10);
    for (JsonNode file : own.get("distribution")) {
      assertThat(get(at(file.get("downloadURL")))).hasStatusOk();
      if (file.has("describedBy")) {
        JsonNode description = json(at(file.get("describedBy")));
        List<String> described = new ArrayList<>();
        description
            .get("tableSchema")
            .get("columns")
            .forEach(column -> described.add(column.get("name").asString()));
        String header = body(at(file.get("downloadURL"))).lines().findFirst().orElseThrow();
        assertThat(String.join(",", described)).isEqualTo(header);
      }
    }
  }

  private static String at(JsonNode address) {
    String text = address.asString();
    return text.substring(text.indexOf("/public"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/public",
        "/public/catalog.json",
        "/public/%s",
        "/public/%s/editions/1",
        "/public/%s/editions/1/figures.json",
        "/public/%1$s/editions/1/%2$s-exports-by-hs-code.csv",
        "/api/v1/public",
        "/api/v1/public/%s",
        "/api/v1/public/%s/editions/1"
      })
  void whoever_has_it_is_told_so_and_nobody_gets_a_cookie(String pattern) throws Exception {
    trade.released(quarter);
    String address = pattern.formatted(quarter, lower());
    MockHttpServletResponse first = get(address).getResponse();

    assertThat(first.getStatus()).isEqualTo(200);
    assertThat(first.getHeaders(HttpHeaders.SET_COOKIE)).isEmpty();
    assertThat(first.getHeader(HttpHeaders.CACHE_CONTROL)).contains("public", "max-age=");
    assertThat(first.getHeader(HttpHeaders.PRAGMA)).isNull();
    assertThat(first.getHeader(HttpHeaders.LAST_MODIFIED)).isNotNull();
    String mark = first.getHeader(HttpHeaders.ETAG);
    assertThat(mark).startsWith("W/\"");
    MockHttpServletResponse again =
        mvc.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, mark).exchange().getResponse();
    assertThat(again.getStatus()).isEqualTo(304);
    assertThat(again.getContentAsByteArray()).isEmpty();
    assertThat(again.getHeader(HttpHeaders.ETAG)).isEqualTo(mark);
    assertThat(
            mvc.get()
                .uri(address)
                .header(HttpHeaders.IF_MODIFIED_SINCE, first.getHeader(HttpHeaders.LAST_MODIFIED))
                .exchange())
        .hasStatus(304);
    assertThat(mvc.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, "W/\"other\"").exchange())
        .hasStatusOk();
  }

  @Test
  void a_revision_takes_its_place_and_the_first_edition_stays_at_its_address() throws IOException {
    trade.released(quarter);
    String first = body(path + "/editions/1/figures.json");
    String mark = get(path).getResponse().getHeader(HttpHeaders.ETAG);
    clock.advance(Duration.ofDays(1));
    trade.oneMore(quarter, "Eve Inc.");
    trade.released(quarter);

    assertThat(body(path + "/editions/1/figures.json")).isEqualTo(first);
    assertThat(page(path).select("h1").text()).contains("revision 1");
    assertThat(page(path + "/editions/1").select("main").text())
        .contains("A newer edition has taken its place");
    assertThat(get(path).getResponse().getHeader(HttpHeaders.ETAG)).isNotEqualTo(mark);
    assertThat(mvc.get().uri(path).header(HttpHeaders.IF_NONE_MATCH, mark).exchange())
        .hasStatusOk();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/public", "/public/2019Q1", "/public/catalog.json"})
  void nothing_is_sent_there(String address) {
    assertThat(mvc.post().uri(address).exchange().getResponse().getStatus()).isIn(401, 403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/public/2019Q5",
        "/public/x",
        "/public/1999",
        "/public/2019Q1/editions/0",
        "/public/2019Q1/editions/x",
        "/public/2019Q1/editions/1/none.csv",
        "/public/2019Q1/editions/1/figures.xml",
        "/api/v1/public/x"
      })
  void what_is_not_there_is_not_found_and_sets_no_cookie(String address) {
    MvcTestResult answer = get(address);

    assertThat(answer).hasStatus(404);
    assertThat(answer.getResponse().getHeaders(HttpHeaders.SET_COOKIE)).isEmpty();
  }

  /** Who sees released figures only sees what everybody sees, by whichever door. */
  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"PREPARER", "MANAGER"})
  void a_licensees_people_are_not_told_more(Role role) throws Exception {
    trade.released(quarter);
    Visit reader = people.visit(role);

    assertThat(reader.page("/statistics/" + quarter + "/cross-table").select("main").text())
        .contains("D: withheld");
    assertThat(reader.get("/statistics/%s/editions/1/release.txt".formatted(quarter)))
        .hasStatus(404);
    MvcTestResult api =
        mvc.get()
            .uri(
                "/api/v1/statistics/%s/tables/%s-by-participant-and-hs-code"
                    .formatted(quarter, lower()))
            .with(people.bearer(people.of(role)))
            .exchange();
    assertThat(api).hasStatusOk();
    assertThat(api.getResponse().getContentAsString()).contains("D: withheld");

    Visit analyst = people.visit(Role.ANALYST);
    assertThat(analyst.page("/statistics/" + quarter + "/cross-table").select("main").text())
        .doesNotContain("D: withheld");
    assertThat(analyst.get("/statistics/%s/editions/1/release.txt".formatted(quarter)))
        .hasStatusOk();
  }

  @Test
  void census_sees_in_which_interval_each_withheld_figure_lies() {
    trade.released(quarter);
    Visit analyst = people.visit(Role.ANALYST);

    Document list = analyst.page("/publications");
    assertThat(list.select("#publications tbody tr"))
        .anyMatch(
            row ->
                row.select("a")
                        .attr("href")
                        .equals("/publications/%s/editions/1".formatted(quarter))
                    && row.text().contains("all protected"));
    Document audit = analyst.page("/publications/%s/editions/1".formatted(quarter));
    assertThat(audit.select("#audit tbody tr")).hasSize(12);
    assertThat(audit.select("#audit tbody tr").text())
        .contains("Exports, IN, 7102.10 reveals a trader carats 50.00 0.00");
    assertThat(analyst.followed("/publications").select(".kp-notice").text())
        .contains("Nothing was waiting");
    assertThat(people.visit(Role.PREPARER).get("/publications")).hasStatus(403);
  }
}
