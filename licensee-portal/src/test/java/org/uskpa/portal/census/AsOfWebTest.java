package org.uskpa.portal.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.record.Cause;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures as they stood: one certificate recorded at seven in the morning, voided at nine. */
@PortalWebTest
class AsOfWebTest {

  private static final LocalDate DAY = LocalDate.of(2020, 1, 2);

  @Autowired TestPeople people;
  @Autowired MockMvc mvc;

  @BeforeAll
  static void recordAndVoid(@Autowired TestDatabase database) {
    TradeOnRecord seven =
        new TradeOnRecord(database.application(), Instant.parse("2020-01-03T12:00:00Z"));
    TradeOnRecord nine =
        new TradeOnRecord(database.application(), Instant.parse("2020-01-03T14:00:00Z"));
    seven.certificates(List.of(certificate(null)));
    nine.moved(certificate(DAY), Cause.VOIDED);
  }

  private static TradeOnRecord.Certificate certificate(@Nullable LocalDate voidedOn) {
    return new TradeOnRecord.Certificate(
        "US70001",
        "IN",
        "IN",
        DAY,
        DAY.plusDays(60),
        null,
        voidedOn,
        List.of(TradeOnRecord.line("7102.31", "10.00", "3000.00")));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-03T06:59, OPEN, 0.00",
    "2020-01-03T07:00, OPEN, 10.00",
    "2020-01-03T13:59:59.999999Z, OPEN, 10.00",
    "2020-01-03T09:00, OPEN, 0.00",
    "'', NO_RECORDS, ''"
  })
  void a_quarter_stands_as_it_was_known(String asOf, String status, String carats)
      throws Exception {
    MockHttpServletResponse answer = api("2020Q1", asOf);
    JsonNode record = JsonMapper.shared().readTree(answer.getContentAsString());

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(record.get("status").asString()).isEqualTo(status);
    assertThat(record.at("/exports/total/carats").asString("")).isEqualTo(carats);
  }

  @Test
  void the_moment_stands_on_each_table_and_goes_along_to_the_records_and_the_file()
      throws Exception {
    Visit analyst = people.visit(Role.ANALYST);
    Document page = analyst.page("/statistics/2020Q1?asOf=2020-01-03T08:00");

    assertThat(page.select("main").text())
        .contains("As it stood on record on Jan 3, 2020, 8:00 AM EST");
    assertThat(page.select("input[name=asOf]").val()).isEqualTo("2020-01-03T08:00");
    assertThat(page.select(".kp-source").eachText())
        .isNotEmpty()
        .allMatch(text -> text.contains("As of: 2020-01-03 08:00:00 EST"));
    Element carats = page.select("#table-2020q1-exports-by-hs-code td a[href*=7102.31]").first();
    Document behind = analyst.page(carats.attr("href"));
    assertThat(behind.select("#records tbody th").eachText()).containsExactly("US70001");
    assertThat(behind.select("main").text()).contains("Jan 3, 2020, 8:00 AM EST");
    assertThat(behind.select("main p a").first().attr("href")).contains("asOf=2020-01-03T08");
    assertThat(
            analyst
                .get(page.select(".kp-figures .kp-files a").first().attr("href"))
                .getResponse()
                .getContentAsString())
        .contains("2020-01-03T13:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2999-01-01T00:00", "yesterday", "2020-01-03", "0001-01-01T00:00"})
  void a_moment_that_cannot_be_asked_for_is_refused_and_what_was_typed_stays(String asOf)
      throws Exception {
    Visit analyst = people.visit(Role.ANALYST);
    MockHttpServletResponse answer = analyst.get("/statistics/2020Q1?asOf=" + asOf).getResponse();
    Document page = Jsoup.parse(answer.getContentAsString());

    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(page.select("#error-summary li").size()).isEqualTo(1);
    assertThat(page.select("input[name=asOf]").val()).isEqualTo(asOf);
    assertThat(page.select(".kp-figures")).isEmpty();
    for (String file :
        List.of(
            "records?flow=exports&asOf=",
            "records.xlsx?flow=exports&asOf=",
            "cross-table?asOf=",
            "figures.pdf?asOf=",
            "x.csv?asOf=")) {
      assertThat(analyst.get("/statistics/2020Q1/" + file + asOf).getResponse().getStatus())
          .isEqualTo(400);
    }
    MockHttpServletResponse problem = api("2020Q1", asOf);
    assertThat(problem.getStatus()).isEqualTo(400);
    assertThat(problem.getContentType()).isEqualTo("application/problem+json");
    assertThat(
            JsonMapper.shared()
                .readTree(problem.getContentAsString())
                .at("/findings/0/field")
                .asString())
        .isEqualTo("asOf");
  }

  @Test
  void who_reads_released_figures_only_finds_no_open_ones_of_the_past() throws Exception {
    assertThat(
            people
                .visit(Role.PREPARER)
                .get("/statistics/2020Q1?asOf=2020-01-03T08:00")
                .getResponse()
                .getStatus())
        .isEqualTo(404);
  }

  private MockHttpServletResponse api(String period, String asOf) throws Exception {
    return mvc.perform(
            get("/api/v1/statistics/" + period)
                .param("asOf", asOf)
                .with(people.bearer(people.of(Role.ANALYST))))
        .andReturn()
        .getResponse();
  }
}
