package org.uskpa.portal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.uskpa.core.database.SettableClock;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;
import org.uskpa.portal.security.SignedIn;

@PortalWebTest
class InvitationPagesWebTest {

  @Autowired MockMvcTester mvc;
  @Autowired OpenAccount openAccount;
  @Autowired Accounts accounts;
  @Autowired TestPeople people;
  @Autowired SettableClock clock;

  @BeforeEach
  void setClock() {
    clock.set(Instant.parse("2026-11-02T15:00:00Z"));
  }

  @AfterEach
  void releaseClock() {
    clock.release();
  }

  private String invited(String name) {
    SignedIn keeper = accounts.find(people.of(Role.MANAGER)).orElseThrow().signedIn();
    String link =
        openAccount
            .run(new OpenAccount.Command(keeper, name, "Paula Parcel", "PREPARER", "", ""))
            .orElseThrow()
            .link();
    return URI.create(link).getPath();
  }

  private MvcTestResult look(String path, String address) {
    return mvc.get()
        .uri(path)
        .with(
            request -> {
              request.setRemoteAddr(address);
              return request;
            })
        .exchange();
  }

  private MvcTestResult send(String path, String password) {
    return mvc.post()
        .uri(path)
        .with(csrf())
        .param("new_password", password)
        .param("repeated_password", password)
        .param("mine_alone", "true")
        .exchange();
  }

  private static Document page(MvcTestResult result) throws Exception {
    return Jsoup.parse(result.getResponse().getContentAsString());
  }

  @Test
  void looking_uses_nothing_up_and_says_who_invites_whom_to_what() throws Exception {
    String path = invited("paula");
    for (int i = 0; i < 3; i++) {
      Document page = page(look(path, "192.0.2.1"));
      assertThat(page.select("main").text())
          .contains("Pat Licensee manager", "Paula Parcel", "paula", "Preparer", "L005");
    }

    assertThat(send(path, TestPeople.PASSWORD)).hasRedirectedUrl("/login");
  }

  @Test
  void no_cache_and_no_other_site_gets_to_know_a_link() {
    MockHttpServletResponse response = look(invited("petra"), "192.0.2.1").getResponse();

    assertThat(response.getHeader("Cache-Control")).contains("no-store");
    assertThat(response.getHeaders("Referrer-Policy")).containsExactly("no-referrer");
  }

  @Test
  void what_is_wrong_is_said_beside_the_fields_and_the_link_stays_good() throws Exception {
    String path = invited("pia");
    Document page =
        page(
            mvc.post()
                .uri(path)
                .with(csrf())
                .param("new_password", "short")
                .param("repeated_password", "shorter")
                .exchange());

    assertThat(page.select("#error-summary a").eachAttr("href"))
        .containsExactly("#new_password", "#repeated_password", "#mine_alone");
    assertThat(send(path, TestPeople.PASSWORD)).hasRedirectedUrl("/login");
  }

  @Test
  void every_link_that_opens_nothing_is_answered_alike() throws Exception {
    String used = invited("paul");
    send(used, TestPeople.PASSWORD);
    String late = invited("peter");
    clock.advance(Duration.ofHours(73));
    String unknown = "/invitation/" + "x".repeat(43);
    String none = "/invitation/x";

    for (String path : List.of(used, late, unknown, none)) {
      MvcTestResult looked = look(path, "192.0.2.2");
      assertThat(looked).hasStatus(404);
      assertThat(page(looked).select("h1").text()).isEqualTo("This link opens nothing");
      assertThat(looked.getResponse().getContentAsString())
          .isEqualTo(look(unknown, "192.0.2.3").getResponse().getContentAsString());
    }
    assertThat(send(used, TestPeople.PASSWORD)).hasStatus(404);
  }

  @Test
  void whoever_tries_links_is_not_listened_to_for_a_while() {
    String good = invited("pablo");
    for (int i = 0; i < 10; i++) {
      assertThat(look("/invitation/" + String.valueOf(i).repeat(43), "198.51.100.9"))
          .hasStatus(404);
    }

    assertThat(look(good, "198.51.100.9")).hasStatus(429);
    assertThat(look(good, "198.51.100.8")).hasStatusOk();
    clock.advance(Duration.ofMinutes(16));
    assertThat(look(good, "198.51.100.9")).hasStatusOk();
  }

  @Test
  void nobody_chooses_a_password_in_somebody_elses_sign_in() {
    String path = invited("pamela");

    assertThat(mvc.get().uri(path).with(people.signedIn(people.of(Role.MANAGER))))
        .hasStatus(409)
        .bodyText()
        .contains("Somebody is signed in here");
    assertThat(look(path, "192.0.2.1")).hasStatusOk();
  }

  @Test
  void a_page_that_was_open_for_long_is_shown_anew() {
    String path = invited("polly");

    assertThat(mvc.post().uri(path).param("new_password", TestPeople.PASSWORD))
        .hasRedirectedUrl(path + "?again");
    assertThat(mvc.get().uri(path + "?again")).hasStatusOk().bodyText().contains("once more");
  }
}
