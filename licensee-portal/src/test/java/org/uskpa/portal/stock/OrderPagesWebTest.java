package org.uskpa.portal.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.SuspendLicensee;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Role;

/** A manager orders numbers; the USKPA allots or declines; nobody else sees the order. */
@PortalWebTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class OrderPagesWebTest {

  @Autowired private ApplicationContext context;
  @Autowired private TestPeople people;

  private LifeForTests life;
  private Licensee dealer;
  private Visit manager;
  private Visit administrator;

  @BeforeEach
  void aDealerWithoutStock() {
    life = new LifeForTests(context);
    dealer = life.licensee(LicenseeKind.DEALER, 0);
    manager = people.visit(people.of(Role.MANAGER, dealer.number()));
    administrator = people.visit(Role.ADMINISTRATOR);
  }

  @Test
  void what_is_ordered_is_allotted() {
    assertThat(manager.page("/stock").select("main a[href=/stock/orders]")).isNotEmpty();
    Document ordered = manager.followed("/stock/orders", "numbers", "10", "words", "");
    assertThat(ordered.select(".kp-notice").text()).contains("10 numbers ordered");
    assertThat(ordered.select("main form[action$=withdrawal]")).isNotEmpty();
    assertThat(administrator.page("/").select("main").text())
        .contains(dealer.number() + " ordered 10 numbers");
    Document list = administrator.page("/stock-register/orders");
    String allot = list.select("main a[href*=allotment]").attr("href");

    Document form = administrator.page(allot);
    String first = form.select("input[name=first]").val();
    String last = form.select("input[name=last]").val();
    assertThat(Integer.parseInt(last.substring(2)) - Integer.parseInt(first.substring(2)))
        .isEqualTo(9);
    String order = form.select("input[name=order]").val();
    assertThat(
            administrator
                .posted(
                    "/stock-register/allotment/check",
                    "licensee",
                    dealer.number(),
                    "first",
                    first,
                    "last",
                    last,
                    "order",
                    order)
                .select("#answers-order"))
        .hasSize(1);
    administrator.followed(
        "/stock-register/allotment",
        "licensee",
        dealer.number(),
        "first",
        first,
        "last",
        last,
        "words",
        "",
        "order",
        order,
        "outOfSeries",
        "true");

    assertThat(administrator.page("/stock-register/orders").select("main").text())
        .contains("No order waits for an answer");
    assertThat(manager.page("/stock/orders").select("#orders").text())
        .contains("Allotted", first + " to " + last);
  }

  @Test
  void another_order_beside_an_open_one_keeps_what_was_typed() {
    manager.followed("/stock/orders", "numbers", "10", "words", "For March");
    assertThat(
            manager
                .followed("/stock/orders", "numbers", "10", "words", "For March")
                .select(".kp-notice")
                .text())
        .as("sent twice")
        .contains("10 numbers ordered");

    Document refused = manager.refused("/stock/orders", "numbers", "12", "words", "For April");

    assertThat(refused.select("#error-summary a").eachAttr("href")).containsExactly("#numbers");
    assertThat(refused.select("#numbers").val()).isEqualTo("12");
    assertThat(refused.select("textarea[name=words]").text()).isEqualTo("For April");
    assertThat(manager.page("/stock/orders").select("#numbers")).isEmpty();
  }

  @Test
  void orders_that_were_answered_are_listed_by_their_state() {
    manager.followed("/stock/orders", "numbers", "10", "words", "");
    String order = administrator.page("/stock-register/orders").select("#orders th a").attr("href");
    administrator.followed(order + "/decline", "words", "None are left");

    Document declined = administrator.page("/stock-register/orders?state=DECLINED");

    assertThat(declined.select("#orders th a").attr("href")).isEqualTo(order);
    assertThat(declined.select("#orders").text()).contains("None are left");
    assertThat(declined.select("[aria-current=true]").text()).contains("Declined");
    assertThat(administrator.page("/stock-register/orders?state=WITHDRAWN").select("main").text())
        .contains("No order is in this state.");
  }

  @Test
  void what_is_declined_says_why() {
    manager.followed("/stock/orders", "numbers", "10", "words", "");
    String order = administrator.page("/stock-register/orders").select("#orders th a").attr("href");

    assertThat(administrator.refused(order + "/decline", "words", " ").select("#error-summary a"))
        .hasSize(1);
    Document done = administrator.followed(order + "/decline", "words", "None are left");

    assertThat(done.select(".kp-notice").text()).contains("Order declined");
    assertThat(manager.page("/stock/orders").select("#orders").text())
        .contains("Declined", "None are left");
    assertThat(administrator.page(order).select("main form[action$=decline]")).isEmpty();
  }

  @Test
  void a_reload_after_a_refused_withdrawal_leads_back_to_the_orders() {
    manager.followed("/stock/orders", "numbers", "10", "words", "");
    String withdrawal =
        manager.page("/stock/orders").select("main form[action$=withdrawal]").attr("action");
    manager.followed(withdrawal);
    String order = administrator.page("/stock-register/orders").select("main").text();
    assertThat(order).contains("No order waits for an answer");

    assertThat(manager.get(withdrawal)).hasRedirectedUrl("/stock/orders");
    assertThat(administrator.get(withdrawal)).hasStatus(403);
  }

  @Test
  void a_refused_order_keeps_what_was_typed_and_says_all() {
    Document refused = manager.refused("/stock/orders", "numbers", "500", "words", "");
    assertThat(refused.select("#error-summary a").eachAttr("href")).containsExactly("#words");
    assertThat(refused.select("input[name=numbers]").val()).isEqualTo("500");
    assertThat(manager.refused("/stock/orders", "numbers", "ten").select("#error-summary").text())
        .contains("Give a whole number");
    assertThat(manager.refused("/stock/orders", "numbers", "").select("#error-summary a"))
        .hasSize(1);
  }

  @Test
  void an_order_of_a_suspended_licensee_can_only_be_declined() {
    manager.followed("/stock/orders", "numbers", "10", "words", "");
    context
        .getBean(SuspendLicensee.class)
        .run(new SuspendLicensee.Command(dealer.number(), "Late"), LifeForTests.ADMINISTRATOR)
        .orElseThrow();

    Document list = administrator.page("/stock-register/orders");
    assertThat(list.select("#orders a[href*=allotment]")).isEmpty();
    Document order = administrator.page(list.select("#orders th a").attr("href"));
    assertThat(order.select("main").text()).contains("Suspended since Mar 2, 2026");
    assertThat(order.select("main a[href*=allotment]")).isEmpty();
    assertThat(order.select("main form[action$=decline]")).hasSize(1);
    Document own = manager.page("/stock/orders");
    assertThat(own.select(".usa-alert").text()).contains("Suspended since Mar 2, 2026");
    assertThat(own.select("#numbers")).isEmpty();
  }

  @Test
  void the_managers_first_page_tells_the_answer_for_two_weeks() {
    manager.followed("/stock/orders", "numbers", "10", "words", "");
    String order = administrator.page("/stock-register/orders").select("#orders th a").attr("href");
    assertThat(manager.page("/").select("main").text()).doesNotContain("Your order of");
    administrator.followed(order + "/decline", "words", "None are left");

    assertThat(manager.page("/").select("main").text())
        .contains("Your order of 10 numbers was declined", "None are left");
    assertThat(
            people.visit(people.of(Role.PREPARER, dealer.number())).page("/").select("main").text())
        .doesNotContain("Your order of");
    life.clock().advance(Duration.ofDays(15));
    assertThat(manager.page("/").select("main").text()).doesNotContain("Your order of");
  }

  @Test
  void another_licensees_order_is_not_found() {
    manager.followed("/stock/orders", "numbers", "10", "words", "");
    String order = administrator.page("/stock-register/orders").select("#orders th a").attr("href");
    String number = order.substring(order.lastIndexOf('/') + 1);
    Visit other =
        people.visit(people.of(Role.MANAGER, life.licensee(LicenseeKind.DEALER, 0).number()));

    assertThat(other.post("/stock/orders/" + number + "/withdrawal")).hasStatus(404);
    assertThat(administrator.get("/stock-register/orders/999999")).hasStatus(404);
    manager.followed("/stock/orders/" + number + "/withdrawal");
    assertThat(manager.page("/stock/orders").select("#orders").text()).contains("Withdrawn");
  }
}
