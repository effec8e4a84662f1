package org.uskpa.portal.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PortalWebTest
class StatisticsWebTest {

  @Autowired TestPeople people;
  @Autowired MockMvc mvc;
  @Autowired SettableClock clock;

  @BeforeAll
  static void recordTrade(@Autowired TestDatabase database) {
    TradeOnRecord records = new TradeOnRecord(database.application());
    records.certificates(
        List.of(
            export("US70001", "IN", LocalDate.of(2018, 7, 3), "7102.31", "10.00", "3000.00"),
            export("US70002", "EU", LocalDate.of(2018, 8, 3), "7102.31", "20.00", "1000.00"),
            export("US70003", "IL", LocalDate.of(2018, 8, 4), "7102.21", "5.00", "50.00"),
            export("US70004", "BW", LocalDate.of(2018, 9, 4), "7102.21", "1.00", "20.00"),
            export("US70005", "BW", LocalDate.of(2018, 10, 4), "7102.21", "9.00", "90.00")));
    records.imports(
        List.of(
            TradeOnRecord.imported(
                "K69-1", "BW", LocalDate.of(2018, 7, 1), LocalDate.of(2018, 7, 2))));
  }

  private static TradeOnRecord.Certificate export(
      String number, String to, LocalDate on, String hs, String carats, String value) {
    return new TradeOnRecord.Certificate(
        number,
        to,
        to,
        on,
        on.plusDays(60),
        on,
        null,
        List.of(TradeOnRecord.line(hs, carats, value)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018Q3", "2018Q3/tables", "2018"})
  void a_token_shows_no_more_than_it_was_granted(String address) throws Exception {
    String analyst = people.of(Role.ANALYST);
    String narrow = people.tokenWith(analyst, Set.of(Right.READ_STATISTICS));

    mvc.perform(get("/api/v1/statistics/" + address).header("Authorization", "Bearer " + narrow))
        .andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/statistics/" + address).with(people.bearer(analyst)))
        .andExpect(status().isOk());
  }

  @Test
  void every_figure_opens_the_certificates_that_add_up_to_it() {
    Visit analyst = people.visit(Role.ANALYST);
    Document page = analyst.page("/statistics/2018Q3");
    List<Element> links = page.select("#table-2018q3-exports-by-hs-code td.kp-number a").asList();

    assertThat(links).isNotEmpty();
    for (Element link : page.select("#table-2018q3-exports-by-volume-top-3 tr")) {
      if (link.select("td a").isEmpty()) {
        continue;
      }
      Element carats = link.select("td a").first();
      Document behind = analyst.page(carats.attr("href"));
      BigDecimal sum =
          behind.select("#records tbody tr td:nth-last-child(2)").eachText().stream()
              .map(text -> new BigDecimal(text.replace(",", "")))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).as(carats.attr("href")).isEqualByComparingTo(carats.text().replace(",", ""));
    }
  }

  @Test
  void all_others_open_just_the_others() {
    Visit analyst = people.visit(Role.ANALYST);
    Document page = analyst.page("/statistics/2018Q3");
    Element others = page.select("#table-2018q3-exports-by-volume-top-3 tr.kp-others a").first();

    Document behind = analyst.page(others.attr("href"));

    assertThat(behind.select("#records tbody th").eachText()).containsExactly("US70004");
    assertThat(behind.select("h1").text()).contains("all but European Union, Israel, India");
  }

  @Test
  void a_table_says_status_moment_and_source_and_is_downloaded_as_csv() throws Exception {
    Visit analyst = people.visit(Role.ANALYST);
    Document page = analyst.page("/statistics/2018Q3");

    assertThat(page.select(".kp-source").first().text())
        .contains("Status: open", "As of:", "Source: Kimberley Process certificates");
    String csv =
        analyst
            .get(page.select(".kp-figures .kp-files a").first().attr("href"))
            .getResponse()
            .getContentAsString();
    assertThat(csv).startsWith("row,hs_code,goods,certificates,carats,value_usd,");
  }

  @Test
  void the_year_shows_four_years_side_by_side_with_their_conflict() {
    Visit analyst = people.visit(Role.ANALYST);
    Document page = analyst.page("/statistics/2018");

    assertThat(page.select("#table-2018-four-years tbody tr").first().text())
        .startsWith("2015 2,022,209.02 or 2,022,209.20 340,673,705.21 168.47");
    assertThat(page.select("#table-2018-exports-by-quarter tbody tr").size()).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void open_figures_are_there_for_those_who_may_read_them_and_for_no_one_else(Role role)
      throws Exception {
    int expected = role.may(Right.READ_OPEN_QUARTERS) ? 200 : 404;

    assertThat(
            mvc.perform(get("/api/v1/statistics/2018Q3").with(people.bearer(people.of(role))))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018Q5", "18", "x", "1999", "2018Q3-Q1"})
  void a_period_that_is_none_is_not_found(String written) throws Exception {
    assertThat(
            mvc.perform(
                    get("/api/v1/statistics/" + written)
                        .with(people.bearer(people.of(Role.ANALYST))))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2003",
        "2004",
        "2005",
        "2003Q1",
        "2003Q1-Q3",
        "2014",
        "2014Q2",
        "2016Q1",
        "2018Q1"
      })
  void what_has_no_records_says_so_without_zeros(String written) throws Exception {
    Visit analyst = people.visit(Role.ANALYST);

    Document page = analyst.page("/statistics/" + written);
    JsonNode record = api(Role.ANALYST, written, 200);

    assertThat(page.select("main").text()).contains("no records").doesNotContain("0.00");
    assertThat(page.select(".kp-number")).isEmpty();
    assertThat(
            analyst
                .get("/statistics/%s/%s-exports-by-hs-code.csv".formatted(written, written))
                .getResponse()
                .getStatus())
        .isEqualTo(404);
    assertThat(record.get("status").asString()).isEqualTo("NO_RECORDS");
    assertThat(record.get("imports").isNull()).isTrue();
    assertThat(record.get("exports").isNull()).isTrue();
    assertThat(record.get("statements").size()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-20T15:00:00Z, 2026Q2, OPEN",
    "2026-05-20T15:00:00Z, 2026, OPEN",
    "2026-05-20T15:00:00Z, 2026Q1, NO_RECORDS",
    "2026-07-01T03:59:59Z, 2026Q2, OPEN", // the last second of June in New York
    "2026-07-01T04:00:00Z, 2026Q2, NO_RECORDS",
  })
  void a_period_that_goes_on_without_records_is_open_for_programs(
      Instant now, String written, String status) throws Exception {
    clock.set(now);
    try {
      JsonNode record = api(Role.ANALYST, written, 200);

      assertThat(record.get("status").asString()).isEqualTo(status);
      for (String flow : List.of("imports", "exports")) {
        if (status.equals("OPEN")) {
          assertThat(record.get(flow).get("certificates").asInt()).isZero();
          assertThat(record.get(flow).get("total").get("carats").asString()).matches("0([.]0+)?");
          assertThat(record.get(flow).get("lines").size()).isEqualTo(3);
          assertThat(record.get(flow).get("partners").size()).isZero();
        } else {
          assertThat(record.get(flow).isNull()).isTrue();
        }
      }
    } finally {
      clock.release();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2015", "2016", "2017"})
  void a_year_that_was_published_stands_as_published_for_everyone(String year) throws Exception {
    for (Role role : List.of(Role.ANALYST, Role.PREPARER)) {
      Visit visit = people.visit(role);

      Document page = visit.page("/statistics/" + year);

      assertThat(page.select("h1").text()).contains("published statement");
      assertThat(page.select("#table-%s-four-years tbody tr".formatted(year)).last().text())
          .startsWith(year)
          .contains("published statement (no records behind)");
      assertThat(page.select("#table-%s-exports-by-hs-code".formatted(year))).isEmpty();
      assertThat(
              visit
                  .get("/statistics/%s/%s-four-years.csv".formatted(year, year))
                  .getResponse()
                  .getContentAsString())
          .contains(",published statement (no records behind),");
      JsonNode record = api(role, year, 200);
      assertThat(record.get("status").asString()).isEqualTo("PUBLISHED");
      assertThat(record.get("imports").isNull()).isTrue();
      assertThat(record.get("statements").size()).isEqualTo(2);
    }
    assertThat(api(Role.PREPARER, "2015", 200).at("/statements/1/imports/carats").asString())
        .isEqualTo("2022209.20");
  }

  @Test
  void licensees_are_led_to_what_was_published_and_to_nothing_else() {
    Document page = people.visit(Role.PREPARER).page("/statistics");

    assertThat(page.select("#years a").eachAttr("href"))
        .containsExactly("/statistics/2017", "/statistics/2016", "/statistics/2015");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2030", "2030Q1", "2999"})
  void a_period_to_come_is_not_there(String written) throws Exception {
    Visit analyst = people.visit(Role.ANALYST);
    for (String address : List.of("", "/records?flow=EXPORT", "/" + written + "-four-years.csv")) {
      assertThat(analyst.get("/statistics/" + written + address).getResponse().getStatus())
          .as(address)
          .isEqualTo(404);
    }
    api(Role.ANALYST, written, 404);
  }

  @Test
  void a_year_that_runs_is_compared_by_its_quarters_that_are_over() {
    clock.set(Instant.parse("2018-11-27T15:00:00Z"));
    try {
      assertThat(people.visit(Role.ANALYST).page("/statistics/2018").select(".usa-alert").text())
          .contains("There are no records of Q1-Q3 2017");
    } finally {
      clock.release();
    }
  }

  private JsonNode api(Role role, String written, int expected) throws Exception {
    var response =
        mvc.perform(get("/api/v1/statistics/" + written).with(people.bearer(people.of(role))))
            .andReturn()
            .getResponse();
    assertThat(response.getStatus()).isEqualTo(expected);
    return JsonMapper.shared().readTree(response.getContentAsString());
  }

  @Test
  void the_api_gives_decimals_as_texts_and_always_three_codes() throws Exception {
    JsonNode record =
        JsonMapper.shared()
            .readTree(
                mvc.perform(
                        get("/api/v1/statistics/2018Q3")
                            .with(people.bearer(people.of(Role.ANALYST))))
                    .andReturn()
                    .getResponse()
                    .getContentAsString());

    assertThat(record.get("period").asString()).isEqualTo("2018Q3");
    assertThat(record.get("status").asString()).isEqualTo("OPEN");
    JsonNode exports = record.get("exports");
    assertThat(exports.get("certificates").asInt()).isEqualTo(4);
    assertThat(exports.get("lines").size()).isEqualTo(3);
    JsonNode unsorted = exports.get("lines").get(0);
    assertThat(unsorted.get("carats").asString()).isEqualTo("0.00");
    assertThat(unsorted.get("usdPerCarat").isNull()).isTrue();
    assertThat(exports.get("total").get("usdPerCarat").asString()).isEqualTo("113.06");
    assertThat(exports.get("partners").get(0).get("participant").asString()).isEqualTo("EU");
    assertThat(exports.get("partners").get(0).get("carats").isString()).isTrue();
    assertThat(exports.get("partners").get(0).get("shareOfCarats").asString()).isEqualTo("55.56");
  }

  @Test
  void the_years_run_from_this_one_back_and_no_quarter_is_there_before_it_begins() {
    clock.set(Instant.parse("2026-05-20T15:00:00Z"));
    try {
      Document page = people.visit(Role.ANALYST).page("/statistics");

      assertThat(page.select("#years tbody th").eachText())
          .startsWith("2026", "2025")
          .endsWith("2018", "2017", "2016", "2015");
      assertThat(page.select("#years tbody tr").first().select("li").eachText())
          .containsExactly("Q1 2026", "Q2 2026");
    } finally {
      clock.release();
    }
  }

  @Test
  void the_first_page_leads_to_the_quarter_that_runs_and_to_the_one_that_ended() {
    clock.set(Instant.parse("2026-01-01T04:59:59Z")); // still 2025 in New York
    try {
      assertThat(people.visit(Role.RELEASER).page("/").select("a.kp-card__title").eachAttr("href"))
          .contains("/statistics/2025Q4", "/statistics/2025Q3");
      assertThat(people.visit(Role.ISSUER).page("/").select("a[href^=/statistics/]")).isEmpty();
    } finally {
      clock.release();
    }
  }
}
