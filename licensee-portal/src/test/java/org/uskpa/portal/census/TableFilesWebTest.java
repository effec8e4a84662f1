package org.uskpa.portal.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.Role;
import org.uskpa.statistics.export.FileFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables as files, the cross table and section E, over two years of a few records. */
@PortalWebTest
class TableFilesWebTest {

  @Autowired TestPeople people;
  @Autowired MockMvc mvc;

  @BeforeAll
  static void recordTrade(@Autowired TestDatabase database) {
    new TradeOnRecord(database.application(), Instant.parse("2020-01-03T12:00:00Z"))
        .certificates(
            List.of(
                export("US70001", "IN", LocalDate.of(2018, 7, 3), "10.00"),
                export("US70002", "EU", LocalDate.of(2019, 8, 3), "20.00")));
    TradeOnRecord later =
        new TradeOnRecord(database.application(), Instant.parse("2020-01-03T14:00:00Z"));
    later.certificates(List.of(export("US70003", "EU", LocalDate.of(2019, 9, 3), "2.50")));
    later.imports(
        List.of(
            TradeOnRecord.imported(
                "K69-1", "BW", LocalDate.of(2019, 7, 1), LocalDate.of(2019, 7, 2))));
  }

  private static TradeOnRecord.Certificate export(
      String number, String to, LocalDate on, String carats) {
    return new TradeOnRecord.Certificate(
        number,
        to,
        to,
        on,
        on.plusDays(60),
        on,
        null,
        List.of(TradeOnRecord.line("7102.31", carats, "3000.00")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019Q3",
        "2019",
        "2018-2019/cross-table",
        "2019/annual-report",
        "2016",
        "2019Q3/submission",
        "2019/submission",
        "2016/submission"
      })
  void every_table_of_a_page_is_there_in_every_format(String address) throws Exception {
    Visit analyst = people.visit(Role.ANALYST);
    Document page = analyst.page("/statistics/" + address);

    assertThat(page.select(".kp-figures")).isNotEmpty();
    for (Element table : page.select(".kp-figures")) {
      assertThat(table.select(".kp-files a")).hasSize(FileFormat.values().length);
      for (FileFormat format : FileFormat.values()) {
        String href =
            table.select(".kp-files a[href$=." + format.ending() + "]").first().attr("href");
        MockHttpServletResponse file = analyst.get(href).getResponse();
        assertThat(file.getStatus()).as(href).isEqualTo(200);
        assertThat(file.getContentType()).startsWith(format.mediaType().replaceFirst(";.*", ""));
        assertThat(file.getHeader("Content-Disposition"))
            .isEqualTo(
                "attachment; filename=\"%s\"".formatted(href.substring(href.lastIndexOf('/') + 1)));
        assertThat(text(format, file.getContentAsByteArray())).contains(inside(format, table));
      }
    }
  }

  /** What stands in a file of a table; a document is compressed and says what it is. */
  private static String inside(FileFormat format, Element table) {
    return switch (format) {
      case PDF -> "%PDF-";
      case CSV -> table.select("tbody tr").first().select("th").text();
      case XLSX, JSON -> table.select("h2").text();
    };
  }

  private static String text(FileFormat format, byte[] file) throws IOException {
    return format == FileFormat.XLSX ? workbook(file) : new String(file, StandardCharsets.UTF_8);
  }

  private static String workbook(byte[] file) throws IOException {
    Path kept = Files.createTempFile("workbook", ".xlsx");
    Files.write(kept, file);
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(kept.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().startsWith("xl/worksheets/")) {
          text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } finally {
      Files.delete(kept);
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "2019Q3/figures.xlsx, 2019Q3-figures.xlsx",
    "2019/figures.pdf, 2019-figures.pdf",
    "2019/figures.json, 2019-figures.json",
    "2019/annual-report.xlsx, 2019-annual-report-section-e.xlsx",
    "2019/annual-report.pdf, 2019-annual-report-section-e.pdf",
    "2016/annual-report.json, 2016-annual-report-section-e.json",
    "2019Q3/submission.xlsx, 2019Q3-submission.xlsx",
    "2019/submission.pdf, 2019-submission.pdf"
  })
  void all_tables_of_a_page_are_one_file(String address, String name) throws Exception {
    MockHttpServletResponse file =
        people.visit(Role.ANALYST).get("/statistics/" + address).getResponse();

    assertThat(file.getStatus()).isEqualTo(200);
    assertThat(file.getHeader("Content-Disposition")).contains("\"%s\"".formatted(name));
    assertThat(file.getContentAsByteArray()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019Q3/figures.csv",
        "2019Q3/figures.doc",
        "2019Q3/annual-report.xlsx",
        "2019/annual-report.csv",
        "2019/2019-exports-by-hs-code.xls",
        "2019/2018-exports-by-hs-code.xlsx",
        "2019/nothing.pdf",
        "2018-2019/figures.pdf",
        "2018-2019/2018-2019-exports-by-hs-code.pdf",
        "2019-2018/cross-table",
        "2015/2015-by-participant-and-hs-code.xlsx",
        "2019Q3/annual-report",
        "2018-2019/annual-report",
        "2018-2019/submission",
        "2019Q1-Q3/submission",
        "2019/submission.csv",
        "2030/cross-table",
        "2019/records.pdf?flow=exports",
        "2019/records.json?flow=exports",
        "2019/records.csv?flow=all"
      })
  void what_is_no_file_is_not_found(String address) {
    assertThat(people.visit(Role.ANALYST).get("/statistics/" + address).getResponse().getStatus())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void open_tables_go_out_to_those_who_may_read_them_and_published_ones_to_everyone(Role role) {
    Visit visit = people.visit(role);
    int open = role.may(Right.READ_OPEN_QUARTERS) ? 200 : 404;

    for (String ending : List.of("csv", "xlsx", "pdf", "json")) {
      assertThat(status(visit, "2019/2019-exports-by-hs-code." + ending)).isEqualTo(open);
      assertThat(status(visit, "2016/2016-four-years." + ending)).isEqualTo(200);
    }
    for (String whole :
        List.of(
            "2019/figures.pdf",
            "2019/annual-report.pdf",
            "2019/annual-report",
            "2019Q3/submission",
            "2019/submission",
            "2019/cross-table",
            "2018-2019/cross-table",
            "2018-2019/2018-2019-by-participant-and-hs-code.json")) {
      assertThat(status(visit, whole)).as(whole).isEqualTo(open);
    }
    assertThat(status(visit, "2016/annual-report")).isEqualTo(200);
    assertThat(status(visit, "2016/figures.xlsx")).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void records_go_out_to_those_who_may_read_them(Role role) {
    Visit visit = people.visit(role);
    for (String flow : List.of("exports", "imports")) {
      boolean reads =
          role.may(Right.READ_OPEN_QUARTERS)
              && role.may(flow.equals("exports") ? Right.READ_CERTIFICATES : Right.READ_IMPORTS);
      int status = status(visit, "2019/records.csv?flow=" + flow);
      if (reads) {
        assertThat(status).isEqualTo(200);
      } else {
        assertThat(status).isIn(403, 404);
      }
    }
  }

  private static int status(Visit visit, String address) {
    return visit.get("/statistics/" + address).getResponse().getStatus();
  }

  @Test
  void the_records_behind_a_figure_are_a_file() throws Exception {
    Visit analyst = people.visit(Role.ANALYST);
    Document page = analyst.page("/statistics/2018-2019/records?flow=exports&only=EU");

    assertThat(page.select(".kp-files a").eachText()).hasSize(2);
    List<String> hrefs = page.select(".kp-files a").eachAttr("href");
    assertThat(analyst.get(hrefs.get(0)).getResponse().getContentAsString().lines())
        .hasSize(3)
        .startsWith(
            "row,certificate_number,counts_on,participant,code,us_party,foreign_party,hs_code,carats,value_usd,status,as_of,source")
        .anyMatch(line -> line.startsWith("line,US70002,2019-08-03,European Union,EU,"))
        .anyMatch(line -> line.contains(",7102.31,2.50,3000.00,open,"));
    assertThat(workbook(analyst.get(hrefs.get(1)).getResponse().getContentAsByteArray()))
        .contains("U.S. exports, 2018 to 2019: European Union", "US70002", "US70003")
        .doesNotContain("US70001");
  }

  @ParameterizedTest
  @CsvSource({"2020-01-03T08:00, 20.00", "2020-01-03T09:00, 22.50", "'', 22.50"})
  void every_file_is_as_it_would_have_been_at_the_moment(String asOf, String carats)
      throws Exception {
    Visit analyst = people.visit(Role.ANALYST);
    String query = asOf.isEmpty() ? "" : "?asOf=" + asOf;
    String table = "/statistics/2019/2019-exports-by-hs-code.";

    assertThat(analyst.get(table + "csv" + query).getResponse().getContentAsString())
        .contains(",%s,".formatted(carats));
    assertThat(workbook(analyst.get(table + "xlsx" + query).getResponse().getContentAsByteArray()))
        .contains("<v>%s</v>".formatted(carats));
    JsonNode json =
        JsonMapper.shared()
            .readTree(analyst.get(table + "json" + query).getResponse().getContentAsString());
    assertThat(json.at("/rows/3/cells/carats").asString()).isEqualTo(carats);
    assertThat(api("2019/tables/2019-exports-by-hs-code", asOf)).isEqualTo(json.get("rows"));
  }

  private JsonNode api(String address, String asOf) throws Exception {
    return JsonMapper.shared()
        .readTree(
            mvc.perform(
                    get("/api/v1/statistics/" + address)
                        .param("asOf", asOf)
                        .with(people.bearer(people.of(Role.ANALYST))))
                .andReturn()
                .getResponse()
                .getContentAsString())
        .get("rows");
  }

  @ParameterizedTest
  @CsvSource({
    "2019/tables, 200",
    "2019/annual-report, 200",
    "2019Q3/submission, 200",
    "2019/submission, 200",
    "2019Q1-Q2/submission, 404",
    "2018-2019/tables/2018-2019-by-participant-and-hs-code, 200",
    "2019/tables/nothing, 404",
    "2019Q1/annual-report, 404",
    "2019/tables?asOf=yesterday, 400"
  })
  void programs_are_given_tables(String address, int status) throws Exception {
    MockHttpServletResponse answer =
        mvc.perform(
                get("/api/v1/statistics/" + address).with(people.bearer(people.of(Role.ANALYST))))
            .andReturn()
            .getResponse();

    assertThat(answer.getStatus()).isEqualTo(status);
    // What is not found is told by the page of errors, which is not asked here.
    if (status != 404) {
      assertThat(answer.getContentType())
          .startsWith(status == 200 ? "application/json" : "application/problem+json");
    }
  }

  @Test
  void each_cell_of_the_cross_table_opens_its_records() {
    Visit analyst = people.visit(Role.ANALYST);
    Document page = analyst.page("/statistics/2018-2019/cross-table");
    Element total = page.select("tfoot tr.kp-total").first();

    assertThat(page.select("tbody tr th").eachText())
        .containsExactly(
            "Botswana",
            "Botswana",
            "Botswana",
            "Botswana",
            "European Union",
            "European Union",
            "European Union",
            "European Union",
            "India",
            "India",
            "India",
            "India");
    assertThat(total.text()).contains("Total U.S. trade, 2018 to 2019", "32.50", "9,000.00");
    Document behind = analyst.page(total.select("a").get(4).attr("href"));
    assertThat(behind.select("#records tbody th").eachText())
        .containsExactly("US70001", "US70002", "US70003");
    Document european =
        analyst.page(page.select("tbody tr.kp-subtotal").get(1).select("a").get(4).attr("href"));
    assertThat(european.select("#records tbody th").eachText())
        .containsExactly("US70002", "US70003");
    assertThat(european.select("main p a").first().attr("href"))
        .isEqualTo("/statistics/2018-2019/cross-table");
  }

  @Test
  void each_cell_by_origin_opens_its_records_and_an_open_quarter_is_told() {
    Visit analyst = people.visit(Role.ANALYST);
    Document page = analyst.page("/statistics/2019Q3/submission");

    assertThat(page.select(".usa-alert").text()).contains("Q3 2019 is not released (open)");
    Element line =
        page.select(
                "#table-2019q3-submission-exports-by-destination-and-origin tbody tr:not(.kp-subtotal)")
            .first();
    assertThat(line.text()).contains("European Union EU Mixed origin MIXED", "22.50");
    Document records = analyst.page(line.select("a").first().attr("href"));
    assertThat(records.select("h2, h1").text())
        .contains("HS 7102.31, non-industrial; European Union; origin ***");
    assertThat(records.select("#records tbody th").eachText())
        .containsExactly("US70002", "US70003");
    assertThat(records.select("main").text()).contains("2 certificates, 22.50 carats");
    assertThat(
            analyst
                .get("/statistics/2019Q3/records?flow=exports&origin=nowhere")
                .getResponse()
                .getStatus())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"2020-01-03T08:00, 30.00", "2020-01-03T09:00, 32.50"})
  void the_cross_table_of_years_is_asked_for_as_of_a_moment(String asOf, String carats) {
    Visit analyst = people.visit(Role.ANALYST);
    Document page = analyst.page("/statistics/2018-2019/cross-table?asOf=" + asOf);

    assertThat(page.select("tfoot tr.kp-total").text()).contains(carats);
    assertThat(page.select("form input[name=asOf][type=datetime-local]").val()).isEqualTo(asOf);
    assertThat(page.select("form[action$=/statistics/cross-table] input[name=asOf]").val())
        .as("other years are of the same moment")
        .isEqualTo(asOf);
  }

  @Test
  void a_moment_that_cannot_be_read_is_told_in_the_form_of_the_cross_table() {
    Visit analyst = people.visit(Role.ANALYST);
    MvcTestResult refused = analyst.get("/statistics/2018-2019/cross-table?asOf=yesterday");

    assertThat(refused.getResponse().getStatus()).isEqualTo(400);
    Document page = page(refused);
    assertThat(page.select("#error-summary a").attr("href")).isEqualTo("#asOf");
    assertThat(page.select("input#asOf").val()).isEqualTo("yesterday");
    assertThat(page.select("table")).isEmpty();
  }

  private static Document page(MvcTestResult result) {
    try {
      return Jsoup.parse(result.getResponse().getContentAsString());
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "from=2018&to=2019, /statistics/2018-2019/cross-table",
    "from=2019&to=2018, /statistics/2018-2019/cross-table",
    "from=2019&to=2019, /statistics/2019/cross-table"
  })
  void years_are_chosen_in_whichever_order(String chosen, String address) {
    assertThat(
            people
                .visit(Role.ANALYST)
                .get("/statistics/cross-table?" + chosen)
                .getResponse()
                .getRedirectedUrl())
        .isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({"from=1999&to=2019, 404", "from=x&to=2019, 400", "to=2019, 400"})
  void years_that_are_none_are_refused(String chosen, int status) {
    assertThat(status(people.visit(Role.ANALYST), "cross-table?" + chosen)).isEqualTo(status);
  }

  @Test
  void without_years_there_is_a_choice() {
    assertThat(
            people
                .visit(Role.ANALYST)
                .get("/statistics/cross-table")
                .getResponse()
                .getRedirectedUrl())
        .isEqualTo("/statistics");
  }

  @Test
  void section_e_stands_on_one_page_in_the_order_of_the_report_and_says_what_is_not_compared() {
    Visit analyst = people.visit(Role.ANALYST);

    assertThat(analyst.page("/statistics/2019/annual-report").select("h2").eachText())
        .containsExactly(
            "U.S. rough diamond trade, 2016 to 2019",
            "Kimberley Process certificates, 2016 to 2019",
            "U.S. imports by volume, 2019: top 3 Participants",
            "U.S. imports by value, 2019: top 3 Participants",
            "U.S. exports by volume, 2019: top 3 Participants",
            "U.S. exports by value, 2019: top 3 Participants",
            "U.S. exports by HS code, 2019",
            "U.S. imports by HS code, 2019",
            "U.S. rough diamond trade, year to date: 2019 against 2018",
            "U.S. rough diamond trade, change from year to year, 2016 to 2019");
    assertThat(analyst.page("/statistics/2018/annual-report").select(".usa-alert").text())
        .contains("There are no records of 2017 to compare with.");
  }

  @Test
  void what_is_drawn_is_read_off_the_table_beside_it() {
    Document page = people.visit(Role.ANALYST).page("/statistics/2019/annual-report");

    assertThat(page.select("[data-chart]")).hasSize(9);
    for (Element chart : page.select("[data-chart]")) {
      Element table = page.getElementById(chart.attr("data-table"));
      int columns = table.select("thead th").size();
      assertThat(chart.hasAttr("hidden")).as("shown by the script alone").isTrue();
      assertThat(chart.attr("data-series").split(",", -1))
          .allMatch(place -> Integer.parseInt(place) < columns);
      assertThat(Integer.parseInt(chart.attr("data-category"))).isLessThan(columns);
    }
  }
}
