package org.uskpa.portal.issue;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

/** A dealer with stock and its people, new for each test. */
@PortalWebTest
public abstract class LicenseeWebTest {

  @Autowired protected ApplicationContext context;
  @Autowired protected MockMvc mvc;
  @Autowired protected TestPeople people;

  protected LifeForTests life;
  protected Licensee dealer;
  protected PageUser preparer;
  protected PageUser issuer;

  @BeforeEach
  void aDealerAndItsPeople() {
    life = new LifeForTests(context);
    dealer = life.dealer();
    preparer = user(Role.PREPARER, dealer);
    issuer = user(Role.ISSUER, dealer);
  }

  protected PageUser user(Role role, Licensee licensee) {
    return new PageUser(mvc, people.signedIn(people.of(role, licensee.number())));
  }

  /** Somebody of an agency. */
  protected PageUser user(Role role) {
    return new PageUser(mvc, people.signedIn(people.of(role)));
  }

  /** Opens a blank draft and answers its address, such as {@code /certificates/US10000}. */
  protected static String opened(PageUser user) {
    String to = user.send("/certificates", Map.of("command", UUID.randomUUID().toString())).to();
    return to.substring(0, to.lastIndexOf('/'));
  }

  /** The address of a certificate. */
  protected static String at(org.uskpa.core.certificate.Step step) {
    return "/certificates/" + step.number();
  }
}
