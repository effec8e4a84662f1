package org.uskpa.portal.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uskpa.core.certificate.Step;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.portal.security.Role;

class ListPagesWebTest extends LicenseeWebTest {

  private static List<String> numbers(PageUser user, String query) {
    return user.open("/certificates" + query).page().select("#certificates tbody th a").eachText();
  }

  @Test
  void begins_empty_and_says_how_many_numbers_are_free() {
    Document page = preparer.open("/certificates").page();

    assertThat(page.text()).contains("No certificates yet.").contains("20 numbers are free");
    assertThat(page.select("form[action=/certificates][method=post] button").text())
        .isEqualTo("New certificate");
  }

  @Test
  void shows_the_newest_first_and_only_the_own_licensees() {
    life.issued(life.dealer());
    Step first = life.issued(dealer);
    Step second = life.draft(dealer);

    assertThat(numbers(preparer, ""))
        .containsExactly(second.number().value(), first.number().value());
  }

  @Test
  void searches_by_every_field() {
    Step issued = life.issued(dealer);
    Step exported = life.exported(dealer);
    life.draft(dealer);
    String number = issued.number().value();
    Document detail = preparer.open("/certificates/" + number).page();
    String itn = detail.select("dd:contains(AES X)").text().replace("AES ", "");
    String consignee = detail.select("dd:contains(Diamant)").text().replaceFirst(" NV.*", "");

    assertThat(numbers(preparer, "?number=" + number)).containsExactly(number);
    assertThat(numbers(preparer, "?itn=" + itn)).containsExactly(number);
    assertThat(numbers(preparer, "?itn=AES%20" + itn)).containsExactly(number);
    assertThat(numbers(preparer, "?consignee=" + consignee.replace(" ", "%20") + "%20"))
        .containsExactly(number);
    assertThat(numbers(preparer, "?state=EXPORTED")).containsExactly(exported.number().value());
    assertThat(numbers(preparer, "?destination=BE&state=ISSUED")).containsExactly(number);
    assertThat(numbers(preparer, "?destination=IN")).isEmpty();
    assertThat(numbers(preparer, "?from=2026-03-02&through=3/2/2026")).hasSize(2);
    assertThat(numbers(preparer, "?from=2026-03-03")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"from=yesterday", "through=2026-02-30", "itn=AESDOWN"})
  void says_what_it_cannot_read_and_finds_nothing(String query) {
    life.issued(dealer);

    Document page = preparer.open("/certificates?" + query).page();

    String field = query.substring(0, query.indexOf('='));
    assertThat(page.select("#error-summary a").attr("href")).isEqualTo("#" + field);
    assertThat(page.select("#certificates")).isEmpty();
    assertThat(page.select("details[open]")).isNotEmpty();
  }

  @Test
  void goes_page_by_page() {
    Licensee busy = life.licensee(LicenseeKind.DEALER, 60);
    for (int i = 0; i < 30; i++) {
      life.opened(busy);
    }
    PageUser user = user(Role.PREPARER, busy);

    Document first = user.open("/certificates?state=DRAFT").page();
    assertThat(first.select("#certificates tbody tr")).hasSize(25);
    assertThat(first.select("#certificates caption").text()).isEqualTo("30 found, newest first");
    String next = first.select("a[rel=next]").attr("href");
    assertThat(next).contains("state=DRAFT").contains("after=");

    Document last = user.open(next).page();
    assertThat(last.select("#certificates tbody tr")).hasSize(5);
    assertThat(last.select("a[rel=next]")).isEmpty();
    assertThat(last.select(".usa-pagination a").attr("href"))
        .isEqualTo("/certificates?state=DRAFT");
  }

  @Test
  void keeps_what_was_searched_for_from_page_to_page() {
    Licensee busy = life.licensee(LicenseeKind.DEALER, 30);
    for (int i = 0; i < 26; i++) {
      Map<String, String> typed = life.inOrder(busy);
      typed.put(FieldNames.CONSIGNEE_NAME, "A+B & C=%20");
      life.draft(busy, typed);
    }
    PageUser user = user(Role.PREPARER, busy);

    Document first = user.open("/certificates?consignee=A%2BB%20%26%20C%3D%2520").page();
    String next = first.select("a[rel=next]").attr("href");
    assertThat(next).startsWith("/certificates?consignee=A%2BB%20%26%20C%3D%2520&after=");
    Document last = user.open(next).page();

    assertThat(last.select("#consignee").val()).isEqualTo("A+B & C=%20");
    assertThat(last.select("#certificates tbody tr")).hasSize(1);
    assertThat(
            user.open(last.select(".usa-pagination a").attr("href"))
                .page()
                .select("#certificates tbody tr"))
        .hasSize(25);
  }

  @Test
  void those_of_agencies_see_all_and_search_by_licensee() {
    Step own = life.issued(dealer);
    Step other = life.issued(life.dealer());
    PageUser analyst = user(Role.ANALYST);

    assertThat(numbers(analyst, "")).contains(own.number().value(), other.number().value());
    assertThat(numbers(analyst, "?licensee=" + dealer.number()))
        .containsExactly(own.number().value());
    Document page = analyst.open("/certificates?licensee=L9999").page();
    assertThat(page.select("#error-summary").text()).contains("L9999");
    assertThat(page.select("form[method=post][action=/certificates]")).isEmpty();
  }

  @Test
  void a_licensees_people_cannot_search_in_another_licensee() {
    Licensee other = life.dealer();
    Step others = life.issued(other);

    assertThat(numbers(preparer, "?licensee=" + other.number())).isEmpty();
    assertThat(numbers(preparer, "?number=" + others.number())).isEmpty();
  }

  @Test
  void the_first_page_leads_to_what_waits() {
    Step ready = life.ready(dealer);
    Step draft = life.draft(dealer);

    List<String> cards = issuer.open("/").page().select(".kp-card__title").eachText();

    assertThat(cards)
        .contains("%s waits for an issuer".formatted(ready.number()), "Draft " + draft.number());
  }

  @Test
  void the_first_page_begins_with_what_was_sent_back_and_why() {
    Step ready = life.ready(dealer);
    issuer.send(at(ready) + "/send-back", java.util.Map.of("words", "The consignee has moved"));

    Document page = preparer.open("/").page();

    assertThat(page.select(".kp-card--SOON").text())
        .contains("%s was sent back to be mended".formatted(ready.number()))
        .contains("The consignee has moved");
    assertThat(page.select(".kp-card__title").eachAttr("href"))
        .contains(at(ready), "/certificates", "/stock");
  }

  @Test
  void the_first_page_leads_to_all_where_it_shows_some() {
    Licensee busy = life.licensee(LicenseeKind.DEALER, 10);
    for (int i = 0; i < 7; i++) {
      life.opened(busy);
    }

    Document page = user(Role.PREPARER, busy).open("/").page();

    assertThat(page.select(".kp-card__title:contains(All drafts)").attr("href"))
        .isEqualTo("/certificates?state=DRAFT");
    assertThat(page.select(".kp-card--SOON").text()).contains("3 numbers are free");
  }

  @Test
  void without_a_free_number_no_draft_is_opened_and_it_says_why() {
    PageUser poor = user(Role.PREPARER, life.licensee(LicenseeKind.DEALER, 0));

    assertThat(poor.open("/certificates").words()).contains("No number is free");
    PageUser.Answer answer =
        poor.send(
            "/certificates", java.util.Map.of("command", java.util.UUID.randomUUID().toString()));
    assertThat(answer.to()).isEqualTo("/certificates");
  }
}
