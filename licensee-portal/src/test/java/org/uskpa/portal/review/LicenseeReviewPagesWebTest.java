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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.ReviewBody;
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
    return planned(state);
  }

  private String planned(Visit reviewer) {
    Document page =
        reviewer.followed(
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
    return reported(state);
  }

  private String reported(Visit reviewer) {
    String review = planned(reviewer);
    reviewer.followed(review + "/begin", "size", "5");
    reviewer.followed(
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
    for (Element radio : reviewer.page(review).select("input[type=radio][value=MET]")) {
      String place = radio.attr("name").replace("result", "");
      marks.addAll(List.of(radio.attr("name"), "MET", "words" + place, "Seen on site"));
    }
    reviewer.followed(review + "/checklist", marks.toArray(String[]::new));
    assertThat(reviewer.page(review).select("[name=onSiteOn]").val()).isEqualTo("2026-03-02");
    reviewer.followed(
        review + "/report", "onSiteOn", "2026-03-01", "summary", "All but the seal is in order");
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
        .contains(
            "No review is on record in this programme (10 points)", "Plan a review of " + number);
    assertThat(state.page("/reviews?order=due&body=USKPA").select("caption").text())
        .contains("the soonest first");
    Document figures = state.page("/reviews/figures");
    assertThat(figures.select("#figures tbody tr")).hasSize(10);
    assertThat(figures.select("#figures a[href*=which=REVIEWED]").attr("href"))
        .startsWith("/reviews/due?body=");
    assertThat(
            state
                .page(figures.select("#figures a[href*=which=REVIEWED]").attr("href"))
                .select("#error-summary"))
        .isEmpty();
    String behind = figures.select("#figures tbody a").first().attr("href");
    assertThat(state.page(behind).select("h1").text().toLowerCase(Locale.ROOT))
        .contains("reviews of 2026");
  }

  @ParameterizedTest
  @EnumSource(
      value = Agency.class,
      names = {"USKPA", "STATE", "CENSUS", "CBP"})
  void each_body_carries_a_review_from_its_plan_to_its_closing(Agency agency) {
    Role role = agency == Agency.USKPA ? Role.ADMINISTRATOR : Role.REVIEWER;
    Visit first = people.visit(people.of(role, agency));
    Visit second = people.visit(people.second(role, agency));
    String review = reported(first);

    assertThat(first.page(review).select("form[action$=/closing]")).isEmpty();
    assertThat(second.page(review).select("form[action$=/closing]")).hasSize(1);
    Document closed = second.followed(review + "/closing");
    assertThat(closed.select(".kp-notice").text()).contains("The review is closed");

    Document licensee = second.page("/licensees/" + dealer.number());
    assertThat(licensee.select("a[href=" + review + "]").text())
        .isEqualTo(ReviewBody.valueOf(agency.name()).label());
    assertThat(licensee.select("main").text()).contains("Due by Mar 1, 2031");
    String field = closed.select("textarea[name^=words]").attr("name");
    String settle = closed.select("form[action$=/settled]").attr("action");
    assertThat(second.followed(settle, field, "Sealed").select(".kp-notice").text())
        .contains("Finding settled");
  }

  @Test
  void a_review_is_moved_with_a_reason_and_its_history_tells_it() {
    String review = planned();
    Document form = state.page(review + "/move");
    assertThat(form.select("[name=onSiteOn]").val()).isEqualTo("2026-03-02");
    assertThat(form.select("[name=team]").val()).isEqualTo("Rita Reviewer");
    Document refused =
        state.refused(review + "/move", "onSiteOn", "soon", "team", " ", "reason", "");
    assertThat(blocks(refused)).containsExactlyInAnyOrder("#onSiteOn", "#team", "#reason");
    assertThat(refused.select("[name=onSiteOn]").val()).isEqualTo("soon");

    Document moved =
        state.followed(
            review + "/move",
            "onSiteOn",
            "3/20/2026",
            "team",
            "Rita and Ron",
            "reason",
            "The licensee moves house");

    assertThat(moved.select(".kp-notice").text()).contains("The review is moved");
    assertThat(moved.select("main").text())
        .contains("Mar 20, 2026", "Rita and Ron", "The licensee moves house");
    Visit cbp = people.visit(people.of(Role.REVIEWER, Agency.CBP));
    assertThat(cbp.get(review + "/move").getResponse().getStatus()).isEqualTo(404);
    assertThat(
            cbp.post(review + "/move", "onSiteOn", "3/21/2026", "team", "Cleo", "reason", "Mine")
                .getResponse()
                .getStatus())
        .isEqualTo(404);
  }

  @Test
  void a_review_is_called_off_and_another_is_planned() {
    String review = planned();
    assertThat(blocks(state.refused(review + "/calling-off", "reason", " ")))
        .containsExactly("#reason");

    Document ended = state.followed(review + "/calling-off", "reason", "Nobody has time");

    assertThat(ended.select(".kp-notice").text()).contains("The review is called off");
    assertThat(ended.select(".kp-title").text()).contains("Called off");
    assertThat(ended.select("main form, a[href$=/move], a[href$=/calling-off]")).isEmpty();
    assertThat(ended.select("main dl").text()).contains("Nobody has time");
    Document programme = state.page("/reviews");
    assertThat(programme.select("a[href=" + review + "]")).isEmpty();
    assertThat(programme.select("#programme tr:contains(" + dealer.number() + ")").text())
        .contains("Plan a review of " + dealer.number());
    assertThat(planned()).isNotEqualTo(review);
  }

  /** What was refused stands at the address of the step; loading it again is no error. */
  @ParameterizedTest
  @ValueSource(
      strings = {"/begin", "/checklist", "/findings", "/findings/1/settled", "/report", "/closing"})
  void the_address_of_a_step_leads_back_to_the_review(String step) {
    String review = planned();

    assertThat(state.get(review + step).getResponse().getRedirectedUrl()).isEqualTo(review);
  }

  @Test
  void the_address_of_an_answer_leads_back_to_the_review() {
    Visit manager = people.visit(people.of(Role.MANAGER, dealer.number()));

    assertThat(manager.get("/own-reviews/7/findings/3/answers").getResponse().getRedirectedUrl())
        .isEqualTo("/own-reviews/7");
  }

  @Test
  void a_finding_and_a_report_say_all_that_is_wrong_at_once() {
    String review = planned();
    state.followed(review + "/begin", "size", "5");

    Document finding =
        state.refused(
            review + "/findings",
            "command",
            UUID.randomUUID().toString(),
            "words",
            "",
            "recommendation",
            "",
            "dueOn",
            "soon");
    assertThat(blocks(finding)).contains("#dueOn", "#words", "#recommendation").hasSize(4);
    assertThat(finding.select("[name=dueOn]").val()).isEqualTo("soon");

    Document report = state.refused(review + "/report", "onSiteOn", "soon", "summary", "");
    assertThat(blocks(report)).contains("#onSiteOn", "#summary");
    assertThat(report.select("[name=onSiteOn]").val()).isEqualTo("soon");
    assertThat(report.select("main").text()).contains("points of the checklist are not marked");
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
