package org.uskpa.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

@PortalWebTest
class SignInWebTest {

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;

  @Test
  void who_is_not_signed_in_is_led_to_the_sign_in_page() {
    assertThat(mvc.get().uri("/")).hasStatus(302).hasRedirectedUrl("/login");
  }

  @Test
  void the_sign_in_page_is_there() {
    assertThat(mvc.get().uri("/login")).hasStatusOk().bodyText().contains("User name");
  }

  @Test
  void the_first_page_greets() {
    assertThat(mvc.get().uri("/").with(people.signedIn(people.of(Role.MANAGER))))
        .hasStatusOk()
        .bodyText()
        .contains("Good day, Pat Licensee manager");
  }
}
