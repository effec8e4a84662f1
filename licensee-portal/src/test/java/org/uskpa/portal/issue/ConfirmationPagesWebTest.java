package org.uskpa.portal.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.uskpa.core.certificate.Step;
import org.uskpa.portal.security.Role;

/** What a foreign authority said of a certificate, as Census writes it down. */
class ConfirmationPagesWebTest extends LicenseeWebTest {

  private static final Map<String, String> CONFIRMED =
      Map.of(
          "received_on", "2026-03-02",
          "authority", "Government Diamond Office, Antwerp",
          "carats_found", "249.50",
          "parcels_found", "1",
          "differences", "Half a carat less than certified");

  @Test
  void a_confirmation_stands_beside_the_certificate_and_ends_the_waiting() {
    Step exported = life.exported(dealer);
    PageUser analyst = user(Role.ANALYST);
    String path = at(exported) + "/confirmation";
    assertThat(analyst.open(at(exported)).page().select("a[href$=/confirmation]")).hasSize(1);

    assertThat(analyst.submit(analyst.open(path).page(), path, CONFIRMED).to())
        .isEqualTo(at(exported));

    assertThat(analyst.open(at(exported)).words())
        .contains("Government Diamond Office, Antwerp", "Half a carat less than certified");
    assertThat(issuer.open(at(exported)).page().select("a[href$=/take-back]")).isEmpty();
  }

  @Test
  void what_arrived_is_asked_neither_to_take_its_export_back_nor_to_be_voided() {
    Step exported = life.exported(dealer);
    Step issued = life.issued(dealer);
    PageUser analyst = user(Role.ANALYST);
    Document opened = issuer.open(at(exported) + "/take-back").page();
    Document ask = issuer.open(at(issued) + "/void").page();
    analyst.send(at(exported) + "/confirmation", CONFIRMED);
    analyst.send(at(issued) + "/confirmation", CONFIRMED);
    String confirmed = "Government Diamond Office, Antwerp confirmed on Mar 2, 2026 that ";

    for (PageUser.Answer answer :
        List.of(
            issuer.open(at(exported) + "/take-back"),
            issuer.submit(opened, at(exported) + "/take-back", Map.of("words", "Cancelled")))) {
      assertThat(answer.to()).isEqualTo(at(exported));
      assertThat(answer.notice())
          .startsWith(confirmed + exported.number() + " arrived")
          .contains("write to Census");
    }
    for (PageUser.Answer answer :
        List.of(
            issuer.open(at(issued) + "/void"),
            issuer.submit(
                ask, at(issued) + "/void", Map.of("reason", "ERROR", "words", "Wrong")))) {
      assertThat(answer.to()).isEqualTo(at(issued));
      assertThat(answer.notice())
          .startsWith(confirmed + issued.number() + " arrived")
          .contains("Record its export");
    }
  }

  @Test
  void the_same_told_twice_is_recorded_once() {
    Step exported = life.exported(dealer);
    PageUser analyst = user(Role.ANALYST);
    analyst.send(at(exported) + "/confirmation", CONFIRMED);
    analyst.send(at(exported) + "/confirmation", CONFIRMED);

    assertThat(analyst.open(at(exported)).page().select(".kp-history__what").eachText())
        .filteredOn("Arrival confirmed"::equals)
        .hasSize(1);
  }

  @Test
  void all_that_cannot_be_read_comes_back_at_once_with_what_was_typed() {
    Step exported = life.exported(dealer);
    PageUser.Answer refused =
        user(Role.ANALYST)
            .send(
                at(exported) + "/confirmation",
                Map.of("received_on", "yesterday", "carats_found", "many", "parcels_found", "-1"));

    assertThat(refused.status()).isEqualTo(422);
    Document page = refused.page();
    assertThat(page.select("#error-summary a").eachAttr("href"))
        .containsExactlyInAnyOrder("#received_on", "#authority", "#carats_found", "#parcels_found");
    assertThat(page.select("[name=received_on]").val()).isEqualTo("yesterday");
    assertThat(page.select("[name=carats_found]").val()).isEqualTo("many");
  }

  @Test
  void it_cannot_have_come_before_the_certificate_or_tomorrow() {
    Step exported = life.exported(dealer);
    for (String day : new String[] {"2025-01-01", "2999-01-01"}) {
      PageUser.Answer refused =
          user(Role.RELEASER)
              .send(
                  at(exported) + "/confirmation",
                  Map.of("received_on", day, "authority", "Kimberley Process Office"));
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.words()).contains("cannot have come on " + day);
    }
  }

  @Test
  void a_draft_has_nothing_to_confirm() {
    Step draft = life.draft(dealer);
    assertThat(user(Role.ANALYST).open(at(draft) + "/confirmation").to()).isEqualTo(at(draft));
  }
}
