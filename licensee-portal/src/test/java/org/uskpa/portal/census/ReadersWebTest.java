package org.uskpa.portal.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.Role;

/** What those who read all certificates see of them, and where it leads. */
@PortalWebTest
class ReadersWebTest {

  /** Places on the same page, assets, and files to download. */
  private static final Pattern NOT_FOLLOWED =
      Pattern.compile("#.*|/assets/.*|.*\\.(csv|xlsx|pdf|json)(\\?.*)?");

  @Autowired TestPeople people;
  @Autowired BeanFactory beans;

  private LifeForTests life;
  private Licensee dealer;

  @BeforeEach
  void aDealer() {
    life = new LifeForTests(beans);
    dealer = life.dealer();
  }

  @AfterEach
  void releaseTheClock() {
    life.clock().release();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"PREPARER", "ISSUER", "MANAGER"},
      mode = EnumSource.Mode.EXCLUDE)
  void every_reader_finds_a_certificate_and_reads_it_and_census_alone_adds_to_it(Role role)
      throws Exception {
    String number = life.issued(dealer).number().value();
    Visit reader = people.visit(role);

    Document found = reader.page("/certificates?licensee=" + dealer.number());
    assertThat(found.select("#certificates tbody th a").eachText()).containsExactly(number);
    assertThat(found.select("main form[method=post]")).isEmpty();
    Document page = reader.page("/certificates/" + number);
    assertThat(page.select("main").text()).contains(dealer.name(), "Diamant", "Belgium", "AES X");
    assertThat(page.select("main form")).isEmpty();
    assertThat(page.select(".kp-actions a").eachAttr("href"))
        .containsExactlyElementsOf(
            role.may(Right.RECORD_CONFIRMATIONS)
                ? List.of(
                    "/certificates/" + number + "/confirmation",
                    "/certificates/" + number + "/certificate.pdf")
                : List.of("/certificates/" + number + "/certificate.pdf"));
    assertThat(
            reader
                .get("/certificates/" + number + "/certificate.pdf")
                .getResponse()
                .getContentAsByteArray())
        .startsWith('%', 'P', 'D', 'F');
  }

  @ParameterizedTest
  @CsvSource({
    "ANALYST, Home Certificates Inbox Imports Figures",
    "RELEASER, Home Certificates Inbox Imports Figures",
    "REVIEWER, Home Certificates Inbox Figures",
    "OFFICER, Home Certificates Inbox Imports Figures",
    "AUDITOR, Home Certificates Inbox Imports Figures Journal",
    "AGENCY_ADMINISTRATOR, Home Certificates Figures Accounts"
  })
  void the_navigation_holds_what_the_role_may_open(Role role, String entries) {
    assertThat(people.visit(role).page("/").select(".kp-nav__link").eachText())
        .containsAll(List.of(entries.split(" ")));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void no_link_that_a_role_comes_to_is_closed_to_it(Role role) {
    life.exported(dealer);
    life.voided(dealer);
    Visit visit = people.visit(role);
    Set<String> seen = new HashSet<>(Set.of("/"));
    Deque<String> open = new ArrayDeque<>(seen);
    Set<String> shapes = new HashSet<>();

    while (!open.isEmpty()) {
      String address = open.pop();
      Document page = visit.page(address);
      for (String href : page.select("a[href]").eachAttr("href")) {
        if (seen.add(href) && isFollowed(href) && shapes.add(shape(href))) {
          assertThat(visit.get(href).getResponse().getStatus())
              .as("%s, from %s", href, address)
              .isIn(200, 302);
          if (visit.get(href).getResponse().getStatus() == 200) {
            open.push(href);
          }
        }
      }
    }

    assertThat(seen).hasSizeGreaterThan(5);
  }

  private static boolean isFollowed(String href) {
    return href.startsWith("/") && !NOT_FOLLOWED.matcher(href).matches();
  }

  /** Pages that differ by a number or a search alone are of one shape. */
  private static String shape(String href) {
    return href.replaceAll("=[^&]*", "=").replaceAll("[A-Z]*[0-9][-A-Z0-9]*", "N");
  }

  @Test
  void the_auditor_comes_from_the_certificate_to_its_seals() {
    String number = life.issued(dealer).number().value();

    assertThat(people.visit(Role.AUDITOR).page("/certificates/" + number).select("main a"))
        .anyMatch(link -> link.attr("href").equals("/journal/certificate/" + number));
    assertThat(people.visit(Role.ANALYST).page("/certificates/" + number).select("main a"))
        .noneMatch(link -> link.attr("href").startsWith("/journal"));
  }
}
