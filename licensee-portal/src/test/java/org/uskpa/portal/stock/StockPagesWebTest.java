package org.uskpa.portal.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uskpa.core.certificate.Step;
import org.uskpa.portal.issue.LicenseeWebTest;
import org.uskpa.portal.issue.PageUser;
import org.uskpa.portal.security.Role;

class StockPagesWebTest extends LicenseeWebTest {

  private PageUser manager;

  @BeforeEach
  void aManager() {
    manager = user(Role.MANAGER, dealer);
  }

  private static String firstFree(PageUser user) {
    return user.open("/stock?state=ALLOTTED").page().select("tbody th").first().text();
  }

  private static Element row(PageUser user, String number) {
    return user.open("/stock").page().select("tr:contains(%s)".formatted(number)).first();
  }

  @Test
  void lists_every_number_with_its_state() {
    Step issued = life.issued(dealer);

    Document page = manager.open("/stock").page();

    assertThat(page.select("tbody tr")).hasSize(20);
    assertThat(row(manager, issued.number().value()).text()).contains("Used");
    assertThat(page.select(".kp-counts li").eachText()).contains("All", "Used 1", "Allotted 19");
    assertThat(manager.open("/stock?state=USED").page().select("tbody th").eachText())
        .containsExactly(issued.number().value());
  }

  @Test
  void a_draft_is_opened_on_a_chosen_number() {
    Element row = manager.open("/stock?state=ALLOTTED").page().select("tbody tr").last();
    String number = row.select("th").text();

    PageUser.Answer answer =
        manager.send(
            "/certificates",
            Map.of("command", row.select("[name=command]").val(), "number", number));

    assertThat(answer.to()).isEqualTo("/certificates/%s/goods".formatted(number));
  }

  @Test
  void a_lost_blank_is_marked_with_words_and_never_used_again() {
    String number = firstFree(manager);
    String path = "/stock/%s/fate".formatted(number);
    Document ask = manager.open(path).page();

    PageUser.Answer silent = manager.submit(ask, path, Map.of());
    assertThat(silent.status()).isEqualTo(422);
    assertThat(silent.page().select("#error-summary a").eachAttr("href"))
        .containsExactly("#fate", "#words");

    PageUser.Answer early =
        manager.submit(
            ask, path, Map.of("fate", "LOST", "words", "Not in the safe", "fate_date", "3/3/2026"));
    assertThat(early.page().select("#fate_date-group .kp-finding--block")).isNotEmpty();

    assertThat(manager.submit(ask, path, Map.of("fate", "LOST", "words", "Not in the safe")).to())
        .isEqualTo("/stock");
    assertThat(row(manager, number).text()).contains("Lost").doesNotContain("New certificate");
    assertThat(
            manager
                .send(
                    "/certificates",
                    Map.of("command", java.util.UUID.randomUUID().toString(), "number", number))
                .to())
        .isEqualTo("/certificates");
  }

  @Test
  void a_number_with_a_draft_is_given_up_by_voiding_the_draft() {
    Step draft = life.draft(dealer);
    String path = "/stock/%s/fate".formatted(draft.number());

    PageUser.Answer answer = manager.send(path, Map.of("fate", "SPOILED", "words", "Torn"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.words()).contains("Void the draft instead");
  }

  @Test
  void another_licensees_number_is_not_found() {
    PageUser other = user(Role.MANAGER, life.dealer());
    String number = firstFree(manager);

    assertThat(other.open("/stock/%s/fate".formatted(number)).status()).isEqualTo(404);
    assertThat(
            other
                .send("/stock/%s/fate".formatted(number), Map.of("fate", "LOST", "words", "No"))
                .status())
        .isEqualTo(404);
    assertThat(other.open("/stock").page().text()).doesNotContain(number);
  }

  @Test
  void only_managers_mark_numbers() {
    String number = firstFree(issuer);

    assertThat(issuer.open("/stock/%s/fate".formatted(number)).status()).isEqualTo(403);
    assertThat(issuer.open("/stock").page().select("a[href$=fate]")).isEmpty();
  }
}
