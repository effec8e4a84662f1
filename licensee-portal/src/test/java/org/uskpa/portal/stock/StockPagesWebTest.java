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
  void nothing_that_can_be_seen_is_nothing_typed() {
    String unseen = "\u200B\u00A0";

    Document proposed = manager.open("/stock/return?first=%E2%80%8B&last=%C2%A0").page();
    PageUser.Answer answer =
        manager.send(
            "/stock/return",
            Map.of("first", firstFree(manager), "last", firstFree(manager), "words", unseen));

    assertThat(proposed.select("[name=first]").val()).isEqualTo(firstFree(manager));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.page().select("#error-summary a").eachAttr("href")).contains("#words");
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
  void receipt_is_confirmed_for_the_range_that_waits() {
    Document stock = manager.open("/stock").page();
    assertThat(stock.select("#stock-steps a").eachAttr("href"))
        .containsExactly("/stock/orders", "/stock/receipt", "/stock/return");
    Document ask = manager.open("/stock/receipt").page();
    String first = ask.select("#first").val();

    assertThat(manager.submit(ask, "/stock/receipt", Map.of()).to()).isEqualTo("/stock");

    assertThat(row(manager, first).text()).contains("Held");
    assertThat(manager.open("/stock").page().select(".kp-counts li").eachText())
        .contains("All", "Held 20");
    assertThat(manager.open("/stock").page().select("#stock-steps a").eachAttr("href"))
        .containsExactly("/stock/orders", "/stock/return");
    assertThat(manager.open("/stock/receipt").words()).contains("Nothing that was allotted");
  }

  @Test
  void unused_numbers_are_returned_with_words() {
    Document ask = manager.open("/stock/return").page();
    String first = ask.select("#first").val();

    PageUser.Answer silent = manager.submit(ask, "/stock/return", Map.of("last", ""));
    assertThat(silent.status()).isEqualTo(422);
    assertThat(silent.page().select("#error-summary a").eachAttr("href"))
        .containsExactly("#last", "#words");

    Map<String, String> said = Map.of("last", first, "words", "We close for the summer");
    assertThat(manager.submit(ask, "/stock/return", said).to()).isEqualTo("/stock");
    assertThat(row(manager, first).text()).contains("Returned").doesNotContain("New certificate");

    assertThat(manager.submit(ask, "/stock/return", said).to())
        .as("sent twice")
        .isEqualTo("/stock");
  }

  @Test
  void a_number_with_a_draft_is_not_returned() {
    Step draft = life.draft(dealer);
    String number = draft.number().value();

    PageUser.Answer answer =
        manager.send("/stock/return", Map.of("first", number, "last", number, "words", "Unused"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.words()).contains(number + ": reserved, so it cannot become returned");
  }

  @Test
  void numbers_of_another_licensee_are_told_like_those_never_printed() {
    PageUser other = user(Role.MANAGER, life.dealer());
    String number = firstFree(manager);

    for (String step : new String[] {"receipt", "return"}) {
      for (String asked : new String[] {number, "US99998"}) {
        PageUser.Answer answer =
            other.send("/stock/" + step, Map.of("first", asked, "last", asked, "words", "No"));
        assertThat(answer.status()).as(step).isEqualTo(422);
        assertThat(answer.words())
            .contains("Not all numbers from %1$s to %1$s are yours".formatted(asked));
      }
    }
    assertThat(row(manager, number).text()).contains("Allotted");
  }

  @Test
  void only_managers_mark_numbers() {
    String number = firstFree(issuer);

    assertThat(issuer.open("/stock/%s/fate".formatted(number)).status()).isEqualTo(403);
    assertThat(issuer.open("/stock").page().select("a[href$=fate], #stock-steps")).isEmpty();
    assertThat(issuer.open("/stock/receipt").status()).isEqualTo(403);
  }
}
