package org.uskpa.portal.review;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.licensee.AdmitLicensee;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.review.CallOffReview;
import org.uskpa.core.review.PlanReview;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;

/** Today is 2 March 2026; CBP is at the licensee's on 20 April, and nobody was there before. */
@PortalWebTest
class CalendarPagesWebTest {

  private static final String NUMBER = "L7100";
  private static final String NAME =
      "Smith, Jones; and “Söhne” of the Diamond Exchange \\ New York and Antwerp";

  @Autowired private ApplicationContext context;
  @Autowired private TestPeople people;
  @Autowired private AdmitLicensee admit;
  @Autowired private Licensees licensees;
  @Autowired private PlanReview plan;
  @Autowired private CallOffReview callOff;

  private Visit cbp;

  @BeforeEach
  void aReviewIsPlanned() {
    new LifeForTests(context);
    if (licensees.byNumber(NUMBER).isEmpty()) {
      admit
          .run(
              new AdmitLicensee.Command(
                  NUMBER,
                  NAME,
                  LicenseeKind.DEALER,
                  "1 Main Street, Boston, MA",
                  LocalDate.parse("2021-05-04"),
                  LocalDate.parse("2030-01-01")),
              LifeForTests.ADMINISTRATOR)
          .orElseThrow();
      plan.run(
              new PlanReview.Command(
                  NUMBER, ReviewBody.CBP, LocalDate.parse("2026-04-20"), "Cleo", UUID.randomUUID()),
              LifeForTests.ADMINISTRATOR)
          .orElseThrow();
    }
    cbp = people.visit(people.of(Role.REVIEWER, Agency.CBP));
  }

  private static List<String> lines(Document page) {
    return page.select(".kp-days__entry").eachText().stream()
        .filter(line -> line.contains(NUMBER))
        .toList();
  }

  @Test
  void the_agencies_see_their_days_first_and_can_look_at_those_of_the_USKPA() {
    for (String whose : List.of("", "?body=AGENCIES", "?body=STATE")) {
      assertThat(lines(cbp.page("/reviews/calendar" + whose)))
          .as(whose)
          .containsExactly(
              "Apr 20, 2026 On site %s %s by U.S. Customs and Border Protection"
                  .formatted(NUMBER, NAME),
              "May 4, 2026 Review due %s %s".formatted(NUMBER, NAME));
    }
    assertThat(lines(cbp.page("/reviews/calendar?body=USKPA")))
        .containsExactly("May 4, 2026 Review due %s %s".formatted(NUMBER, NAME));
    assertThat(lines(cbp.page("/reviews/calendar?from=2026-05"))).hasSize(1);
    assertThat(lines(cbp.page("/reviews/calendar?from=2030-01"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"from=2026-13", "from=1066-10", "from=9999-01", "body=FBI"})
  void what_is_no_month_or_body_is_not_found(String query) {
    assertThat(cbp.get("/reviews/calendar?" + query).getResponse().getStatus()).isEqualTo(404);
  }

  @Test
  void the_file_is_read_by_calendar_programs() throws IOException {
    MockHttpServletResponse file = cbp.get("/reviews/calendar.ics").getResponse();
    String text = file.getContentAsString();

    assertThat(file.getContentType()).startsWith("text/calendar");
    assertThat(file.getHeader("Content-Disposition")).contains("reviews-agencies.ics");
    // RFC 5545: lines end in CR LF and are folded; commas, semicolons and backslashes are escaped.
    assertThat(text)
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .endsWith("END:VCALENDAR\r\n")
        .contains("DTSTART;VALUE=DATE:20260420\r\n", "DTEND;VALUE=DATE:20260421\r\n");
    assertThat(text.split("\r\n"))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(75));
    assertThat(text.replace("\r\n ", "")).contains("Smith\\, Jones\\; and “Söhne”");

    ICalendar calendar;
    try (ICalReader reader = new ICalReader(text)) {
      calendar = reader.readNext();
    }
    List<VEvent> own =
        calendar.getEvents().stream()
            .filter(event -> event.getSummary().getValue().contains(NUMBER))
            .toList();
    assertThat(own)
        .extracting(event -> event.getSummary().getValue())
        .containsExactly(
            "On site: %s %s (U.S. Customs and Border Protection)".formatted(NUMBER, NAME),
            "Review due: %s %s (Agencies (State, Census, CBP))".formatted(NUMBER, NAME));
    assertThat(own).extracting(event -> event.getUid().getValue()).doesNotHaveDuplicates();
    assertThat(own.get(1).getUid().getValue()).isEqualTo("due-l7100-agencies@reviews.uskpa");
  }

  @Test
  void a_review_that_was_called_off_is_cancelled_in_the_file_and_gone_from_the_page()
      throws IOException {
    Licensee dealer = new LifeForTests(context).dealer();
    long review =
        plan.run(
                new PlanReview.Command(
                    dealer.number(),
                    ReviewBody.STATE,
                    LocalDate.parse("2026-04-22"),
                    "Rita",
                    UUID.randomUUID()),
                LifeForTests.ADMINISTRATOR)
            .orElseThrow()
            .id();
    assertThat(statusOf(review)).isEqualTo("CONFIRMED");
    assertThat(cbp.page("/reviews/calendar").select("a[href=/reviews/" + review + "]")).hasSize(1);

    callOff
        .run(
            new CallOffReview.Command(review, ReviewBody.STATE, "Nobody has time"),
            LifeForTests.ADMINISTRATOR)
        .orElseThrow();

    assertThat(statusOf(review)).isEqualTo("CANCELLED");
    assertThat(cbp.page("/reviews/calendar").select("a[href=/reviews/" + review + "]")).isEmpty();
  }

  private String statusOf(long review) throws IOException {
    try (ICalReader reader =
        new ICalReader(cbp.get("/reviews/calendar.ics").getResponse().getContentAsString())) {
      return reader.readNext().getEvents().stream()
          .filter(event -> event.getUid().getValue().equals("review-" + review + "@reviews.uskpa"))
          .map(event -> event.getStatus().getValue())
          .findFirst()
          .orElseThrow();
    }
  }
}
