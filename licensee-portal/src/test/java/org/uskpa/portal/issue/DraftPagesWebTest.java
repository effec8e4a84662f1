package org.uskpa.portal.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uskpa.core.certificate.Step;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.portal.security.Role;

class DraftPagesWebTest extends LicenseeWebTest {

  private static final String HS = FieldNames.ofLine(0, FieldNames.HS_CODE);
  private static final String CARATS = FieldNames.ofLine(0, FieldNames.CARATS);
  private static final String VALUE = FieldNames.ofLine(0, FieldNames.VALUE_USD);

  private static String value(Document page, String field) {
    Element control = page.select("[name='%s']".formatted(field)).first();
    return control.tagName().equals("textarea") ? control.text() : control.val();
  }

  @Test
  void every_page_of_a_draft_opens() {
    String at = opened(issuer);
    for (String page :
        List.of(
            "",
            "/goods",
            "/parties",
            "/departure",
            "/review",
            "/issue",
            "/hand-over",
            "/void",
            "/delete",
            "/certificate.pdf")) {
      assertThat(issuer.open(at + page).status()).as(page).isEqualTo(200);
    }
  }

  @Test
  void the_same_form_sent_twice_opens_one_draft() {
    Map<String, String> form = Map.of("command", UUID.randomUUID().toString());

    assertThat(preparer.send("/certificates", form).to())
        .isEqualTo(preparer.send("/certificates", form).to())
        .endsWith("/goods");
  }

  @Test
  void a_new_draft_is_calm() {
    String at = opened(preparer);
    for (String step : List.of("/goods", "/parties", "/departure", "/itn")) {
      Document page = preparer.open(at + step).page();
      assertThat(page.select(".kp-open, .kp-finding, #error-summary, #warning-summary"))
          .as(step)
          .isEmpty();
    }
  }

  @Test
  void a_dealer_begins_with_its_own_name_and_address() {
    Document page = preparer.open(opened(preparer) + "/parties").page();

    assertThat(value(page, FieldNames.EXPORTER_NAME)).isEqualTo(dealer.name());
    assertThat(value(page, FieldNames.EXPORTER_ADDRESS)).isEqualTo(dealer.address());
    assertThat(page.text()).contains("own shipments");
  }

  @Test
  void a_carrier_begins_without_exporter() {
    PageUser carrier = user(Role.ISSUER, life.carrier());
    Document page = carrier.open(opened(carrier) + "/parties").page();

    assertThat(value(page, FieldNames.EXPORTER_NAME)).isEmpty();
    assertThat(page.text()).contains("third parties");
  }

  @Test
  void everything_typed_is_kept_readable_or_not() {
    String goods = opened(preparer) + "/goods";
    Document blank = preparer.open(goods).page();

    PageUser.Answer answer =
        preparer.submit(
            blank,
            goods,
            Map.of(
                HS,
                "7102.31",
                CARATS,
                "twelve",
                VALUE,
                "1,5",
                FieldNames.ORIGIN,
                "Botswana",
                FieldNames.PARCELS,
                "-1",
                "then",
                "next"));

    assertThat(answer.to()).isEqualTo(goods);
    Document page = preparer.open(goods).page();
    assertThat(page.title()).startsWith("Error: ");
    assertThat(value(page, CARATS)).isEqualTo("twelve");
    assertThat(value(page, VALUE)).isEqualTo("1,5");
    assertThat(value(page, FieldNames.ORIGIN)).isEqualTo("Botswana");
    assertThat(value(page, FieldNames.PARCELS)).isEqualTo("-1");
    assertThat(page.select("option[selected]").eachAttr("value")).containsExactly("7102.31");
    assertThat(page.select("#error-summary a").eachAttr("href"))
        .containsExactlyInAnyOrder("#lines-0-carats", "#lines-0-value_usd", "#origin", "#parcels");
    assertThat(page.select("#lines-0-carats").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.select("#lines-0-carats-group .kp-finding__basis").text())
        .contains("31 CFR 592.307");
  }

  @Test
  void whoever_knows_a_country_by_name_is_led_to_its_code() {
    String goods = opened(preparer) + "/goods";
    Document page = preparer.open(goods).page();
    assertThat(page.select("#origin").attr("list")).isEqualTo("origins");
    assertThat(page.select("#origins option[value=BW]").text()).isEqualTo("Botswana (BW)");

    preparer.submit(page, goods, Map.of(FieldNames.ORIGIN, "South africa", "then", "stay"));

    assertThat(preparer.open(goods).page().select("#origin-group .kp-finding--block").text())
        .contains("“South africa” is a name. Enter the country's code: ZA.");
  }

  @Test
  void what_is_still_blank_looks_calmer_than_an_error() {
    String goods = opened(preparer) + "/goods";

    PageUser.Answer answer =
        preparer.submit(preparer.open(goods).page(), goods, Map.of(HS, "7102.31", "then", "next"));

    assertThat(answer.to()).endsWith("/parties");
    Document page = preparer.open(goods).page();
    assertThat(page.select(".kp-open").eachText())
        .anyMatch(open -> open.contains("carat weight"))
        .anyMatch(open -> open.contains("origin"));
    assertThat(page.select("#error-summary, .usa-form-group--error, [aria-invalid]")).isEmpty();
  }

  @Test
  void lines_add_up() {
    String goods = opened(preparer) + "/goods";
    preparer.submit(
        preparer.open(goods).page(),
        goods,
        Map.of(
            HS,
            "7102.31",
            CARATS,
            "1,000.50",
            VALUE,
            "100050",
            FieldNames.ofLine(1, FieldNames.HS_CODE),
            "7102.21",
            FieldNames.ofLine(1, FieldNames.CARATS),
            "0.50",
            FieldNames.ofLine(1, FieldNames.VALUE_USD),
            "9.95",
            "then",
            "stay"));

    assertThat(preparer.open(goods).page().getElementById("totals").text())
        .isEqualTo("Together 1,001.00 ct · $100,059.95 · $99.96 a carat");
  }

  @ParameterizedTest
  @CsvSource({"stay,/goods", "next,/parties"})
  void the_button_says_where_to_go(String then, String to) {
    String at = opened(preparer);
    assertThat(
            preparer
                .submit(
                    preparer.open(at + "/goods").page(),
                    at + "/goods",
                    Map.of(FieldNames.ORIGIN, "BW", "then", then))
                .to())
        .isEqualTo(at + to);
  }

  @Test
  void markup_and_foreign_letters_come_back_as_typed() {
    String parties = opened(preparer) + "/parties";
    String typed = "<b>Łódź & Söhne</b> \"钻石\"";
    preparer.submit(
        preparer.open(parties).page(),
        parties,
        Map.of(FieldNames.CONSIGNEE_NAME, typed, "then", "stay"));

    assertThat(value(preparer.open(parties).page(), FieldNames.CONSIGNEE_NAME)).isEqualTo(typed);
  }

  @Test
  void a_text_beyond_all_measure_is_refused_and_still_stands_in_its_field() {
    String parties = opened(preparer) + "/parties";
    String typed = "x".repeat(5_000);

    PageUser.Answer answer =
        preparer.submit(
            preparer.open(parties).page(),
            parties,
            Map.of(FieldNames.CONSIGNEE_NAME, typed, "then", "next"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(value(answer.page(), FieldNames.CONSIGNEE_NAME)).isEqualTo(typed);
    assertThat(answer.page().select("#error-summary").text()).contains("5,000 characters");
  }

  @Test
  void a_form_cannot_set_fields_of_another_step_or_state() {
    String at = opened(preparer);
    preparer.send(
        at + "/goods",
        Map.of(
            FieldNames.ITN,
            "X20260301000001",
            "state",
            "ISSUED",
            FieldNames.ISSUE_DATE,
            "2001-01-01",
            "base",
            ""));

    assertThat(value(preparer.open(at + "/itn").page(), FieldNames.ITN)).isEmpty();
  }

  @Test
  void an_earlier_consignee_fills_in_three_fields_and_loses_nothing() {
    Step earlier = life.issued(dealer);
    String parties = opened(preparer) + "/parties";
    Document page = preparer.open(parties).page();
    assertThat(page.select("#earlier option").eachAttr("value")).contains(earlier.number().value());

    PageUser.Answer answer =
        preparer.submit(
            page,
            parties,
            Map.of(
                "earlier",
                earlier.number().value(),
                FieldNames.EXPORTER_NAME,
                "Typed just now",
                "then",
                "earlier"));

    assertThat(answer.to()).isEqualTo(parties);
    Document filled = preparer.open(parties).page();
    assertThat(value(filled, FieldNames.CONSIGNEE_NAME)).startsWith("Diamant");
    assertThat(value(filled, FieldNames.CONSIGNEE_ADDRESS)).contains("Antwerp");
    assertThat(filled.select("#destination option[selected]").val()).isEqualTo("BE");
    assertThat(value(filled, FieldNames.EXPORTER_NAME)).isEqualTo("Typed just now");
  }

  @Test
  void another_licensees_consignee_cannot_be_taken_over() {
    Step others = life.issued(life.dealer());
    String parties = opened(preparer) + "/parties";

    preparer.submit(
        preparer.open(parties).page(),
        parties,
        Map.of("earlier", others.number().value(), "then", "earlier"));

    assertThat(value(preparer.open(parties).page(), FieldNames.CONSIGNEE_NAME)).isEmpty();
  }

  @Nested
  class Meanwhile {

    @Test
    void both_versions_show_when_somebody_saved_the_same_fields() {
      String goods = opened(preparer) + "/goods";
      Document mine = preparer.open(goods).page();
      Document theirs = issuer.open(goods).page();
      issuer.submit(theirs, goods, Map.of(FieldNames.ORIGIN, "BW", "then", "stay"));

      PageUser.Answer answer =
          preparer.submit(
              mine,
              goods,
              Map.of(FieldNames.ORIGIN, "ZA", FieldNames.PARCELS, "3", "then", "next"));

      assertThat(answer.status()).isEqualTo(409);
      Document page = answer.page();
      assertThat(page.getElementById("conflict").text()).contains("Pat Issuer");
      assertThat(page.select("#conflict tbody tr").eachText())
          .containsExactly("Where they were mined BW ZA", "Number of parcels blank 3");
      assertThat(value(page, FieldNames.ORIGIN)).isEqualTo("ZA");
      assertThat(value(page, FieldNames.PARCELS)).isEqualTo("3");
      assertThat(value(preparer.open(goods).page(), FieldNames.ORIGIN)).isEqualTo("BW");

      assertThat(preparer.submit(page, goods, Map.of("then", "next")).to()).endsWith("/parties");
      assertThat(value(preparer.open(goods).page(), FieldNames.ORIGIN)).isEqualTo("ZA");
    }

    @Test
    void two_tabs_on_different_steps_do_not_meet() {
      String at = opened(preparer);
      Document goods = preparer.open(at + "/goods").page();
      Document parties = preparer.open(at + "/parties").page();
      preparer.submit(goods, at + "/goods", Map.of(FieldNames.ORIGIN, "BW", "then", "stay"));

      assertThat(
              preparer
                  .submit(
                      parties,
                      at + "/parties",
                      Map.of(FieldNames.CONSIGNEE_NAME, "Diamant NV", "then", "next"))
                  .to())
          .endsWith("/departure");
      assertThat(value(preparer.open(at + "/goods").page(), FieldNames.ORIGIN)).isEqualTo("BW");
    }

    @Test
    void the_same_texts_sent_again_are_no_conflict() {
      String goods = opened(preparer) + "/goods";
      Document page = preparer.open(goods).page();
      Map<String, String> typed = Map.of(FieldNames.ORIGIN, "BW", "then", "next");
      preparer.submit(page, goods, typed);

      assertThat(preparer.submit(page, goods, typed).to()).endsWith("/parties");
    }

    @Test
    void a_draft_that_was_handed_over_is_not_typed_into() {
      Step draft = life.draft(dealer);
      Document open = preparer.open(at(draft) + "/goods").page();
      Document review = issuer.open(at(draft) + "/hand-over").page();
      issuer.submit(review, at(draft) + "/hand-over", Map.of());

      PageUser.Answer answer =
          preparer.submit(
              open, at(draft) + "/goods", Map.of(FieldNames.ORIGIN, "ZA", "then", "next"));

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.words()).contains("handed to an issuer");
      assertThat(value(answer.page(), FieldNames.ORIGIN)).isEqualTo("ZA");
      assertThat(preparer.open(at(draft) + "/goods").to()).isEqualTo(at(draft));
    }
  }

  @Nested
  class WithScript {

    private Map<String, String> form(String goods, Map<String, String> typed) {
      Map<String, String> form = new HashMap<>(typed);
      form.put("base", preparer.open(goods).page().getElementById("base").val());
      return form;
    }

    @Test
    void a_field_that_is_left_answers_with_its_findings_from_the_same_rules() {
      String goods = opened(preparer) + "/goods";

      Document answer =
          preparer
              .send(
                  goods + "/check/lines-0-carats",
                  form(goods, Map.of(HS, "7102.31", CARATS, "-5", VALUE, "100")))
              .page();

      Element group = answer.getElementById("lines-0-carats-group");
      assertThat(group.hasAttr("hx-swap-oob")).isFalse();
      assertThat(group.select(".kp-finding--block").text()).contains("-5");
      assertThat(group.select("input").val()).isEqualTo("-5");
      assertThat(value(preparer.open(goods).page(), CARATS)).isEmpty();
    }

    @Test
    void a_check_brings_the_total_and_the_findings_beside_it() {
      String goods = opened(preparer) + "/goods";

      Document answer =
          preparer
              .send(
                  goods + "/check/lines-0-carats",
                  form(goods, Map.of(HS, "7102.31", CARATS, "1", VALUE, "9000000")))
              .page();

      assertThat(answer.getElementById("totals").attr("hx-swap-oob")).isEqualTo("true");
      assertThat(answer.getElementById("totals").text()).contains("$9,000,000.00");
      Element beside = answer.getElementById("lines-0-value_usd-group");
      assertThat(beside.attr("hx-swap-oob")).isEqualTo("true");
      assertThat(beside.select(".kp-finding--warn").text()).contains("carat");
      assertThat(answer.select("[hx-swap-oob] .kp-open")).isEmpty();
    }

    @Test
    void a_field_of_another_step_is_not_found() {
      String goods = opened(preparer) + "/goods";
      assertThat(preparer.send(goods + "/check/itn", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void a_draft_saves_itself_and_says_when() {
      String goods = opened(preparer) + "/goods";
      Document page = preparer.open(goods).page();

      Document answer =
          preparer.send(goods + "/autosave", form(goods, Map.of(FieldNames.ORIGIN, "B"))).page();

      assertThat(answer.text()).isEqualTo("Saved at 10:00 AM EST");
      assertThat(value(preparer.open(goods).page(), FieldNames.ORIGIN)).isEqualTo("B");
      Map<String, String> next = new HashMap<>();
      next.put("base", answer.getElementById("base").val());
      next.put(FieldNames.ORIGIN, "BW");
      assertThat(preparer.send(goods + "/autosave", next).page().text()).startsWith("Saved at");
      assertThat(page.getElementById("base").val()).isNotEqualTo(next.get("base"));
    }

    @Test
    void a_save_on_the_way_says_that_one_saved_in_another_window_oneself() {
      String goods = opened(preparer) + "/goods";
      Document first = preparer.open(goods).page();
      Map<String, String> stale = form(goods, Map.of(FieldNames.ORIGIN, "ZA"));
      preparer.submit(first, goods, Map.of(FieldNames.ORIGIN, "BW", "then", "stay"));

      assertThat(preparer.send(goods + "/autosave", stale).page().text())
          .isEqualTo(
              "Not saved: you saved these fields meanwhile in another window. Save to see both"
                  + " versions.");
      PageUser.Answer conflict =
          preparer.submit(first, goods, Map.of(FieldNames.ORIGIN, "ZA", "then", "stay"));
      assertThat(conflict.status()).isEqualTo(409);
      assertThat(conflict.page().select("#conflict").text())
          .contains("Saved meanwhile in another window")
          .contains("You saved these fields on Mar 2, 2026, 10:00 AM EST")
          .doesNotContain("somebody", "Pat Preparer");
    }

    @Test
    void lines_that_end_in_another_way_are_no_change() {
      String parties = opened(preparer) + "/parties";
      String address = FieldNames.CONSIGNEE_ADDRESS;
      Document page = preparer.open(parties).page();
      preparer.send(
          parties + "/autosave",
          form(parties, Map.of(address, "Hoveniersstraat 30\n2018 Antwerp")));

      PageUser.Answer saved =
          preparer.submit(
              page, parties, Map.of(address, "Hoveniersstraat 30\r\n2018 Antwerp", "then", "stay"));

      assertThat(saved.status()).isEqualTo(302);
      assertThat(preparer.open(parties).page().getElementById(address).wholeText())
          .isEqualTo("Hoveniersstraat 30\n2018 Antwerp");
    }

    @Test
    void a_save_on_the_way_says_that_somebody_else_saved_meanwhile() {
      String goods = opened(preparer) + "/goods";
      Map<String, String> stale = form(goods, Map.of(FieldNames.ORIGIN, "ZA"));
      issuer.submit(
          issuer.open(goods).page(), goods, Map.of(FieldNames.ORIGIN, "BW", "then", "stay"));

      assertThat(preparer.send(goods + "/autosave", stale).page().text())
          .isEqualTo(
              "Not saved: Pat Issuer saved these fields meanwhile. Save to see both versions.");
      assertThat(value(preparer.open(goods).page(), FieldNames.ORIGIN)).isEqualTo("BW");
    }
  }

  @Nested
  class Review {

    @Test
    void tells_everything_at_once_and_leads_to_where_it_is_mended() {
      Map<String, String> typed = life.inOrder(dealer);
      typed.put(FieldNames.DESTINATION, "PR");
      typed.put(FieldNames.CONTAINER_TYPE, "EXPRESS_PACKAGING");
      typed.put(CARATS, "1");
      typed.remove(FieldNames.PARCELS);
      Step draft = life.draft(dealer, typed);

      Document page = preparer.open(at(draft) + "/review").page();

      assertThat(page.select("#error-summary a").eachAttr("href"))
          .contains(at(draft) + "/parties#destination", at(draft) + "/departure#container_type");
      assertThat(page.select("li.kp-open a").eachAttr("href"))
          .containsExactly(at(draft) + "/goods#parcels");
      assertThat(page.select(".kp-form-group--warning textarea").eachAttr("name"))
          .containsExactly("words.price-band:lines[0].value_usd");
    }

    @Test
    void keeps_the_words_typed_for_a_warning() {
      Map<String, String> typed = life.inOrder(dealer);
      typed.put(CARATS, "1");
      Step draft = life.draft(dealer, typed);
      String review = at(draft) + "/review";
      String words = "words.price-band:lines[0].value_usd";

      preparer.submit(
          preparer.open(review).page(), review, Map.of(words, "A blue stone", "then", "stay"));

      Document page = preparer.open(review).page();
      assertThat(value(page, words)).isEqualTo("A blue stone");
      assertThat(page.text()).contains("Nothing stands in the way");
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "hand-over", "stay"})
    void of_a_draft_saved_meanwhile_does_not_pass(String then) {
      Map<String, String> typed = life.inOrder(dealer);
      typed.put(CARATS, "1");
      Step draft = life.draft(dealer, typed);
      String review = at(draft) + "/review";
      String words = "words.price-band:lines[0].value_usd";
      Document seen = preparer.open(review).page();
      String goods = at(draft) + "/goods";
      issuer.submit(issuer.open(goods).page(), goods, Map.of(CARATS, "0.5", "then", "stay"));

      PageUser.Answer answer =
          preparer.submit(seen, review, Map.of(words, "A blue stone", "then", then));

      assertThat(answer.status()).isEqualTo(422);
      Document page = answer.page();
      assertThat(page.select("#error-summary").text()).contains("saved this draft on");
      assertThat(value(page, words)).isEqualTo("A blue stone");
      assertThat(value(preparer.open(review).page(), words)).isEmpty();
      assertThat(preparer.submit(page, review, Map.of("then", "stay")).to()).isEqualTo(review);
      assertThat(value(preparer.open(review).page(), words)).isEqualTo("A blue stone");
    }

    @Test
    void words_of_two_people_do_not_replace_each_other() {
      Map<String, String> typed = life.inOrder(dealer);
      typed.put(CARATS, "1");
      Step draft = life.draft(dealer, typed);
      String review = at(draft) + "/review";
      String words = "words.price-band:lines[0].value_usd";
      Document seen = preparer.open(review).page();
      issuer.submit(seen, review, Map.of(words, "A blue stone", "then", "stay"));

      PageUser.Answer answer =
          preparer.submit(seen, review, Map.of(words, "A red stone", "then", "stay"));

      assertThat(answer.status()).isEqualTo(422);
      assertThat(value(preparer.open(review).page(), words)).isEqualTo("A blue stone");
    }

    @Test
    void sent_twice_is_saved_once() {
      Map<String, String> typed = life.inOrder(dealer);
      typed.put(CARATS, "1");
      Step draft = life.draft(dealer, typed);
      String review = at(draft) + "/review";
      Map<String, String> said =
          Map.of("words.price-band:lines[0].value_usd", "A blue stone", "then", "stay");
      Document seen = preparer.open(review).page();

      assertThat(preparer.submit(seen, review, said).to()).isEqualTo(review);
      assertThat(preparer.submit(seen, review, said).to()).isEqualTo(review);
    }

    @ParameterizedTest
    @ValueSource(strings = {"goods", "parties", "departure"})
    void every_row_can_be_changed(String step) {
      Step draft = life.draft(dealer);
      Document page = preparer.open(at(draft) + "/review").page();

      assertThat(page.select(".kp-summary-list a").eachAttr("href"))
          .contains(at(draft) + "/" + step);
    }

    @Test
    void an_issuer_goes_on_to_issue_and_a_preparer_to_the_itn() {
      Step draft = life.draft(dealer);
      String review = at(draft) + "/review";

      assertThat(issuer.submit(issuer.open(review).page(), review, Map.of("then", "next")).to())
          .isEqualTo(at(draft) + "/issue");
      assertThat(preparer.submit(preparer.open(review).page(), review, Map.of("then", "next")).to())
          .isEqualTo(at(draft) + "/itn");
    }
  }
}
