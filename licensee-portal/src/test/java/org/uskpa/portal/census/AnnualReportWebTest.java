package org.uskpa.portal.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.Role;

/** The annual report: its parts, the notes of a year, and the document as it is taken home. */
@PortalWebTest
class AnnualReportWebTest {

  @Autowired TestPeople people;

  @BeforeAll
  static void recordTrade(@Autowired TestDatabase database) {
    new TradeOnRecord(database.application(), Instant.parse("2020-01-03T12:00:00Z"))
        .certificates(
            List.of(
                TradeOnRecord.exported("US70001", LocalDate.of(2019, 7, 3), TradeOnRecord.GEMS)));
  }

  private static String version(Document page, String section) {
    return page.select("input[name=version-%s]".formatted(section)).val();
  }

  @Test
  void every_section_stands_with_its_constant_part_and_the_tables_of_section_e() {
    Document page = people.visit(Role.ANALYST).page("/annual-report/2019");

    assertThat(page.select("form h2").eachText())
        .containsExactly(
            "A Institutional framework",
            "B Legal framework",
            "C/1 Outgoing shipments",
            "C/2 Incoming shipments",
            "D Industry self-regulation",
            "E Statistics",
            "F Review visits",
            "G Infringements",
            "H Miscellaneous");
    assertThat(page.select("#section-B").text()).contains("31 CFR part 592", "June 19, 2018");
    assertThat(page.select("#section-E").text()).contains("10.50 carats worth US$2,100.00");
    assertThat(page.select(".kp-figures h2").eachText()).contains("U.S. exports by HS code, 2019");
    assertThat(people.visit(Role.ANALYST).page("/annual-report").select("#years a").eachText())
        .contains("2003", "2019");
  }

  @Test
  void notes_of_a_year_are_saved_as_drafts_and_go_into_the_document() throws IOException {
    Visit analyst = people.visit(Role.ANALYST);
    Document page = analyst.page("/annual-report/2018");
    Document saved =
        analyst.followed(
            "/annual-report/2018/notes",
            "note-G",
            "One seizure.\r\n\r\n- It was forfeited.",
            "version-G",
            version(page, "G"));
    assertThat(saved.select(".kp-notice").text()).contains("The notes are saved");
    assertThat(saved.select("textarea[name=note-G]").text()).contains("One seizure.");
    assertThat(saved.select("main").text()).contains("Saved on");

    MockHttpServletResponse file = analyst.get("/annual-report/2018/report.docx").getResponse();
    assertThat(file.getHeader("Content-Disposition"))
        .contains("attachment; filename=\"2018-annual-report.docx\"");
    try (XWPFDocument read =
        new XWPFDocument(new ByteArrayInputStream(file.getContentAsByteArray()))) {
      String text =
          read.getParagraphs().stream()
              .map(XWPFParagraph::getText)
              .collect(Collectors.joining("\n"));
      assertThat(text)
          .contains("One seizure.", "\u2022\tIt was forfeited.", "Smithsonian", "G Part B: 2018");
    }
    assertThat(analyst.get("/annual-report/2018/report.pdf").getResponse().getContentAsByteArray())
        .startsWith('%', 'P', 'D', 'F');
  }

  @Test
  void what_somebody_else_saved_stays_and_what_was_typed_comes_back() {
    Visit analyst = people.visit(Role.ANALYST);
    Document stale = analyst.page("/annual-report/2017");
    people
        .visit(Role.RELEASER)
        .followed(
            "/annual-report/2017/notes", "note-H", "Theirs", "version-H", version(stale, "H"));

    Document refused =
        analyst.refused(
            "/annual-report/2017/notes", "note-H", "Mine", "version-H", version(stale, "H"));

    assertThat(refused.select("#error-summary a").attr("href")).isEqualTo("#note-H");
    assertThat(refused.select("#error-summary").text()).contains("Theirs");
    assertThat(refused.select("textarea[name=note-H]").text()).isEqualTo("Mine");
  }

  @Test
  void constant_words_are_changed_from_a_day_on() {
    Visit analyst = people.visit(Role.ANALYST);
    Document part = analyst.page("/annual-report/parts/D");
    Document refused =
        analyst.refused(
            "/annual-report/parts/D",
            "number",
            part.select("input[name=number]").val(),
            "part_words",
            "Warranties.",
            "part_since",
            "");
    assertThat(refused.select("#error-summary").text()).contains("Say from which day");
    assertThat(refused.select("textarea").text()).isEqualTo("Warranties.");

    Document changed =
        analyst.followed(
            "/annual-report/parts/D",
            "number",
            part.select("input[name=number]").val(),
            "part_words",
            "Warranties.",
            "part_since",
            "2016-01-01");
    assertThat(changed.select("main h2").eachText())
        .containsExactly("Holds from Jan 1, 2016", "Holds from Jan 1, 2003");
    assertThat(analyst.page("/annual-report/2016").select("#section-D").text())
        .contains("Warranties.");
    assertThat(analyst.page("/annual-report/2015").select("#section-D").text())
        .doesNotContain("Warranties.");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void it_is_read_by_those_who_read_reviews_and_written_by_census(Role role) {
    Visit visit = people.visit(role);
    int read = role.may(Right.READ_REVIEWS) ? 200 : 403;
    for (String address :
        List.of(
            "/annual-report",
            "/annual-report/2014",
            "/annual-report/2014/report.docx",
            "/annual-report/parts/A")) {
      assertThat(visit.get(address).getResponse().getStatus()).as(address).isEqualTo(read);
    }
    if (role.may(Right.READ_REVIEWS)) {
      assertThat(visit.page("/annual-report/2014").select("textarea[name=note-A]").isEmpty())
          .isEqualTo(!role.may(Right.REVIEW_QUARTERS));
    }
    assertThat(visit.post("/annual-report/2014/notes").getResponse().getStatus())
        .isEqualTo(role.may(Right.REVIEW_QUARTERS) ? 302 : 403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/annual-report/2002",
        "/annual-report/2999",
        "/annual-report/abc",
        "/annual-report/2018/report.xlsx",
        "/annual-report/parts/Z"
      })
  void what_is_not_there_is_not_found(String address) {
    assertThat(people.visit(Role.ANALYST).get(address).getResponse().getStatus()).isEqualTo(404);
  }

  @Test
  void a_past_moment_is_shown_as_it_stood_and_nothing_is_written_there() {
    Document page = people.visit(Role.ANALYST).page("/annual-report/2019?asOf=2020-01-02T12:00");

    assertThat(page.select("main").text()).contains("As it stood on record on Jan 2, 2020");
    assertThat(page.select("textarea")).isEmpty();
    assertThat(page.select("main > .kp-files a").eachAttr("href"))
        .allMatch(href -> href.endsWith("?asOf=2020-01-02T12%3A00"));
    assertThat(page.select(".kp-figures h2").text()).doesNotContain("by HS code, 2019");
    assertThat(
            people
                .visit(Role.ANALYST)
                .get("/annual-report/2019?asOf=tomorrow")
                .getResponse()
                .getStatus())
        .isEqualTo(400);
  }
}
