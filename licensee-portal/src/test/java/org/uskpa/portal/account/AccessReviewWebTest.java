package org.uskpa.portal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.SettableClock;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;

@PortalWebTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class AccessReviewWebTest {

  @Autowired TestPeople people;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;
  @Autowired RemindOfAccessReviews remind;

  private Visit manager;

  @BeforeEach
  void open() {
    clock.set(Instant.parse("2026-01-05T15:00:00Z"));
    people.of(Role.ISSUER);
    people.of(Role.PREPARER);
    people.of(Role.ISSUER, TestPeople.CARRIER);
    manager = people.visit(Role.MANAGER);
  }

  @AfterEach
  void releaseClock() {
    clock.release();
  }

  private long id(String username) {
    return accounts.find(username).orElseThrow().id();
  }

  /** The fields of the form as a page holds it, with what is said of accounts behind them. */
  private static String[] filled(Document form, String... said) {
    List<String> fields = new ArrayList<>();
    for (Element hidden : form.select("main form input[type=hidden]")) {
      if (!hidden.attr("name").equals("_csrf")) {
        fields.add(hidden.attr("name"));
        fields.add(hidden.val());
      }
    }
    fields.addAll(List.of(said));
    return fields.toArray(String[]::new);
  }

  private String[] keepsAll(Document form) {
    return filled(form, "decision." + id("issuer"), "KEEPS", "decision." + id("preparer"), "KEEPS");
  }

  @Test
  void it_is_due_a_year_after_the_first_account_and_after_the_last_review() {
    assertThat(manager.page("/accounts").select("#access-review").text())
        .contains("by Jan 5, 2027");
    assertThat(manager.page("/").text()).doesNotContain("Review access");

    clock.set(Instant.parse("2026-12-20T15:00:00Z"));
    manager = people.visit("manager");
    assertThat(manager.page("/").text()).contains("Review access", "Due Jan 5, 2027");

    clock.set(Instant.parse("2027-01-06T15:00:00Z"));
    manager = people.visit("manager");
    assertThat(manager.page("/").select(".kp-card--LATE").text())
        .contains("Review access", "Was due Jan 5, 2027");
    manager.followed("/access-reviews", keepsAll(manager.page("/access-reviews/new")));
    assertThat(manager.page("/").text()).doesNotContain("Review access");
    assertThat(manager.page("/accounts").select("#access-review").text())
        .contains("by Jan 6, 2028");
  }

  @Test
  void a_colleagues_signature_leaves_the_colleagues_account_to_be_gone_through() {
    people.another(Role.ADMINISTRATOR, "two");
    people.of(Role.ADMINISTRATOR);
    clock.set(Instant.parse("2027-01-06T15:00:00Z"));
    Visit one = people.visit("administrator");
    signAll(one, "administrator-two");

    Visit two = people.visit("administrator-two");
    assertThat(two.page("/").select(".kp-card--LATE").text()).contains("Review access");
    Document form = two.page("/access-reviews/new");
    assertThat(form.select("section.kp-access h2 a").eachAttr("href"))
        .containsExactly("/accounts/administrator");
    assertThat(form.select("main").text()).contains("further accounts in your charge");
    signAll(two, "administrator");

    assertThat(two.page("/").text()).doesNotContain("Review access");
    assertThat(people.visit("administrator").page("/").text()).doesNotContain("Review access");
  }

  private void signAll(Visit keeper, String oneOfThem) {
    Document form = keeper.page("/access-reviews/new");
    List<String> said = new ArrayList<>();
    for (Element radio : form.select("input[value=KEEPS]")) {
      said.addAll(List.of(radio.attr("name"), "KEEPS"));
    }
    assertThat(said).contains("decision." + id(oneOfThem));
    keeper.followed("/access-reviews", filled(form, said.toArray(String[]::new)));
  }

  @Test
  void keepers_are_told_once_when_it_is_due_soon_and_once_when_it_is_late() {
    assertThat(remind.run()).isZero();

    clock.set(Instant.parse("2026-12-20T15:00:00Z"));
    assertThat(remind.run()).isPositive();
    assertThat(remind.run()).as("nobody twice").isZero();
    assertThat(told("manager"))
        .singleElement()
        .asString()
        .contains("by Jan 5, 2027: 2 of them", "/access-reviews/new");
    assertThat(told("issuer")).isEmpty();

    clock.set(Instant.parse("2027-01-06T15:00:00Z"));
    assertThat(remind.run()).isPositive();
    assertThat(remind.run()).isZero();
    assertThat(told("manager")).hasSize(2).last().asString().contains("were to be gone through");
  }

  private List<String> told(String username) {
    return jdbc.sql(
            """
            SELECT n.body FROM notice n JOIN account a ON a.id = n.account_id
            WHERE a.username = :username AND n.kind LIKE 'ACCESS_REVIEW%' ORDER BY n.id
            """)
        .param("username", username)
        .query(String.class)
        .list();
  }

  @Test
  void what_was_signed_stays_as_it_was_and_what_is_closed_is_closed() {
    clock.advance(Duration.ofDays(91));
    manager = people.visit("manager");
    Document form = manager.page("/access-reviews/new");
    assertThat(form.select("section.kp-access")).hasSize(2);
    assertThat(form.select("main").text())
        .contains("Unused for long")
        .doesNotContain("issuer-l001");

    Document record =
        manager.followed(
            "/access-reviews",
            filled(
                form,
                "decision." + id("issuer"),
                "CHANGES",
                "why." + id("issuer"),
                "Prepares only from now on",
                "decision." + id("preparer"),
                "CLOSES",
                "why." + id("preparer"),
                "Left in March"));

    assertThat(record.select("#lines tbody tr").eachText())
        .satisfiesExactly(
            issuer ->
                assertThat(issuer)
                    .contains("issuer", "Issuer", "Changes", "Prepares only from now on"),
            preparer ->
                assertThat(preparer)
                    .contains("preparer", "Unused for long", "Closed", "Left in March"));
    assertThat(accounts.find("preparer").orElseThrow().isClosed()).isTrue();
    manager.followed("/accounts/issuer/role", "role", "PREPARER", "reason", "Review of access");
    String path = "/access-reviews/1";
    assertThat(manager.page(path).select("#lines tbody tr").first().text()).contains(" Issuer ");
  }

  @Test
  void everything_that_is_still_to_be_said_is_said_at_once_and_what_was_typed_stays() {
    Document form = manager.page("/access-reviews/new");
    Document refused =
        manager.refused(
            "/access-reviews",
            filled(form, "decision." + id("issuer"), "CLOSES", "why." + id("issuer"), " "));

    assertThat(refused.select("#error-summary a").eachAttr("href"))
        .containsExactly("#why-" + id("issuer"), "#decision-" + id("preparer"));
    assertThat(refused.select("input[name=decision." + id("issuer") + "][checked]").val())
        .isEqualTo("CLOSES");
  }

  @Test
  void a_list_that_changed_meanwhile_is_looked_at_anew() {
    Document form = manager.page("/access-reviews/new");
    manager.followed("/accounts/issuer/role", "role", "PREPARER", "reason", "Other tasks");

    assertThat(manager.refused("/access-reviews", keepsAll(form)).select("#error-summary").text())
        .contains("since this list was shown");
  }

  @Test
  void the_same_form_sent_twice_signs_once() {
    Document form = manager.page("/access-reviews/new");
    manager.followed("/access-reviews", keepsAll(form));
    manager.followed("/access-reviews", keepsAll(form));

    assertThat(manager.page("/access-reviews").select("#reviews li")).hasSize(1);
  }

  @Test
  void another_bodys_record_is_not_there_but_for_auditors() {
    manager.followed("/access-reviews", keepsAll(manager.page("/access-reviews/new")));
    people.of(Role.MANAGER, TestPeople.CARRIER);

    assertThat(people.visit("manager-l001").get("/access-reviews/1")).hasStatus(404);
    assertThat(people.visit(Role.ADMINISTRATOR).get("/access-reviews/1")).hasStatus(404);
    assertThat(
            people
                .visit(people.of(Role.AGENCY_ADMINISTRATOR, Agency.CENSUS))
                .get("/access-reviews/1"))
        .hasStatus(404);
    assertThat(people.visit("manager-l001").page("/access-reviews").select("#reviews li"))
        .isEmpty();
    Visit auditor = people.visit(Role.AUDITOR);
    assertThat(auditor.page("/access-reviews").select("#reviews li")).hasSize(1);
    assertThat(auditor.page("/access-reviews/1").select("#lines tbody tr")).hasSize(2);
    assertThat(auditor.get("/access-reviews/new")).hasStatus(403);
  }

  @Test
  void the_uskpa_goes_through_managers_who_go_through_the_others() {
    Document form = people.visit(Role.ADMINISTRATOR).page("/access-reviews/new");

    assertThat(form.select("section.kp-access h2 a").eachAttr("href"))
        .contains("/accounts/manager", "/accounts/issuer-l001")
        .doesNotContain("/accounts/issuer", "/accounts/preparer");
  }

  @Test
  void the_last_administrators_are_not_let_go_together() {
    String one = people.of(Role.AGENCY_ADMINISTRATOR, Agency.CENSUS);
    Visit uskpa = people.visit(Role.ADMINISTRATOR);
    List<String> said = new ArrayList<>();
    Document form = uskpa.page("/access-reviews/new");
    for (Element radio : form.select("input[value=KEEPS]")) {
      boolean census = radio.attr("name").equals("decision." + id(one));
      said.addAll(List.of(radio.attr("name"), census ? "CLOSES" : "KEEPS"));
    }
    said.addAll(List.of("why." + id(one), "Left"));

    assertThat(
            uskpa
                .refused("/access-reviews", filled(form, said.toArray(String[]::new)))
                .select("#error-summary")
                .text())
        .contains("only administrator of the Census Bureau");
  }

  @Test
  void a_record_is_whole_and_never_changed() {
    manager.followed("/access-reviews", keepsAll(manager.page("/access-reviews/new")));

    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        INSERT INTO access_review_line SELECT 1, 3, 'x', 'X', 'ISSUER', 'L005', now(), NULL, 0,
                          false, 'KEEPS', ''
                        """)
                    .update())
        .rootCause()
        .hasMessageContaining("does not have its 2 lines");
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        INSERT INTO access_review (agency, signed_with, signed_at, signed_by, signed_name, accounts)
                        VALUES ('CBP', :form, now(), 'x', 'X', 1)
                        """)
                    .param("form", UUID.randomUUID())
                    .update())
        .rootCause()
        .hasMessageContaining("does not have its 1 lines");
    assertThatThrownBy(() -> jdbc.sql("DELETE FROM access_review_line").update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> jdbc.sql("UPDATE access_review SET accounts = 2").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }
}
