package org.uskpa.portal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;

/** Whoever changes the password may do so because somebody else knows it. */
@PortalWebTest
class ChangePasswordWebTest {

  private static final String API = "/api/v1/nothing-here";

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;

  @Test
  void the_tokens_end_with_the_old_password_and_the_page_says_so() {
    String name = people.of(Role.AUDITOR, Agency.STATE);
    RequestPostProcessor session = people.signedIn(name);
    assertThat(mvc.get().uri(API).with(people.bearer(name))).hasStatus(404);
    assertThat(mvc.get().uri("/account/password").with(session))
        .bodyText()
        .contains("all your tokens for programs are revoked");

    assertThat(change(session, "not it", "another-river-of-stones")).isNotEqualTo("/account");
    assertThat(mvc.get().uri(API).with(people.bearer(name))).hasStatus(404);

    assertThat(change(session, TestPeople.PASSWORD, "another-river-of-stones"))
        .isEqualTo("/account");
    assertThat(mvc.get().uri(API).with(people.bearer(name))).hasStatus(401);
  }

  private String change(RequestPostProcessor session, String current, String wanted) {
    return String.valueOf(
        mvc.post()
            .uri("/account/password")
            .with(session)
            .with(csrf())
            .param("current_password", current)
            .param("new_password", wanted)
            .param("repeated_password", wanted)
            .exchange()
            .getResponse()
            .getRedirectedUrl());
  }
}
