package org.uskpa.portal.stock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.portal.browser.Browsers;
import org.uskpa.portal.browser.PortalBrowserTest;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

/** A manager orders numbers, the administrator allots them for the order, the manager reads it. */
@PortalBrowserTest
class OrdersBrowserTest {

  @Autowired private ApplicationContext context;
  @Autowired private Browsers browsers;
  @Autowired private TestPeople people;

  private LifeForTests life;

  @BeforeEach
  void today() {
    life = new LifeForTests(context);
  }

  @AfterEach
  void releaseTheClock() {
    life.clock().release();
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void what_is_ordered_is_allotted(Variant variant) {
    Licensee dealer = life.licensee(LicenseeKind.DEALER, 0);
    String manager = people.of(Role.MANAGER, dealer.number());
    try (Visitor visitor = browsers.visitor(variant)) {
      visitor.signIn(manager);
      visitor.goTo("/stock");
      new PortalPage(visitor, "Stock").follow("Order numbers");
      PortalPage order = new PortalPage(visitor, "Order numbers");
      order.type("How many numbers?", "60");
      order.press("Order them");
      order = new PortalPage(visitor, "Order numbers");
      assertThat(order.blocks()).hasSize(1);
      visitor.picture("stock-order-refused");
      order.type("What are they for?", "A fair in May");
      order.press("Order them");
      assertThat(new PortalPage(visitor, "Order numbers").notice()).contains("60 numbers ordered");
      visitor.picture("stock-order-open");
    }
    try (Visitor administrator = browsers.visitor(variant)) {
      administrator.signIn(people.of(Role.ADMINISTRATOR));
      administrator.goTo("/stock-register/orders");
      PortalPage orders = new PortalPage(administrator, "Orders of numbers");
      administrator.picture("stock-orders");
      orders.follow("%s %s".formatted(dealer.number(), dealer.name()));
      PortalPage order = new PortalPage(administrator, dealer.number() + ": order of 60 numbers");
      administrator.picture("stock-order");
      order.follow("Allot numbers for it");
      PortalPage allotment = new PortalPage(administrator, "Allot numbers");
      allotment.type("Words", "For the fair");
      allotment.press("Check the numbers");
      new PortalPage(administrator, "Allot 60 numbers to %s?".formatted(dealer.number()))
          .press("Allot 60 numbers");
      assertThat(new PortalPage(administrator, "Orders of numbers").notice())
          .contains("60 numbers allotted");
    }
    try (Visitor visitor = browsers.visitor(variant)) {
      visitor.signIn(manager);
      visitor.goTo("/stock/orders");
      assertThat(new PortalPage(visitor, "Order numbers").words())
          .contains("Allotted", "For the fair");
    }
  }
}
