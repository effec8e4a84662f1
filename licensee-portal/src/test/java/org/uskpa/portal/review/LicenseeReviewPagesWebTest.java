package org.uskpa.portal.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;

/** Today is 2 March 2026. */
@PortalWebTest
class LicenseeReviewPagesWebTest {

  @Autowired private ApplicationContext context;
  @Autowired private TestPeople people;

  private Licensee dealer;
  private String certificate = "";
  private Visit state;

  @BeforeEach
  void aDealerWithACertificate() {
    LifeForTests life = new LifeForTests(context);
    dealer = life.dealer();
    certificate = life.exported(dealer).number().value();
    state = people.visit(people.of(Role.REVIEWER, Agency.STATE));
  }

  private static List<String> blocks(Document page) {
    return page.select("#error-summary a").eachAttr("href");
  }

  private String planned() {
    Document page =
        state.followed(
            "/reviews",
            "command",
            UUID.randomUUID().toString(),
            "licensee",
            dealer.number(),
            "onSiteOn",
            "2026-03-02",
            "team",
            "Rita Reviewer");
    assertThat(page.select(".kp-notice").text()).contains("The review is planned");
    Element form = page.select("form[action$=/begin]").first();
    assertThat(form).isNotNull();
    return form.attr("action").replace("/begin", "");
  }

  private String reported() {
    String review = planned();
    state.followed(review + "/begin", "size", "5");
    state.followed(
        review + "/findings",
        "command",
        UUID.randomUUID().toString(),
        "severity",
        "CRITICAL",
        "words",
        "A seal is missing",
        "recommendation",
        "Seal every box",
        "dueOn",
        "2026-05-01");
    List<String> marks = new ArrayList<>();
    for (Element radio : state.page(review).select("input[type=radio][value=MET]")) {
      String place = radio.attr("name").replace("result", "");
      marks.addAll(List.of(radio.attr("name"), "MET", "words" + place, "Seen on site"));
    }
    state.followed(review + "/checklist", marks.toArray(String[]::new));
    state.followed(review + "/report", "summary", "All but the seal is in order");
    return review;
  }

  @Test
  void a_plan_says_all_that_is_missing_and_keeps_what_was_typed() {
    Document page =
        state.refused(
            "/reviews",
            "command",
            UUID.randomUUID().toString(),
            "licensee",
            dealer.number(),
            "onSiteOn",
            "1/1/1999",
            "team",
            "");
    assertThat(blocks(page)).containsExactlyInAnyOrder("#onSiteOn", "#team");
    assertThat(page.select("[name=onSiteOn]").val()).isEqualTo("1/1/1999");
  }

  @Test
  void the_sample_is_shown_with_its_seed_and_its_certificates() {
    String review = planned();
    assertThat(blocks(state.refused(review + "/begin", "size", "many"))).containsExactly("#size");
    assertThat(state.refused(review + "/begin", "size", " ").select("#error-summary").text())
        .contains("Say how many certificates the sample is to have, 1 to 100.");

    Document begun = state.followed(review + "/begin", "size", "5");

    assertThat(begun.select("main").text())
        .containsPattern("1 of 1 certificates issued .* drawn with the seed \\d+");
    assertThat(begun.select("#sample a").eachAttr("href"))
        .containsExactly(
            "/certificates/" + certificate, "/certificates/" + certificate + "/certificate.pdf");
  }

  @Test
  void the_manager_answers_and_nobody_elses_manager_finds_it() {
    String review = reported();
    String own = review.replace("/reviews/", "/own-reviews/");
    Visit manager = people.visit(people.of(Role.MANAGER, dealer.number()));
    Document page = manager.page(own);
    Element form = page.select("form[action*=/answers]").first();
    assertThat(form).isNotNull();
    String field = form.select("textarea").attr("name");
    String action = form.attr("action");

    assertThat(
            manager
                .refused(action, "command", UUID.randomUUID().toString(), field, " ")
                .select("#error-summary")
                .text())
        .contains("Say what you answer");
    assertThat(
            manager
                .followed(action, "command", UUID.randomUUID().toString(), field, "Sealed since")
                .select("main")
                .text())
        .contains("Sealed since");
    assertThat(state.page(review).select("main").text()).contains("Sealed since");
    assertThat(manager.get(own + "/report.pdf").getResponse().getContentType())
        .isEqualTo("application/pdf");

    Visit other = people.visit(people.of(Role.MANAGER, TestPeople.CARRIER));
    assertThat(other.get(own).getResponse().getStatus()).isEqualTo(404);
    assertThat(other.get(own + "/report.pdf").getResponse().getStatus()).isEqualTo(404);
    assertThat(
            other
                .post(action, "command", UUID.randomUUID().toString(), field, "Mine?")
                .getResponse()
                .getStatus())
        .isEqualTo(404);
  }

  @Test
  void another_body_reads_it_and_takes_no_step() {
    String review = planned();
    Visit administrator = people.visit(Role.ADMINISTRATOR);

    assertThat(administrator.page(review).select("main form")).isEmpty();
    assertThat(administrator.post(review + "/begin", "size", "5").getResponse().getStatus())
        .isEqualTo(404);
    assertThat(administrator.get(review + "/report.pdf").getResponse().getStatus()).isEqualTo(404);
  }

  @Test
  void who_reported_it_is_told_that_somebody_else_closes_it() {
    String review = reported();

    Document page = state.page(review);

    assertThat(page.select("form[action$=/closing]")).isEmpty();
    assertThat(page.select("main").text()).contains("Somebody else of your body closes it");
    assertThat(state.refused(review + "/closing").select("main").text())
        .contains("You reported this review");
  }

  @Test
  void the_programme_explains_its_order_and_leads_to_the_figures() {
    String number = dealer.number();
    Document programme = state.page("/reviews");
    assertThat(programme.select("#programme tr:contains(" + number + ")").text())
        .contains("This body has not reviewed it yet (10 points)", "Plan a review of " + number);
    assertThat(state.page("/reviews?order=due&body=USKPA").select("caption").text())
        .contains("the soonest first");
    Document figures = state.page("/reviews/figures");
    assertThat(figures.select("#figures tbody tr")).hasSize(20);
    String behind = figures.select("#figures tbody a").first().attr("href");
    assertThat(state.page(behind).select("h1").text().toLowerCase(Locale.ROOT))
        .contains("reviews of 2026");
  }

  /** Two tabs show the same checklist; what the first saves is told to the second. */
  @Test
  void a_checklist_saved_from_a_second_tab_overwrites_nothing_unseen() {
    String review = planned();
    Document begun = state.followed(review + "/begin", "size", "5");
    assertThat(begun.select("[name=seenWords1]").val()).isEmpty();
    String checklist = review + "/checklist";
    state.followed(
        checklist, "result2", "MET", "words2", "Seen", "seenResult2", "", "seenWords2", "");
    state.followed(checklist, "result1", "NOT_MET", "words1", "Two are late", "seenWords1", "");

    Document late =
        state.refused(
            checklist,
            "result1",
            "MET",
            "words1",
            "All in time",
            "seenResult1",
            "",
            "seenWords1",
            "",
            "result3",
            "",
            "words3",
            "Half a thought",
            "seenResult3",
            "",
            "seenWords3",
            "",
            "seenResult2",
            "",
            "seenWords2",
            "");

    assertThat(blocks(late)).containsExactlyInAnyOrder("#words1", "#result3");
    assertThat(late.select("#error-summary").text()).contains("“Not met”", "“Two are late”");
    // What was typed stays, what was not touched shows what stands, and what stands is seen now.
    assertThat(late.select("[name=words1]").val()).isEqualTo("All in time");
    assertThat(late.select("[name=seenWords1]").val()).isEqualTo("Two are late");
    assertThat(late.select("[name=words2]").val()).isEqualTo("Seen");
    assertThat(late.select("[name=words3]").val()).isEqualTo("Half a thought");

    Document saved =
        state.followed(
            checklist,
            "result1",
            "MET",
            "words1",
            "All in time",
            "seenResult1",
            "NOT_MET",
            "seenWords1",
            "Two are late");
    assertThat(saved.select("[name=words1]").val()).isEqualTo("All in time");
  }
}
