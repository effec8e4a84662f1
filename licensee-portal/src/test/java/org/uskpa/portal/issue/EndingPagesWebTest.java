package org.uskpa.portal.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.certificate.Step;
import org.uskpa.core.shipment.FieldNames;

/** Voiding, deleting, exporting, and taking an export back. */
class EndingPagesWebTest extends LicenseeWebTest {

  private static String state(PageUser user, Step certificate) {
    return user.open(at(certificate)).page().select(".kp-title .kp-tag").text();
  }

  @Nested
  class Voiding {

    @Test
    void shows_what_is_voided_and_asks_for_reason_and_words() {
      Step issued = life.issued(dealer);
      String path = at(issued) + "/void";
      Document ask = issuer.open(path).page();
      assertThat(ask.text()).contains("cannot be undone").contains("50,000.00");
      assertThat(ask.select("input[name=reason]").eachAttr("value"))
          .containsExactly("LOSS", "ERROR", "OTHER");

      PageUser.Answer silent = issuer.submit(ask, path, Map.of());
      assertThat(silent.status()).isEqualTo(422);
      assertThat(silent.page().select("#error-summary a").eachAttr("href"))
          .containsExactly("#reason", "#words");

      PageUser.Answer wordless = issuer.submit(ask, path, Map.of("reason", "LOSS", "words", " "));
      assertThat(wordless.page().select("input[checked]").val()).isEqualTo("LOSS");

      issuer.submit(ask, path, Map.of("reason", "ERROR", "words", "Wrong consignee"));
      assertThat(state(issuer, issued)).isEqualTo("Voided");
      Document page = issuer.open(at(issued)).page();
      assertThat(page.text())
          .contains("Void since Mar 2, 2026: Error")
          .contains("Wrong consignee")
          .contains("Copy of the voided certificate to Census");
      assertThat(page.select(".kp-history__why").eachText())
          .anyMatch(
              why ->
                  why.matches(
                      "ITN: X20260301\\d{6}; Valid through: May 1, 2026|Valid through: May 1, 2026;"
                          + " ITN: X20260301\\d{6}"))
          .contains("Wrong consignee Reason: Error");
    }

    @Test
    void is_dated_by_the_day_on_which_it_happened() {
      Step issued = life.issued(dealer);
      String path = at(issued) + "/void";
      Document ask = issuer.open(path).page();
      assertThat(ask.select("#void_date").val()).isEmpty();

      PageUser.Answer unreadable =
          issuer.submit(
              ask, path, Map.of("reason", "LOSS", "words", "Lost", "void_date", "yesterday"));
      assertThat(unreadable.status()).isEqualTo(422);
      assertThat(unreadable.page().select("#void_date").val()).isEqualTo("yesterday");
      assertThat(unreadable.page().select("#void_date-group .kp-finding--block")).isNotEmpty();

      PageUser.Answer early =
          issuer.submit(
              ask, path, Map.of("reason", "LOSS", "words", "Lost", "void_date", "3/1/2026"));
      assertThat(early.page().select("#void_date-group .kp-finding--block").text())
          .contains("was issued on 2026-03-02");

      issuer.submit(ask, path, Map.of("reason", "LOSS", "words", "Lost", "void_date", "3/2/2026"));
      assertThat(issuer.open(at(issued)).words()).contains("Void since Mar 2, 2026: Loss");
    }

    @Test
    void a_second_click_changes_nothing() {
      Step issued = life.issued(dealer);
      Map<String, String> form = Map.of("reason", "ERROR", "words", "Wrong consignee");

      assertThat(issuer.send(at(issued) + "/void", form).to()).isEqualTo(at(issued));
      assertThat(issuer.send(at(issued) + "/void", form).to()).isEqualTo(at(issued));
      assertThat(issuer.open(at(issued)).page().select(".kp-history__what").eachText())
          .filteredOn("Voided"::equals)
          .hasSize(1);
    }

    @Test
    void what_left_is_not_voided() {
      Step exported = life.exported(dealer);
      assertThat(issuer.open(at(exported) + "/void").to()).isEqualTo(at(exported));
      PageUser.Answer late =
          issuer.send(at(exported) + "/void", Map.of("reason", "ERROR", "words", "No"));
      assertThat(late.to()).isEqualTo(at(exported));
      assertThat(late.notice()).contains("The export of " + exported.number() + " was recorded by");
      assertThat(state(issuer, exported)).isEqualTo("Exported");
    }

    @Test
    void a_voided_one_is_replaced_and_both_lead_to_each_other() {
      Step voided = life.voided(dealer);
      Document page = preparer.open(at(voided)).page();

      String goods = preparer.submit(page, at(voided) + "/replacement", Map.of()).to();

      assertThat(goods).endsWith("/goods");
      String replacement = goods.replace("/goods", "");
      assertThat(preparer.open(replacement).page().select(".kp-links a").attr("href"))
          .isEqualTo(at(voided));
      Document old = preparer.open(at(voided)).page();
      assertThat(old.select(".kp-links a").attr("href")).isEqualTo(replacement);
      assertThat(old.select("form[action$=replacement]")).isEmpty();
      assertThat(preparer.open(replacement + "/parties").page().select("#consignee_name").val())
          .startsWith("Diamant");
    }

    @Test
    void is_not_for_preparers() {
      Step issued = life.issued(dealer);
      assertThat(preparer.open(at(issued) + "/void").status()).isEqualTo(403);
      assertThat(preparer.open(at(issued)).page().select("a[href$=void]")).isEmpty();
    }
  }

  @Nested
  class Delete {

    @ParameterizedTest
    @CsvSource({"'',''", "true,''", "'',true"})
    void asks_for_both_confirmations(String notPrinted, String notReported) {
      String at = opened(preparer);
      Map<String, String> ticked = new java.util.HashMap<>();
      if (!notPrinted.isEmpty()) {
        ticked.put("not_printed", notPrinted);
      }
      if (!notReported.isEmpty()) {
        ticked.put("not_reported", notReported);
      }

      PageUser.Answer answer = preparer.send(at + "/delete", ticked);

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.page().select("#error-summary li")).isNotEmpty();
      assertThat(preparer.open(at).status()).isEqualTo(200);
    }

    @Test
    void gives_the_number_back() {
      String at = opened(preparer);

      PageUser.Answer answer =
          preparer.send(at + "/delete", Map.of("not_printed", "true", "not_reported", "true"));

      assertThat(answer.to()).isEqualTo("/certificates");
      assertThat(preparer.open(at).status()).isEqualTo(404);
      assertThat(opened(preparer)).isEqualTo(at);
    }

    @Test
    void a_draft_with_an_itn_is_voided_instead() {
      Step draft = life.draft(dealer);

      PageUser.Answer answer =
          preparer.send(
              at(draft) + "/delete", Map.of("not_printed", "true", "not_reported", "true"));

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.words()).contains("Void it instead");
    }
  }

  @Nested
  class Export {

    @Test
    void begins_with_what_was_planned() {
      Step issued = life.issued(dealer);
      Document ask = issuer.open(at(issued) + "/export").page();

      assertThat(ask.select("#carrier").val()).isEqualTo("Air Example");
      assertThat(ask.select("#port").val()).isEqualTo("4701");
      assertThat(ask.select("#mode option[selected]").val()).isEqualTo("AIR");
      assertThat(ask.select("#export_date").val()).isEmpty();
    }

    @Test
    void is_recorded_with_its_day_and_delivers_the_copy() {
      Step issued = life.issued(dealer);
      String path = at(issued) + "/export";
      Document ask = issuer.open(path).page();

      PageUser.Answer early = issuer.submit(ask, path, Map.of(FieldNames.EXPORT_DATE, "3/9/2026"));
      assertThat(early.status()).isEqualTo(422);
      assertThat(early.page().select("#export_date").val()).isEqualTo("3/9/2026");
      assertThat(early.page().select("#export_date-group .kp-finding--block")).isNotEmpty();

      issuer.submit(ask, path, Map.of(FieldNames.EXPORT_DATE, "3/2/2026"));
      assertThat(state(issuer, issued)).isEqualTo("Exported");
      assertThat(issuer.open(at(issued)).words())
          .contains("Left on Mar 2, 2026")
          .contains("Copy of the exported certificate to Census");
    }

    @Test
    void is_recorded_with_mode_carrier_and_port() {
      Step issued = life.issued(dealer);
      String path = at(issued) + "/export";

      PageUser.Answer answer = issuer.send(path, Map.of(FieldNames.EXPORT_DATE, "3/2/2026"));

      assertThat(answer.status()).isEqualTo(422);
      for (String field : new String[] {"mode", "carrier", "port"}) {
        assertThat(answer.page().select("#%s-group .kp-finding".formatted(field)))
            .as(field)
            .isNotEmpty();
      }
      assertThat(state(issuer, issued)).isEqualTo("Issued");
    }

    @Test
    void is_taken_back_with_words() {
      Step exported = life.exported(dealer);
      String path = at(exported) + "/take-back";
      Document ask = issuer.open(path).page();
      assertThat(issuer.submit(ask, path, Map.of("words", "")).status()).isEqualTo(422);

      issuer.submit(ask, path, Map.of("words", "The flight was cancelled"));

      assertThat(state(issuer, exported)).isEqualTo("Issued");
      assertThat(issuer.open(at(exported)).page().select(".kp-history").text())
          .contains("Export taken back")
          .contains("The flight was cancelled");
    }

    @Test
    void is_not_for_preparers() {
      Step issued = life.issued(dealer);
      assertThat(preparer.open(at(issued) + "/export").status()).isEqualTo(403);
    }
  }
}
