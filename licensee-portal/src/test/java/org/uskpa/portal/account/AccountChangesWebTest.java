package org.uskpa.portal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.Role;

/** Roles, names, pauses, sign-ins and tokens of the accounts in somebody's charge. */
@PortalWebTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class AccountChangesWebTest {

  private static final String DESKTOP =
      "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired Accounts accounts;
  @Autowired Journal journal;
  @Autowired SettableClock clock;

  @AfterEach
  void releaseClock() {
    clock.release();
  }

  private RequestPostProcessor bearer(String token) {
    return request -> {
      request.addHeader("Authorization", "Bearer " + token);
      return request;
    };
  }

  @Test
  void another_role_ends_sign_ins_and_the_tokens_that_go_beyond_it() {
    String name = people.of(Role.ISSUER);
    String narrow = people.tokenWith(name, Set.of(Right.READ_STATISTICS));
    RequestPostProcessor session = people.signedIn(name);

    Document page =
        people
            .visit(Role.MANAGER)
            .followed("/accounts/issuer/role", "role", "PREPARER", "reason", "Other tasks");

    assertThat(page.select("main").text()).contains("Preparer");
    assertThat(accounts.find(name).orElseThrow().role()).isEqualTo(Role.PREPARER);
    assertThat(mvc.get().uri("/").with(session)).hasRedirectedUrl("/login");
    assertThat(mvc.get().uri("/api/v1/nothing").with(people.bearer(name))).hasStatus(401);
    assertThat(mvc.get().uri("/api/v1/nothing").with(bearer(narrow))).hasStatus(404);
    assertThat(journal.of(new Subject("account", name)))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("role changed");
              assertThat(entry.reason()).isEqualTo("Other tasks");
              assertThat(entry.details())
                  .containsEntry("from", "ISSUER")
                  .containsEntry("to", "PREPARER")
                  .containsEntry("tokens revoked", "1");
            });
  }

  @Test
  void a_role_is_one_that_the_account_can_have_and_another_than_it_has() {
    people.of(Role.ISSUER);
    Visit manager = people.visit(Role.MANAGER);

    assertThat(
            manager
                .refused("/accounts/issuer/role", "role", "ADMINISTRATOR", "reason", " ")
                .select("#error-summary a")
                .eachAttr("href"))
        .containsExactly("#role", "#reason");
    assertThat(
            manager
                .refused("/accounts/issuer/role", "role", "ISSUER", "reason", "Asked for")
                .select("#error-summary")
                .text())
        .contains("is Issuer already");
  }

  @Test
  void nobody_keeps_the_own_account_and_another_bodys_is_not_there() {
    people.of(Role.ISSUER, TestPeople.CARRIER);
    people.of(Role.REVIEWER, Agency.STATE);
    Visit manager = people.visit(Role.MANAGER);
    Visit census = people.visit(people.of(Role.AGENCY_ADMINISTRATOR, Agency.CENSUS));
    Visit uskpa = people.visit(Role.ADMINISTRATOR);
    String stateReviewer = "reviewer";

    for (String step : List.of("", "/role", "/name", "/close", "/open", "/unlock")) {
      assertThat(manager.get("/accounts/manager" + step)).hasStatus(404);
      assertThat(manager.get("/accounts/issuer-l001" + step)).hasStatus(404);
      assertThat(census.get("/accounts/issuer-l001" + step)).hasStatus(404);
      assertThat(census.get("/accounts/" + stateReviewer + step)).hasStatus(404);
      assertThat(uskpa.get("/accounts/" + stateReviewer + step)).hasStatus(404);
    }
    for (String step :
        List.of(
            "/role",
            "/name",
            "/close",
            "/open",
            "/unlock",
            "/invitation",
            "/sign-ins/end",
            "/sign-ins/x/end",
            "/tokens/1/revoke")) {
      assertThat(manager.post("/accounts/issuer-l001" + step, "reason", "x")).hasStatus(404);
      assertThat(manager.post("/accounts/manager" + step, "reason", "x")).hasStatus(404);
      assertThat(census.post("/accounts/" + stateReviewer + step, "reason", "x")).hasStatus(404);
      assertThat(uskpa.post("/accounts/" + stateReviewer + step, "reason", "x")).hasStatus(404);
    }
  }

  @Test
  void a_name_is_corrected_and_the_user_name_stays() {
    people.of(Role.ISSUER);
    Visit manager = people.visit(Role.MANAGER);

    assertThat(
            manager
                .followed("/accounts/issuer/name", "display_name", " Ida Issuer ")
                .select("h1")
                .text())
        .isEqualTo("Ida Issuer");
    assertThat(
            manager
                .refused("/accounts/issuer/name", "display_name", " ")
                .select("#error-summary a")
                .eachAttr("href"))
        .containsExactly("#display_name");
  }

  @Test
  void a_locked_account_is_listed_and_unlocked_with_a_reason() {
    clock.set(Instant.parse("2026-11-02T15:00:00Z"));
    String name = people.of(Role.ISSUER);
    Visit manager = people.visit(Role.MANAGER);
    assertThat(manager.page("/accounts?state=PAUSED").select("#accounts tbody tr")).isEmpty();
    for (int i = 0; i < 10; i++) {
      signIn(name, "wrong");
    }
    assertThat(signIn(name, TestPeople.PASSWORD)).isEqualTo("/login?error");

    Document locked = manager.page("/accounts?state=PAUSED");
    assertThat(locked.select("#accounts tbody").text()).contains(name, "Locked until");
    manager.refused("/accounts/issuer/unlock", "reason", "");
    manager.followed("/accounts/issuer/unlock", "reason", "Mistyped, says so by telephone");

    assertThat(signIn(name, TestPeople.PASSWORD)).isEqualTo("/");
    assertThat(journal.of(new Subject("account", name)))
        .extracting(entry -> entry.action())
        .containsExactly("sign-in let go on");
  }

  private String signIn(String name, String password) {
    return mvc.post()
        .uri("/login")
        .with(csrf())
        .header("User-Agent", DESKTOP)
        .param("username", name)
        .param("password", password)
        .exchange()
        .getResponse()
        .getRedirectedUrl();
  }

  @Test
  void the_own_page_tells_sign_ins_apart_and_ends_another() {
    String name = people.of(Role.ISSUER);
    signIn(name, TestPeople.PASSWORD);
    Visit own = people.visit(name);

    Document page = own.page("/account");
    assertThat(page.select("#sign-ins tbody tr")).hasSize(2);
    assertThat(page.select("#sign-ins tbody").text())
        .contains("Firefox on Linux", "127.0.0.1", "This one");
    String path = page.select("#sign-ins tbody form").attr("action");
    assertThat(own.followed(path).select("#sign-ins tbody tr")).hasSize(1);
    assertThat(own.get("/account")).hasStatusOk();
  }

  @Test
  void a_keeper_sees_sign_ins_and_tokens_and_ends_them() {
    String name = people.of(Role.ISSUER);
    RequestPostProcessor session = people.signedIn(name);
    Visit manager = people.visit(Role.MANAGER);

    Document page = manager.page("/accounts/issuer");
    String end = page.select("#sign-ins tbody form").attr("action");
    String revoke = page.select("#tokens tbody form").attr("action");
    // Who sees the page gets no session by it.
    assertThat(end).matches("/accounts/issuer/sign-ins/[0-9a-f]{64}/end");
    assertThat(mvc.get().uri("/").with(session)).hasStatusOk();
    manager.followed(end);
    assertThat(mvc.get().uri("/").with(session)).hasRedirectedUrl("/login");
    manager.followed(revoke);
    assertThat(mvc.get().uri("/api/v1/nothing").with(people.bearer(name))).hasStatus(401);
    assertThat(journal.of(new Subject("account", name)))
        .extracting(entry -> entry.action())
        .containsExactly("sign-ins ended", "token revoked");
  }
}
