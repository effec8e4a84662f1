package org.uskpa.portal.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.Role;
import org.uskpa.statistics.export.FileFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** World figures from a file to tables in every format, by page and by API. */
@PortalWebTest
class WorldWebTest {

  private static final String HEADING =
      "year,vintage,source,participant,production_carats,production_usd,import_carats,import_usd,export_carats,export_usd,import_certificates,export_certificates\n";

  @Autowired TestPeople people;
  @Autowired MockMvc mvc;

  private MockHttpServletResponse check(String rows) throws Exception {
    return mvc.perform(
            multipart("/world/from-file/check")
                .file(
                    new MockMultipartFile(
                        "file",
                        "world.csv",
                        "text/csv",
                        (HEADING + rows).getBytes(StandardCharsets.UTF_8)))
                .with(people.signedIn(people.of(Role.ANALYST)))
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  private Document load(Document checked, String words) {
    return people
        .visit(Role.ANALYST)
        .followed(
            "/world/from-file",
            "command",
            checked.select("input[name=command]").val(),
            "name",
            checked.select("input[name=name]").val(),
            "text",
            checked.select("textarea[name=text]").first().wholeText(),
            "words",
            words);
  }

  private static Document page(MockHttpServletResponse answer) throws Exception {
    return Jsoup.parse(answer.getContentAsString());
  }

  @Test
  void a_file_is_checked_loaded_shown_and_taken_home_in_every_format() throws Exception {
    MockHttpServletResponse checked =
        check(
            """
            2015,2016-07,A page,IL,,,12238788.7,3395275390.94,9346513.90,2799259707.90,,
            2015,2016-07,A page,TOTAL,,,12238788.7,3395275390.94,9346513.90,2799259707.90,,
            """);
    assertThat(checked.getStatus()).isEqualTo(200);
    assertThat(page(checked).select("#vintages").text())
        .isEqualTo("2015, vintage 2016-07: 1 Participants, from A page");
    assertThat(people.visit(Role.ANALYST).page("/world").select("#years")).isEmpty();

    Document index = load(page(checked), "");
    assertThat(index.select(".kp-notice").text())
        .contains("2015, vintage 2016-07: 1 Participants.");
    Visit reader = people.visit(Role.AUDITOR);
    Document page = reader.page(index.select("#years tbody a").attr("href"));
    assertThat(page.select("tbody tr").first().text())
        .contains("Israel IL", "12,238,788.70", "3,395,275,390.94", "277.42");
    assertThat(page.select("main").text()).contains("published statement", "Source: A page");
    for (Element link : page.select(".kp-figures .kp-files a, main > .kp-files a")) {
      MockHttpServletResponse file = reader.get(link.attr("href")).getResponse();
      assertThat(file.getStatus()).as(link.attr("href")).isEqualTo(200);
      assertThat(file.getHeader("Content-Disposition")).contains("attachment", "2015-2016-07-");
    }
    assertThat(page.select(".kp-figures .kp-files a")).hasSize(FileFormat.values().length);
    JsonNode api =
        JsonMapper.shared().readTree(api("/api/v1/world/2015/2016-07").getContentAsString());
    assertThat(api.at("/tables/0/rows/0/cells/import_usd").asString()).isEqualTo("3395275390.94");
    assertThat(api.at("/tables/0/rows/0/cells/production_carats").isNull()).isTrue();
  }

  private MockHttpServletResponse api(String address) throws Exception {
    return mvc.perform(get(address).with(people.bearer(people.of(Role.ANALYST))))
        .andReturn()
        .getResponse();
  }

  @Test
  void a_bad_file_ends_in_findings_by_line_and_nothing_is_loaded() throws Exception {
    MockHttpServletResponse refused =
        check("2013,2014-07,A page,BE,1,,,,,,,\n2013,2014-07,A page,IN,x,,,,,,,\n");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(page(refused).select("#found tbody tr").eachText())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("2 participant") && line.contains("European Union"))
        .anyMatch(line -> line.startsWith("3 production_carats") && line.contains("“x”"));
    assertThat(api("/api/v1/world/2013/2014-07").getStatus()).isEqualTo(404);
  }

  @Test
  void what_warns_needs_words_and_nothing_typed_is_lost() throws Exception {
    Document checked =
        page(check("2014,2015-07,A page,IN,,,5.00,,,,,\n2014,2015-07,A page,TOTAL,,,6.00,,,,,\n"));
    assertThat(checked.select(".usa-alert").text()).contains("Something warns");
    Document refused =
        people
            .visit(Role.ANALYST)
            .refused(
                "/world/from-file",
                "command",
                checked.select("input[name=command]").val(),
                "name",
                "world.csv",
                "text",
                checked.select("textarea[name=text]").first().wholeText(),
                "words",
                " ");
    assertThat(refused.select("#words-group .kp-finding--block")).isNotEmpty();
    assertThat(refused.select("textarea[name=text]").first().wholeText()).contains("TOTAL");

    load(refused, "As printed by the source.");
    assertThat(people.visit(Role.ANALYST).page("/world/2014/2015-07").select("main").text())
        .contains("Loaded although something warned: As printed by the source.", "-1.00");
  }

  @Test
  void two_vintages_of_a_year_stand_against_each_other() throws Exception {
    load(page(check("2017,2018-07,A page,BW,,15.87,,,,,,\n")), "");
    load(page(check("2017,2019-07,A page,BW,,14.12,,,,,,\n")), "");
    Visit analyst = people.visit(Role.ANALYST);

    Document later = analyst.page("/world/2017/2019-07");
    Document difference =
        analyst.page(later.select("nav a:contains(vintage 2018-07)").attr("href"));
    assertThat(difference.select("h1").text())
        .isEqualTo("Global summary 2017: vintage 2019-07 against 2018-07");
    assertThat(difference.select("tbody tr").text())
        .isEqualTo("Botswana Production 15.87 14.12 -1.75 -11.03");
    assertThat(analyst.page("/world/2017/2018-07/against/2019-07").select("h1").text())
        .as("whichever is named first")
        .isEqualTo(difference.select("h1").text());
    for (Element link : difference.select(".kp-files a")) {
      assertThat(analyst.get(link.attr("href")).getResponse().getStatus()).isEqualTo(200);
    }
  }

  @Test
  void programs_load_and_are_told_by_line() throws Exception {
    String row = "2012,2013-07,A page,RU,,,,,1.50,2.25,,7\n";
    assertThat(sent(row, "?dryRun=true", Role.ANALYST).getStatus()).isEqualTo(200);
    assertThat(api("/api/v1/world/2012/2013-07").getStatus()).isEqualTo(404);
    assertThat(
            JsonMapper.shared()
                .readTree(sent(row, "", Role.ANALYST).getContentAsString())
                .at("/vintages/0/participants")
                .asInt())
        .isEqualTo(1);
    JsonNode again = JsonMapper.shared().readTree(sent(row, "", Role.ANALYST).getContentAsString());
    assertThat(again.at("/findings/0/line").asInt()).isEqualTo(2);
    assertThat(again.at("/findings/0/rule").asString()).isEqualTo("world-vintage-new");
    assertThat(sent(row, "", Role.AUDITOR).getStatus()).isEqualTo(403);
  }

  private MockHttpServletResponse sent(String rows, String query, Role role) throws Exception {
    return mvc.perform(
            post("/api/v1/world" + query)
                .contentType("text/csv")
                .content((HEADING + rows).getBytes(StandardCharsets.UTF_8))
                .with(people.bearer(people.of(role))))
        .andReturn()
        .getResponse();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void they_are_read_by_agencies_and_loaded_by_census(Role role) {
    Visit visit = people.visit(role);
    assertThat(visit.get("/world").getResponse().getStatus())
        .isEqualTo(role.may(Right.READ_OPEN_QUARTERS) ? 200 : 403);
    assertThat(visit.get("/world/world-totals-as-printed.csv").getResponse().getStatus())
        .isEqualTo(role.may(Right.READ_OPEN_QUARTERS) ? 200 : 403);
    assertThat(
            visit
                .post("/world/from-file", "command", UUID.randomUUID().toString(), "text", "x")
                .getResponse()
                .getStatus())
        .isEqualTo(role.may(Right.REVIEW_QUARTERS) ? 422 : 403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/world/2015/2099-01",
        "/world/abcd/2016-07",
        "/world/nothing.csv",
        "/world/world-totals-as-printed.doc",
        "/world/2010/2011-07/against/2011-07"
      })
  void what_is_not_there_is_not_found(String address) {
    assertThat(people.visit(Role.ANALYST).get(address).getResponse().getStatus()).isEqualTo(404);
  }
}
