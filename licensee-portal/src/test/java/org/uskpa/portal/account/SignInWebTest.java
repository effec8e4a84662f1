package org.uskpa.portal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.uskpa.core.database.SettableClock;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;

@PortalWebTest
class SignInWebTest {

  private static final String REFUSED = "/login?error";

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(Instant.parse("2026-01-30T15:00:00Z"));
  }

  @AfterEach
  void releaseClock() {
    clock.release();
  }

  private String signIn(String username, String password) {
    return mvc.post()
        .uri("/login")
        .with(csrf())
        .param("username", username)
        .param("password", password)
        .exchange()
        .getResponse()
        .getRedirectedUrl();
  }

  @Test
  void who_is_not_signed_in_is_led_to_the_sign_in_page() {
    assertThat(mvc.get().uri("/")).hasStatus(302).hasRedirectedUrl("/login");
  }

  @Test
  void the_first_page_greets_by_name_and_shows_for_whom_one_is_here() {
    assertThat(mvc.get().uri("/").with(people.signedIn(people.of(Role.MANAGER))))
        .hasStatusOk()
        .bodyText()
        .contains("Good day, Pat Licensee manager", "L005 Licensee L005");
  }

  @Test
  void who_is_signed_in_needs_no_sign_in_page() {
    assertThat(mvc.get().uri("/login").with(people.signedIn(people.of(Role.AUDITOR))))
        .hasRedirectedUrl("/");
  }

  @Test
  void a_name_is_taken_in_any_case_and_a_password_only_as_it_is() {
    people.of(Role.REVIEWER);

    assertThat(signIn(" Reviewer ", TestPeople.PASSWORD)).isEqualTo("/");
    assertThat(signIn("reviewer", TestPeople.PASSWORD.toUpperCase(Locale.ROOT))).isEqualTo(REFUSED);
  }

  @Test
  void a_wrong_password_and_an_unknown_name_are_answered_alike() {
    people.of(Role.OFFICER);

    assertThat(signIn("officer", "wrong")).isEqualTo(REFUSED);
    assertThat(signIn("nobody-of-this-name", "wrong")).isEqualTo(REFUSED);
    assertThat(signIn("officer", "")).isEqualTo(REFUSED);
    assertThat(signIn("officer", "x".repeat(10_000))).isEqualTo(REFUSED);
  }

  @Test
  void ten_failures_in_a_row_pause_the_account_for_a_while() {
    String name = people.of(Role.RELEASER);
    for (int i = 0; i < 10; i++) {
      assertThat(signIn(name, "wrong " + i)).isEqualTo(REFUSED);
    }

    assertThat(signIn(name, TestPeople.PASSWORD)).isEqualTo(REFUSED);
    clock.advance(Duration.ofMinutes(14));
    assertThat(signIn(name, TestPeople.PASSWORD)).isEqualTo(REFUSED);
    clock.advance(Duration.ofMinutes(2));
    assertThat(signIn(name, TestPeople.PASSWORD)).isEqualTo("/");
  }

  private String signInFrom(String address, String username, String password) {
    return mvc.post()
        .uri("/login")
        .with(csrf())
        .with(
            request -> {
              request.setRemoteAddr(address);
              return request;
            })
        .param("username", username)
        .param("password", password)
        .exchange()
        .getResponse()
        .getRedirectedUrl();
  }

  @Test
  void failures_from_one_address_leave_the_others_open() {
    String name = people.of(Role.REVIEWER, Agency.CBP);
    for (int i = 0; i < 30; i++) {
      assertThat(signInFrom("192.0.2.7", name, "wrong " + i)).isEqualTo(REFUSED);
    }

    assertThat(signInFrom("192.0.2.7", name, TestPeople.PASSWORD)).isEqualTo(REFUSED);
    assertThat(signInFrom("198.51.100.4", name, TestPeople.PASSWORD)).isEqualTo("/");
    // Whoever guesses is not let in again by that.
    assertThat(signInFrom("192.0.2.7", name, TestPeople.PASSWORD)).isEqualTo(REFUSED);
    clock.advance(Duration.ofMinutes(16));
    assertThat(signInFrom("192.0.2.7", name, TestPeople.PASSWORD)).isEqualTo("/");
  }

  @Test
  void a_hundred_failures_from_many_addresses_pause_the_account_for_everybody() {
    String name = people.of(Role.REVIEWER, Agency.STATE);
    // Others may have tried this account before.
    assertThat(signIn(name, TestPeople.PASSWORD)).isEqualTo("/");
    for (int i = 0; i < 100; i++) {
      assertThat(signInFrom("192.0.2." + (i % 25), name, "wrong")).isEqualTo(REFUSED);
    }

    assertThat(signInFrom("198.51.100.4", name, TestPeople.PASSWORD)).isEqualTo(REFUSED);
    clock.advance(Duration.ofMinutes(16));
    assertThat(signInFrom("198.51.100.4", name, TestPeople.PASSWORD)).isEqualTo("/");
  }

  @Test
  void a_sign_in_that_succeeds_begins_the_count_anew() {
    String name = people.of(Role.ADMINISTRATOR);
    // Others may have tried this account before.
    assertThat(signIn(name, TestPeople.PASSWORD)).isEqualTo("/");
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 9; i++) {
        assertThat(signIn(name, "wrong")).isEqualTo(REFUSED);
      }
      assertThat(signIn(name, TestPeople.PASSWORD)).isEqualTo("/");
    }
  }

  @Test
  void the_session_changes_its_key_with_the_sign_in() {
    String before =
        mvc.get().uri("/account").exchange().getResponse().getCookie("SESSION").getValue();

    assertThat(
            mvc.post()
                .uri("/login")
                .with(csrf())
                .cookie(new Cookie("SESSION", before))
                .param("username", people.of(Role.AUDITOR))
                .param("password", TestPeople.PASSWORD))
        .satisfies(
            result ->
                assertThat(result.getResponse().getCookie("SESSION").getValue())
                    .isNotEqualTo(before));
  }

  @Test
  void signing_out_ends_the_session() {
    RequestPostProcessor session = people.signedIn(people.of(Role.PREPARER));

    assertThat(mvc.post().uri("/logout").with(session).with(csrf())).hasRedirectedUrl("/login?out");
    assertThat(mvc.get().uri("/").with(session)).hasRedirectedUrl("/login");
  }
}
