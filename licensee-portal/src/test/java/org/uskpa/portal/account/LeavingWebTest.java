package org.uskpa.portal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.journal.Subject;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;
import org.uskpa.portal.security.SignedIn;

/** Somebody leaves, today or by a day that is set; the last administrator of a body does not. */
@PortalWebTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class LeavingWebTest {

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired Accounts accounts;
  @Autowired CloseAccount closeAccount;
  @Autowired CloseWhoLeft closeWhoLeft;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(Instant.parse("2026-11-02T15:00:00Z"));
  }

  @AfterEach
  void releaseClock() {
    clock.release();
  }

  private String signIn(String name) {
    return mvc.post()
        .uri("/login")
        .with(csrf())
        .param("username", name)
        .param("password", TestPeople.PASSWORD)
        .exchange()
        .getResponse()
        .getRedirectedUrl();
  }

  private SignedIn signedIn(String name) {
    return accounts.find(name).orElseThrow().signedIn();
  }

  @Test
  void a_last_day_is_good_to_its_end_and_takes_effect_by_date() {
    String name = people.of(Role.ISSUER);
    Visit keeper = people.visit(Role.MANAGER);
    keeper.followed("/accounts/issuer/close", "last_day", "2026-11-05", "reason", "Retires");

    assertThat(accounts.find(name).orElseThrow().lastDay()).isEqualTo(LocalDate.of(2026, 11, 5));
    clock.set(Instant.parse("2026-11-06T04:59:00Z"));
    assertThat(closeWhoLeft.run()).isZero();
    assertThat(signIn(name)).isEqualTo("/");
    RequestPostProcessor session = people.signedIn(name);

    clock.set(Instant.parse("2026-11-06T05:01:00Z"));
    assertThat(signIn(name)).isEqualTo("/login?error");
    assertThat(mvc.get().uri("/api/v1/nothing").with(people.bearer(name))).hasStatus(401);
    assertThat(closeWhoLeft.run()).isEqualTo(1);
    assertThat(mvc.get().uri("/").with(session)).hasRedirectedUrl("/login");
    assertThat(accounts.find(name).orElseThrow().isClosed()).isTrue();
    assertThat(journal.of(new Subject("account", name)))
        .extracting(JournalEntry::action, JournalEntry::reason)
        .containsExactly(tuple("last day set", "Retires"), tuple("closed", "Retires"));
    assertThat(closeWhoLeft.run()).isZero();
  }

  @Test
  void a_last_day_is_taken_back() {
    String name = people.of(Role.ISSUER);
    Visit keeper = people.visit(Role.MANAGER);
    keeper.followed("/accounts/issuer/close", "last_day", "2026-11-05", "reason", "Retires");
    assertThat(
            keeper
                .followed("/accounts/issuer/open", "reason", "Stays after all")
                .select(".kp-notice")
                .text())
        .contains("Last day taken back", "stays open")
        .doesNotContain("revoked");

    clock.set(Instant.parse("2026-11-09T15:00:00Z"));
    assertThat(closeWhoLeft.run()).isZero();
    assertThat(signIn(name)).isEqualTo("/");
  }

  @Test
  void whoever_closes_the_only_manager_of_a_licensee_is_told() {
    people.of(Role.MANAGER);
    people.of(Role.ISSUER);
    Visit administrator = people.visit(Role.ADMINISTRATOR);

    assertThat(administrator.page("/accounts/manager/close").select(".usa-alert--warning").text())
        .contains("Nobody else manages this licensee");
    assertThat(administrator.page("/accounts/issuer/close").text())
        .doesNotContain("Nobody else manages this licensee");
  }

  @Test
  void what_is_wrong_with_a_leaving_is_said_at_once_and_nothing_typed_is_lost() {
    people.of(Role.ISSUER);
    Visit keeper = people.visit(Role.MANAGER);

    assertThat(
            keeper
                .refused("/accounts/issuer/close", "last_day", "2026-11-01", "reason", " ")
                .select("#error-summary a")
                .eachAttr("href"))
        .containsExactly("#last_day", "#reason");
    assertThat(
            keeper
                .refused("/accounts/issuer/close", "last_day", "soon", "reason", "Retires")
                .select("#reason")
                .val())
        .isEqualTo("Retires");
  }

  @Test
  void what_the_person_had_in_hand_is_listed_with_links() {
    String name = people.of(Role.PREPARER);
    jdbc.sql(
            """
            INSERT INTO stock_number (number, licensee_id, state, allotted_on)
            SELECT 'US41999', id, 'RESERVED', '2026-01-05' FROM licensee WHERE number = 'L005'
            """)
        .update();
    jdbc.sql(
            """
            INSERT INTO certificate (number, licensee_id, state, opened_at, opened_by, opened_with)
            SELECT 'US41999', id, 'DRAFT', now(), :name, gen_random_uuid() FROM licensee WHERE number = 'L005'
            """)
        .param("name", name)
        .update();

    assertThat(
            people
                .visit(Role.MANAGER)
                .page("/accounts/preparer/close")
                .select("#work a")
                .eachAttr("href"))
        .containsExactly("/certificates/US41999");
  }

  @Test
  void the_last_administrator_of_an_agency_is_not_closed() {
    String name = people.of(Role.AGENCY_ADMINISTRATOR, Agency.CENSUS);
    Visit keeper = people.visit(Role.ADMINISTRATOR);

    assertThat(
            keeper
                .refused("/accounts/" + name + "/close", "reason", "Left")
                .select("#error-summary")
                .text())
        .contains("only administrator of the Census Bureau", "Open one for another");
    assertThat(
            keeper
                .refused("/accounts/" + name + "/role", "role", "AUDITOR", "reason", "Asked for")
                .select("#error-summary")
                .text())
        .contains("only administrator of the Census Bureau");
    assertThatThrownBy(
            () ->
                jdbc.sql("UPDATE account SET closed_at = now() WHERE username = :name")
                    .param("name", name)
                    .update())
        .rootCause()
        .hasMessageContaining("last administrator");
  }

  @Test
  void two_administrators_who_close_each_other_leave_one() throws Exception {
    String one = people.of(Role.ADMINISTRATOR);
    String other = people.another(Role.ADMINISTRATOR, "other");
    SignedIn first = signedIn(one);
    SignedIn second = signedIn(other);
    Account firstAccount = accounts.find(one).orElseThrow();
    Account secondAccount = accounts.find(other).orElseThrow();
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Future<List<Finding>>> answers =
          both.invokeAll(
              List.<Callable<List<Finding>>>of(
                  () ->
                      closeAccount
                          .run(new CloseAccount.Command(first, secondAccount, null, "Left"))
                          .findings(),
                  () ->
                      closeAccount
                          .run(new CloseAccount.Command(second, firstAccount, null, "Left"))
                          .findings()));
      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .filteredOn(List::isEmpty)
          .hasSize(1);
    } finally {
      both.shutdownNow();
    }
    assertThat(List.of(one, other))
        .filteredOn(name -> !accounts.find(name).orElseThrow().isClosed())
        .hasSize(1);
  }
}
