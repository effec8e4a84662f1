package org.uskpa.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.uskpa.core.database.SettableClock;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;

@PortalWebTest
class ApiTokenSignInWebTest {

  /** No route, so what lies behind the door answers 404 and the door itself everything else. */
  private static final String BEHIND_THE_DOOR = "/api/v1/nothing-here";

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired SettableClock clock;

  @AfterEach
  void releaseClock() {
    clock.release();
  }

  @Test
  void without_a_token_a_program_is_told_how_to_send_one() {
    assertThat(mvc.get().uri(BEHIND_THE_DOOR))
        .hasStatus(401)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .hasHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .bodyJson()
        .hasPathSatisfying("$.status", status -> status.assertThat().isEqualTo(401))
        .hasPathSatisfying("$.findings", findings -> findings.assertThat().asArray().isEmpty());
  }

  @Test
  void a_good_token_opens_the_door_without_a_session() {
    MvcTestResult answer =
        mvc.get().uri(BEHIND_THE_DOOR).with(people.bearer(people.of(Role.ANALYST))).exchange();

    assertThat(answer).hasStatus(404);
    assertThat(answer.getResponse().getCookies()).isEmpty();
  }

  @Test
  void an_unknown_token_is_refused() {
    assertThat(mvc.get().uri(BEHIND_THE_DOOR).header("Authorization", "Bearer no-such-token"))
        .hasStatus(401)
        .hasHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
  }

  @Test
  void a_token_out_of_date_is_refused() {
    String name = people.of(Role.ANALYST);
    clock.set(Instant.now().plus(Duration.ofDays(31)));

    assertThat(mvc.get().uri(BEHIND_THE_DOOR).with(people.bearer(name))).hasStatus(401);
  }

  @Test
  void a_password_does_not_open_the_api() {
    String name = people.of(Role.ANALYST);

    assertThat(mvc.get().uri(BEHIND_THE_DOOR).with(people.signedIn(name))).hasStatus(401);
    assertThat(
            mvc.get()
                .uri(BEHIND_THE_DOOR)
                .headers(headers -> headers.setBasicAuth(name, TestPeople.PASSWORD)))
        .hasStatus(401);
  }

  @Test
  void a_token_does_not_open_the_pages() {
    assertThat(mvc.get().uri("/account").with(people.bearer(people.of(Role.ANALYST))))
        .hasRedirectedUrl("/login");
  }
}
