package org.uskpa.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.uskpa.core.database.SettableClock;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;

/** Making a token stands here for issuing, voiding, releasing and standing. */
@PortalWebTest
class FreshSignInWebTest {

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired SettableClock clock;

  private RequestPostProcessor session;

  @BeforeEach
  void signIn() {
    clock.set(Instant.parse("2026-01-30T15:00:00Z"));
    session = people.signedIn(people.of(Role.ISSUER));
  }

  @AfterEach
  void releaseClock() {
    clock.release();
  }

  @Test
  void within_ten_minutes_nothing_more_is_asked() {
    clock.advance(Duration.ofMinutes(9));

    assertThat(mvc.get().uri("/account/tokens/new").with(session)).hasStatusOk();
  }

  @Test
  void a_page_that_comes_later_asks_for_the_password_and_is_then_shown() {
    clock.advance(Duration.ofMinutes(11));

    assertThat(mvc.get().uri("/account/tokens/new?x=1").with(session))
        .hasRedirectedUrl("/login/again?to=%2Faccount%2Ftokens%2Fnew%3Fx%3D1");
    assertThat(
            mvc.post()
                .uri("/login/again")
                .with(session)
                .with(csrf())
                .param("to", "/account/tokens/new?x=1")
                .param("fresh_sign_in_password", TestPeople.PASSWORD))
        .hasRedirectedUrl("/account/tokens/new?x=1");
    assertThat(mvc.get().uri("/account/tokens/new").with(session)).hasStatusOk();
  }

  @Test
  void a_form_that_comes_later_is_held_and_carried_out_with_the_password() {
    clock.advance(Duration.ofMinutes(11));

    MvcTestResult asked =
        mvc.post()
            .uri("/account/tokens")
            .with(session)
            .with(csrf())
            .param("token_name", "Nightly <load>")
            .param("rights", "DRAFT", "READ_CERTIFICATES")
            .param("days", "30")
            .exchange();
    assertThat(asked).hasStatus(403).hasForwardedUrl(SignInPaths.AGAIN_FOR_FORM);
    KeptForm kept = KeptForm.in(asked.getRequest());
    assertThat(kept.action()).isEqualTo("/account/tokens");
    assertThat(kept.fields())
        .contains(
            new KeptForm.Field("token_name", "Nightly <load>"),
            new KeptForm.Field("rights", "DRAFT"),
            new KeptForm.Field("rights", "READ_CERTIFICATES"));

    MvcTestResult done =
        mvc.post()
            .uri("/account/tokens")
            .with(session)
            .with(csrf())
            .param("token_name", "Nightly <load>")
            .param("rights", "DRAFT", "READ_CERTIFICATES")
            .param("days", "30")
            .param("fresh_sign_in_password", TestPeople.PASSWORD)
            .exchange();
    assertThat(done).hasStatusOk();
    assertThat(page(done).select(".kp-secret").text()).startsWith("kp_");
  }

  @Test
  void a_wrong_password_carries_nothing_out() {
    clock.advance(Duration.ofMinutes(11));

    MvcTestResult refused =
        mvc.post()
            .uri("/account/tokens")
            .with(session)
            .with(csrf())
            .param("token_name", "Load")
            .param("rights", "DRAFT")
            .param("days", "30")
            .param("fresh_sign_in_password", "wrong")
            .exchange();

    assertThat(refused).hasStatus(403).hasForwardedUrl(SignInPaths.AGAIN_FOR_FORM);
    assertThat(FreshSignInByPassword.failed(refused.getRequest())).isTrue();
  }

  private MvcTestResult again(String password) {
    return mvc.post()
        .uri("/login/again")
        .with(session)
        .with(csrf())
        .param("to", "/account")
        .param("fresh_sign_in_password", password)
        .exchange();
  }

  @Test
  void wrong_sign_ins_of_somebody_else_do_not_keep_who_is_signed_in_from_a_fresh_one() {
    String name = people.of(Role.ISSUER, TestPeople.CARRIER);
    session = people.signedIn(name);
    clock.advance(Duration.ofMinutes(11));
    for (int i = 0; i < 12; i++) {
      mvc.post()
          .uri("/login")
          .with(csrf())
          .param("username", name)
          .param("password", "wrong " + i)
          .exchange();
    }

    assertThat(again(TestPeople.PASSWORD)).hasRedirectedUrl("/account");
  }

  @Test
  void the_password_of_an_open_session_is_not_guessed_either() {
    session = people.signedIn(people.of(Role.MANAGER, TestPeople.CARRIER));
    clock.advance(Duration.ofMinutes(11));
    for (int i = 0; i < 10; i++) {
      assertThat(again("wrong " + i)).hasStatus4xxClientError();
    }

    assertThat(again(TestPeople.PASSWORD)).hasStatus4xxClientError();
    clock.advance(Duration.ofMinutes(16));
    assertThat(again(TestPeople.PASSWORD)).hasRedirectedUrl("/account");
  }

  @Test
  void who_may_not_do_a_thing_is_not_asked_for_the_password_either() {
    clock.advance(Duration.ofMinutes(11));

    assertThat(mvc.get().uri("/accounts/new").with(session)).hasStatus(403);
  }

  @Test
  void the_page_that_asks_never_leads_elsewhere() {
    MvcTestResult page =
        mvc.get().uri("/login/again?to=https://elsewhere.example/").with(session).exchange();

    assertThat(page(page).select("input[name=to]").val()).isEqualTo("/");
  }

  private static Document page(MvcTestResult result) {
    try {
      return Jsoup.parse(result.getResponse().getContentAsString());
    } catch (java.io.UnsupportedEncodingException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
