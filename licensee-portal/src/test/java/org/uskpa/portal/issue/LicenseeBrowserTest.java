package org.uskpa.portal.issue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.portal.browser.Browsers;
import org.uskpa.portal.browser.PortalBrowserTest;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

/** A dealer with stock, new for each journey, whose people sit at browsers. */
@PortalBrowserTest
abstract class LicenseeBrowserTest {

  @Autowired ApplicationContext context;
  @Autowired Browsers browsers;
  @Autowired TestPeople people;

  private static final AtomicInteger JOURNEYS = new AtomicInteger();

  /** Tells the journeys of all tests apart, in what must be unique. */
  final int journey = JOURNEYS.incrementAndGet();

  LifeForTests life;
  Licensee dealer;

  @BeforeEach
  void aDealer() {
    life = new LifeForTests(context);
    dealer = life.dealer();
  }

  @AfterEach
  void releaseTheClock() {
    life.clock().release();
  }

  /** Somebody of the dealer, signed in at a browser of their own. */
  Visitor somebody(Role role, Variant variant) {
    return somebody(role, dealer, variant);
  }

  Visitor somebody(Role role, Licensee licensee, Variant variant) {
    Visitor visitor = browsers.visitor(variant);
    visitor.signIn(people.of(role, licensee.number()));
    return visitor;
  }
}
