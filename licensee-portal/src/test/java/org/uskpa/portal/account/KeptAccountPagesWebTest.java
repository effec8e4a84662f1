package org.uskpa.portal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.journal.Verification;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;

@PortalWebTest
class KeptAccountPagesWebTest {

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired Journal journal;
  @Autowired SettableClock clock;

  private Document open(RequestPostProcessor keeper, String... fields) throws Exception {
    var request = mvc.post().uri("/accounts").with(keeper).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return Jsoup.parse(request.exchange().getResponse().getContentAsString());
  }

  private static List<String> blocks(Document page) {
    return page.select("#error-summary a").eachAttr("href");
  }

  /** Takes the link on a page and chooses {@link TestPeople#PASSWORD} behind it. */
  private MvcTestResult accept(String link) {
    return mvc.post()
        .uri(URI.create(link).getPath())
        .with(csrf())
        .param("new_password", TestPeople.PASSWORD)
        .param("repeated_password", TestPeople.PASSWORD)
        .param("mine_alone", "true")
        .exchange();
  }

  @Test
  void an_administrator_opens_an_account_and_the_person_chooses_a_password_behind_the_link()
      throws Exception {
    people.licensee("L005", "DEALER");
    Document page =
        open(
            people.signedIn(people.of(Role.ADMINISTRATOR)),
            "display_name",
            "Nora New",
            "new_username",
            "nora",
            "role",
            "ISSUER",
            "licensee_number",
            "L005");

    String link = page.select(".kp-secret").text();
    assertThat(link).matches("http://.*/invitation/[A-Za-z0-9_-]{43}");
    assertThat(accept(link)).hasRedirectedUrl("/login");
    assertThat(mvc.get().uri("/").with(people.signedIn("nora"))).hasStatusOk();
    assertThat(journal.of(new Subject("account", "nora")))
        .extracting(JournalEntry::action)
        .containsExactly("opened", "password chosen behind the link");
  }

  @Test
  void every_fault_is_said_at_once_beside_its_field() throws Exception {
    Document page =
        open(
            people.signedIn(people.of(Role.ADMINISTRATOR)),
            "display_name",
            " ",
            "new_username",
            "9Lives!",
            "role",
            "ISSUER",
            "licensee_number",
            "L999");

    assertThat(blocks(page)).containsExactly("#new_username", "#display_name", "#licensee_number");
    assertThat(page.select("#new_username").val()).isEqualTo("9Lives!");
  }

  @Test
  void a_name_is_never_given_twice() throws Exception {
    people.of(Role.AUDITOR);
    Document page =
        open(
            people.signedIn(people.of(Role.ADMINISTRATOR)),
            "display_name",
            "Another",
            "new_username",
            "auditor",
            "role",
            "AUDITOR",
            "agency",
            "STATE");

    assertThat(blocks(page)).containsExactly("#new_username");
  }

  @Test
  void a_role_goes_with_its_agencies() throws Exception {
    Document page =
        open(
            people.signedIn(people.of(Role.ADMINISTRATOR)),
            "display_name",
            "Somebody",
            "new_username",
            "somebody",
            "role",
            "AGENCY_ADMINISTRATOR",
            "agency",
            "USKPA");

    assertThat(blocks(page)).containsExactly("#agency");
  }

  @Test
  void a_manager_opens_accounts_of_the_own_licensee_whatever_is_sent() throws Exception {
    people.licensee("L001", "COMMON_CARRIER");
    Document page =
        open(
            people.signedIn(people.of(Role.MANAGER)),
            "display_name",
            "Paul",
            "new_username",
            "paul",
            "role",
            "PREPARER",
            "licensee_number",
            "L001");

    assertThat(page.select(".kp-secret")).hasSize(1);
    assertThat(mvc.get().uri("/accounts/paul").with(people.signedIn(people.of(Role.MANAGER))))
        .hasStatusOk()
        .bodyText()
        .contains("L005");
  }

  @Test
  void a_role_outside_the_charge_is_not_given() throws Exception {
    Document page =
        open(
            people.signedIn(people.of(Role.MANAGER)),
            "display_name",
            "Climber",
            "new_username",
            "climber",
            "role",
            "ADMINISTRATOR",
            "agency",
            "USKPA");

    assertThat(blocks(page)).containsExactly("#role");
  }

  @Test
  void an_account_outside_the_charge_is_not_found() {
    people.of(Role.ISSUER, TestPeople.CARRIER);
    RequestPostProcessor manager = people.signedIn(people.of(Role.MANAGER));

    assertThat(mvc.get().uri("/accounts/issuer-l001").with(manager)).hasStatus(404);
    for (String step : List.of("invitation", "close", "open")) {
      assertThat(
              mvc.post()
                  .uri("/accounts/issuer-l001/" + step)
                  .with(manager)
                  .with(csrf())
                  .param("reason", "x"))
          .hasStatus(404);
    }
    assertThat(mvc.get().uri("/accounts/manager").with(manager)).hasStatus(404);
    assertThat(mvc.get().uri("/accounts").with(manager)).bodyText().doesNotContain("issuer-l001");
  }

  @Test
  void closing_an_account_ends_its_sign_ins_and_tokens_at_once() {
    String name = people.of(Role.PREPARER);
    RequestPostProcessor session = people.signedIn(name);
    RequestPostProcessor keeper = people.signedIn(people.of(Role.ADMINISTRATOR));

    assertThat(
            mvc.post()
                .uri("/accounts/preparer/close")
                .with(keeper)
                .with(csrf())
                .param("reason", "Left the firm"))
        .hasRedirectedUrl("/accounts/preparer");

    assertThat(mvc.get().uri("/").with(session)).hasRedirectedUrl("/login");
    assertThat(mvc.get().uri("/api/v1/nothing").with(people.bearer(name))).hasStatus(401);
    assertThat(
            mvc.post()
                .uri("/login")
                .with(csrf())
                .param("username", name)
                .param("password", TestPeople.PASSWORD))
        .hasRedirectedUrl("/login?error");
    assertThat(journal.of(new Subject("account", name)))
        .extracting(JournalEntry::action, JournalEntry::reason)
        .containsExactly(tuple("closed", "Left the firm"));

    mvc.post()
        .uri("/accounts/preparer/open")
        .with(keeper)
        .with(csrf())
        .param("reason", "Came back")
        .exchange();
    assertThat(mvc.get().uri("/api/v1/nothing").with(people.bearer(name))).hasStatus(401);
    assertThat(mvc.get().uri("/").with(people.signedIn(name))).hasStatusOk();
  }

  @Test
  void an_account_is_closed_with_a_reason_only() {
    people.of(Role.REVIEWER, Agency.CENSUS);
    RequestPostProcessor keeper =
        people.signedIn(people.of(Role.AGENCY_ADMINISTRATOR, Agency.CENSUS));

    assertThat(
            mvc.post()
                .uri("/accounts/reviewer-census/close")
                .with(keeper)
                .with(csrf())
                .param("reason", " "))
        .hasStatus(422)
        .bodyText()
        .contains("Say in a few words why");
  }

  @Test
  void a_new_link_takes_the_password_away_and_ends_sign_ins_and_tokens() throws Exception {
    String name = people.of(Role.ISSUER);
    RequestPostProcessor session = people.signedIn(name);

    String link =
        Jsoup.parse(
                mvc.post()
                    .uri("/accounts/issuer/invitation")
                    .with(people.signedIn(people.of(Role.MANAGER)))
                    .with(csrf())
                    .exchange()
                    .getResponse()
                    .getContentAsString())
            .select(".kp-secret")
            .text();

    assertThat(mvc.get().uri("/").with(session)).hasRedirectedUrl("/login");
    assertThat(mvc.get().uri("/api/v1/nothing").with(people.bearer(name))).hasStatus(401);
    assertThat(
            mvc.post()
                .uri("/login")
                .with(csrf())
                .param("username", name)
                .param("password", TestPeople.PASSWORD))
        .hasRedirectedUrl("/login?error");
    assertThat(accept(link)).hasRedirectedUrl("/login");
    assertThat(mvc.get().uri("/").with(people.signedIn(name))).hasStatusOk();
  }

  /** The system's clock ticks in nanoseconds, the database keeps microseconds. */
  @Test
  void an_accounts_history_verifies_whatever_the_clock_ticks_in() {
    String name = people.of(Role.PREPARER, TestPeople.CARRIER);
    RequestPostProcessor keeper = people.signedIn(people.of(Role.ADMINISTRATOR));
    clock.set(Instant.now().truncatedTo(ChronoUnit.SECONDS).plusNanos(123_456_789));
    try {
      for (String step : List.of("invitation", "close", "open")) {
        assertThat(
                mvc.post()
                    .uri("/accounts/" + name + "/" + step)
                    .with(keeper)
                    .with(csrf())
                    .param("reason", "Asked for"))
            .satisfies(answer -> assertThat(answer.getResponse().getStatus()).isLessThan(400));
      }
    } finally {
      clock.release();
    }

    assertThat(journal.verify(new Subject("account", name))).isEqualTo(new Verification(3, null));
  }
}
