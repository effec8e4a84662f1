package org.uskpa.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.problem.Refusal;

@PortalWebTest
class PageRefusalsWebTest {

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;

  @Test
  void a_form_of_a_sign_in_that_ended_is_held_on_the_page_that_says_so() {
    MvcTestResult ended =
        mvc.post()
            .uri("/account/tokens")
            .header("Sec-Fetch-Site", "same-origin")
            .param("token_name", "Load")
            .exchange();

    assertThat(ended).hasStatus(403).hasForwardedUrl(SignInPaths.ENDED);
    assertThat(KeptForm.in(ended.getRequest()).fields())
        .containsExactly(new KeptForm.Field("token_name", "Load"));
  }

  @Test
  void after_signing_in_from_there_the_form_can_be_sent_again() {
    String name = people.of(Role.ISSUER);
    MvcTestResult in =
        mvc.post()
            .uri("/login")
            .with(csrf())
            .param("username", name)
            .param("password", TestPeople.PASSWORD)
            .param("kept_action", "/account/tokens")
            .param("kept.token_name", "Load")
            .exchange();

    assertThat(in).hasForwardedUrl(SignInPaths.SEND_AGAIN);
    assertThat(KeptForm.in(in.getRequest()))
        .isEqualTo(
            new KeptForm("/account/tokens", List.of(new KeptForm.Field("token_name", "Load"))));
  }

  @Test
  void with_a_wrong_password_the_form_is_still_held() {
    MvcTestResult wrong =
        mvc.post()
            .uri("/login")
            .with(csrf())
            .param("username", people.of(Role.ISSUER))
            .param("password", "wrong")
            .param("kept_action", "/account/tokens")
            .param("kept.token_name", "Load")
            .exchange();

    assertThat(wrong).hasForwardedUrl(SignInPaths.ENDED);
    assertThat(KeptForm.in(wrong.getRequest()).fields()).hasSize(1);
  }

  @Test
  void signed_in_with_an_old_page_the_form_can_be_sent_again() {
    assertThat(
            mvc.post()
                .uri("/account/tokens")
                .with(people.signedIn(people.of(Role.ISSUER)))
                .header("Origin", "http://localhost")
                .header("Host", "localhost")
                .param("token_name", "Load"))
        .hasStatus(403)
        .hasForwardedUrl(SignInPaths.SEND_AGAIN);
  }

  @Test
  void what_another_site_sends_is_never_shown_for_sending_again() {
    for (String site : new String[] {"cross-site", "same-site", "none"}) {
      assertThat(
              mvc.post()
                  .uri("/account/tokens")
                  .with(people.signedIn(people.of(Role.ISSUER)))
                  .header("Sec-Fetch-Site", site)
                  .param("token_name", "Load"))
          .hasStatus(403)
          .hasForwardedUrl(null);
    }
    assertThat(
            mvc.post()
                .uri("/account/tokens")
                .header("Origin", "https://elsewhere.example")
                .param("token_name", "Load"))
        .hasStatus(403)
        .hasForwardedUrl(null);
  }

  @Test
  void a_sign_in_page_that_was_open_too_long_says_so() {
    assertThat(mvc.post().uri("/login").param("username", "x").param("password", "y"))
        .hasRedirectedUrl("/login?ended");
  }

  @Test
  void a_piece_of_a_page_is_never_answered_with_a_sign_in_form() {
    assertThat(mvc.get().uri("/account").header("HX-Request", "true")).hasStatus(401);
  }

  /** The token of the form went with the session: who is asked for it first must not matter. */
  @ParameterizedTest
  @ValueSource(strings = {"autosave", "check/origin"})
  void a_script_that_sends_a_piece_after_the_sign_in_ended_is_told_so(String piece) {
    assertThat(
            mvc.post()
                .uri("/certificates/US41001/goods/" + piece)
                .header("HX-Request", "true")
                .header("Sec-Fetch-Site", "same-origin")
                .param("_csrf", "of-the-session-that-ended")
                .param("origin", "BW"))
        .hasStatus(401)
        .hasForwardedUrl(null);
  }

  @Test
  void a_script_on_a_page_of_an_earlier_sign_in_gets_no_page_for_its_piece() {
    assertThat(
            mvc.post()
                .uri("/certificates/US41001/goods/autosave")
                .with(people.signedIn(people.of(Role.PREPARER)))
                .header("HX-Request", "true")
                .header("Sec-Fetch-Site", "same-origin")
                .param("_csrf", "of-the-session-before"))
        .hasStatus(403)
        .hasForwardedUrl(null);
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost/stock-register/allotment?licensee=L005,"
        + " /stock-register/allotment?licensee=L005",
    "https://elsewhere.example/evil, /",
    "http://localhost//elsewhere.example, /",
    "'not an address', /"
  })
  void a_form_without_its_token_is_told_to_be_out_of_date(String referrer, String again) {
    MvcTestResult refused =
        mvc.post()
            .uri("/account/tokens")
            .with(people.signedIn(people.of(Role.ISSUER)))
            .header("Host", "localhost")
            .header("Referer", referrer)
            .exchange();

    assertThat(refused).hasStatus(403);
    assertThat(Refusal.of(refused.getRequest()))
        .isEqualTo(new Refusal(HttpStatus.FORBIDDEN, "out-of-date", again));
  }

  @Test
  void the_page_asked_for_is_shown_after_signing_in() {
    MvcTestResult asked = mvc.get().uri("/account").exchange();
    assertThat(asked).hasRedirectedUrl("/login");

    assertThat(
            mvc.post()
                .uri("/login")
                .with(csrf())
                .cookie(asked.getResponse().getCookie("SESSION"))
                .param("username", people.of(Role.ANALYST))
                .param("password", TestPeople.PASSWORD))
        .redirectedUrl()
        .endsWith("/account");
  }

  @Test
  void every_answer_carries_the_strict_policies() {
    assertThat(mvc.get().uri("/login"))
        .hasHeader("X-Content-Type-Options", "nosniff")
        .hasHeader("X-Frame-Options", "DENY")
        .hasHeader("Referrer-Policy", "same-origin")
        .hasHeader(
            "Content-Security-Policy",
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                + " frame-ancestors 'none'");
    assertThat(
            mvc.get()
                .uri("/login")
                .secure(true)
                .exchange()
                .getResponse()
                .getHeader("Strict-Transport-Security"))
        .startsWith("max-age=31536000");
  }
}
