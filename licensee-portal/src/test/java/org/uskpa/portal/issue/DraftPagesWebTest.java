package org.uskpa.portal.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

@PortalWebTest
class DraftPagesWebTest {

  @Autowired ApplicationContext context;
  @Autowired MockMvc mvc;
  @Autowired TestPeople people;

  LifeForTests life;
  Licensee dealer;
  Visitor issuer;

  @BeforeEach
  void aDealer() {
    life = new LifeForTests(context);
    dealer = life.dealer();
    issuer = visitor(Role.ISSUER, dealer);
  }

  Visitor visitor(Role role, Licensee licensee) {
    return new Visitor(mvc, people.signedIn(people.of(role, licensee.number())));
  }

  String opened() {
    String to = issuer.send("/certificates", Map.of("command", UUID.randomUUID().toString())).to();
    assertThat(to).matches("/certificates/US\\d{5}/goods");
    return to.substring(0, to.lastIndexOf('/'));
  }

  @Test
  void every_page_of_a_draft_opens_for_an_issuer() {
    String at = opened();
    for (String page :
        List.of(
            "",
            "/goods",
            "/parties",
            "/departure",
            "/review",
            "/issue",
            "/hand-over",
            "/void",
            "/delete",
            "/certificate.pdf")) {
      assertThat(issuer.open(at + page).status()).as(page).isEqualTo(200);
    }
    assertThat(issuer.open("/certificates").page().text()).contains(at.substring(14));
  }
}
