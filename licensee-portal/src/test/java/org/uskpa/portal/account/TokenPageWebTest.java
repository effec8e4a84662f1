package org.uskpa.portal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.Role;

/** A token is offered, and granted, only rights with which something can be done. */
@PortalWebTest
class TokenPageWebTest {

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;

  @Test
  void rights_that_nothing_asks_for_are_neither_offered_nor_granted() {
    String name = people.of(Role.OFFICER);
    Right[] asked =
        Role.OFFICER.rights().stream().filter(Right::isAskedFor).sorted().toArray(Right[]::new);

    assertThat(
            people
                .visit(name)
                .page("/account/tokens/new")
                .select("input[name=rights]")
                .eachAttr("value"))
        .containsExactly(java.util.Arrays.stream(asked).map(Right::name).toArray(String[]::new));
    for (Right right : Role.OFFICER.rights()) {
      if (!right.isAskedFor()) {
        assertThat(
                mvc.post()
                    .uri("/account/tokens")
                    .with(people.signedIn(name))
                    .with(csrf())
                    .param("token_name", "Load")
                    .param("rights", right.name())
                    .param("days", "30"))
            .bodyText()
            .contains("A token without a right opens nothing");
      }
    }
  }
}
