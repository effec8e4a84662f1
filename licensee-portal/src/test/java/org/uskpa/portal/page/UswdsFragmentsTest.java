package org.uskpa.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Severity;

class UswdsFragmentsTest {

  private static final String FIELD = "lines[0].carats";

  private static final Finding BLOCK =
      new Finding(
          "amounts",
          FIELD,
          Severity.BLOCK,
          Basis.REGULATION,
          "“-1” is not a weight: carats are more than zero",
          "31 CFR 592.307(g)");
  private static final Finding WARN =
      new Finding(
          "price-band",
          FIELD,
          Severity.WARN,
          Basis.HOUSE,
          "$99,000 a carat is above the usual band",
          "");

  private static Document input(String fragment, Form form, Map<String, Object> more) {
    Map<String, Object> model = new HashMap<>(more);
    model.put("form", form);
    model.put("given", List.of(new Choice("a", "First"), new Choice("b", "Second", "With help")));
    return RenderedFragment.of(
        """
        <div th:replace="~{fragments/uswds/%s :: %s(form=${form}, name='%s', label='Carats', hint=${h}, choices=${given})}"></div>
        """
            .formatted(fragment, fragment, FIELD),
        model);
  }

  private static Document input(String fragment, Form form) {
    return input(fragment, form, Map.of("h", "Two decimals at most"));
  }

  private static Element control(Document page) {
    return page.select("[name='" + FIELD + "']").first();
  }

  /** The element that carries description and mark of error: the fieldset around radio buttons. */
  private static Element described(Document page) {
    Element fieldset = page.selectFirst("fieldset");
    return fieldset == null ? control(page) : fieldset;
  }

  @Nested
  class EveryInput {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "text",
          "textarea",
          "money",
          "carats",
          "date",
          "select",
          "radios",
          "checkbox",
          "file"
        })
    void has_a_label_and_a_hint_tied_to_it(String fragment) {
      Document page = input(fragment, Form.empty());

      Element control = control(page);
      assertThat(control.id()).isEqualTo("lines-0-carats");
      assertThat(page.select("label[for=lines-0-carats]")).hasSize(1);
      assertThat(page.text()).contains("Carats");
      assertThat(described(page).attr("aria-describedby")).isEqualTo("lines-0-carats-hint");
      assertThat(page.getElementById("lines-0-carats-hint").text())
          .isEqualTo("Two decimals at most");
      assertThat(described(page).hasAttr("aria-invalid")).isFalse();
      assertThat(page.select("[hx-post], .kp-finding, .kp-words")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "text",
          "textarea",
          "money",
          "carats",
          "date",
          "select",
          "radios",
          "checkbox",
          "file"
        })
    void without_hint_or_findings_describes_nothing(String fragment) {
      Document page = input(fragment, Form.empty(), Map.of());

      assertThat(described(page).hasAttr("aria-describedby")).isFalse();
      assertThat(page.getElementById("lines-0-carats-hint")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "text",
          "textarea",
          "money",
          "carats",
          "date",
          "select",
          "radios",
          "checkbox",
          "file"
        })
    void shows_a_block_with_its_basis_and_marks_the_field(String fragment) {
      Document page = input(fragment, Form.empty().with(List.of(WARN, BLOCK)));

      assertThat(described(page).attr("aria-invalid")).isEqualTo("true");
      assertThat(described(page).attr("aria-describedby"))
          .isEqualTo("lines-0-carats-hint lines-0-carats-finding-0 lines-0-carats-finding-1");
      assertThat(page.getElementById("lines-0-carats-finding-0").text())
          .isEqualTo("Must be mended: “-1” is not a weight: carats are more than zero");
      assertThat(page.getElementById("lines-0-carats-finding-1").text())
          .startsWith("Please check:");
      assertThat(page.select(".kp-finding--block .kp-finding__basis").text())
          .isEqualTo("Regulation 31 CFR 592.307(g) Rule: amounts");
      assertThat(page.select(".usa-form-group--error")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "text",
          "textarea",
          "money",
          "carats",
          "date",
          "select",
          "radios",
          "checkbox",
          "file"
        })
    void asks_for_words_where_something_warns(String fragment) {
      Form form =
          Form.of(Map.of("words.price-band:lines[0].carats", "A blue stone")).with(List.of(WARN));

      Document page = input(fragment, form);

      Element words = page.select("textarea.kp-words__text").first();
      assertThat(words.attr("name")).isEqualTo("words.price-band:lines[0].carats");
      assertThat(words.text()).isEqualTo("A blue stone");
      assertThat(page.select("label[for=" + words.id() + "]").text())
          .isEqualTo("Why is this right? (price-band)");
      assertThat(page.getElementById(words.attr("aria-describedby"))).isNotNull();
      assertThat(page.select(".kp-form-group--warning")).hasSize(1);
      assertThat(described(page).hasAttr("aria-invalid")).isFalse();
      assertThat(page.select(".kp-finding__basis").text()).isEqualTo("House rule Rule: price-band");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"text", "textarea", "money", "carats", "date", "select", "radios", "checkbox"})
    void can_be_checked_when_left(String fragment) {
      Document page =
          RenderedFragment.of(
              """
              <div th:replace="~{fragments/uswds/%s :: %s(form=${form}, name='itn', label='ITN', hint='',
                choices=${ {} }, check='/drafts/7/check/itn')}"></div>
              """
                  .formatted(fragment, fragment),
              Map.of("form", Form.empty()));

      Element group = page.getElementById("itn-group");
      assertThat(group.attr("hx-post")).isEqualTo("/drafts/7/check/itn");
      assertThat(group.attr("hx-target")).isEqualTo("this");
      assertThat(group.attr("hx-swap")).isEqualTo("outerHTML");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "text",
          "textarea",
          "money",
          "carats",
          "date",
          "select",
          "radios",
          "checkbox",
          "file"
        })
    void calmly_says_what_is_still_to_be_filled_in(String fragment) {
      Finding open =
          new Finding(
              "amounts",
              FIELD,
              Severity.BLOCK,
              Basis.REGULATION,
              "The carat weight is still to be filled in.",
              "",
              true);
      Form form = Form.empty().inTheMaking(List.of(WARN, open, BLOCK.at("itn")));

      Document page = input(fragment, form);

      assertThat(page.getElementById("lines-0-carats-open").text()).isEqualTo(open.message());
      assertThat(described(page).attr("aria-describedby"))
          .isEqualTo("lines-0-carats-hint lines-0-carats-open lines-0-carats-finding-0");
      assertThat(described(page).hasAttr("aria-invalid")).isFalse();
      assertThat(page.select(".usa-form-group--error")).isEmpty();
      assertThat(form.blocks()).extracting(Finding::field).containsExactly("itn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "textarea", "money", "carats", "date"})
    void shows_what_was_typed_and_nothing_else(String fragment) {
      String typed = "<b>1,2,3</b> \"&";

      Element control = control(input(fragment, Form.of(Map.of(FIELD, typed))));

      assertThat(control.tagName().equals("textarea") ? control.wholeText() : control.attr("value"))
          .isEqualTo(typed);
    }
  }

  @Nested
  class Choosing {

    @Test
    void a_list_keeps_the_choice() {
      Document page = input("select", Form.of(Map.of(FIELD, "b")));

      assertThat(page.select("option[selected]").eachText()).containsExactly("Second");
    }

    @Test
    void radio_buttons_keep_the_choice_and_each_has_a_label() {
      Document page = input("radios", Form.of(Map.of(FIELD, "b")));

      assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("b");
      for (Element radio : page.select("input[type=radio]")) {
        assertThat(page.select("label[for=" + radio.id() + "]")).hasSize(1);
      }
      assertThat(page.selectFirst("legend").text()).isEqualTo("Carats");
    }

    @Test
    void a_box_stays_ticked() {
      assertThat(input("checkbox", Form.of(Map.of(FIELD, "true"))).select("input[checked]"))
          .hasSize(1);
      assertThat(input("checkbox", Form.of(Map.of(FIELD, "false"))).select("input[checked]"))
          .isEmpty();
    }
  }

  @Test
  void a_password_is_never_sent_back() {
    Document page =
        RenderedFragment.of(
            """
            <div th:replace="~{fragments/uswds/text :: text(form=${form}, name='password', label='Password',
              hint='', type='password', autocomplete='current-password')}"></div>
            """,
            Map.of("form", Form.of(Map.of("password", "secret"))));

    assertThat(page.selectFirst("input").attr("value")).isEmpty();
    assertThat(page.selectFirst("input").attr("type")).isEqualTo("password");
    assertThat(page.html()).doesNotContain("secret");
  }

  @Nested
  class Summary {

    private Document summary(Form form) {
      return RenderedFragment.of(
          "<div th:replace=\"~{fragments/uswds/error-summary :: error-summary(form=${form})}\"></div>",
          Map.of("form", form));
    }

    @Test
    void says_nothing_where_nothing_was_found() {
      assertThat(summary(Form.empty()).body().text()).isEmpty();
    }

    @Test
    void links_blocks_to_fields_and_warnings_to_their_words() {
      Document page = summary(Form.empty().with(List.of(WARN, BLOCK)));

      assertThat(page.selectFirst("#error-summary h2").text())
          .isEqualTo("One thing must be mended");
      assertThat(page.selectFirst("#error-summary a").attr("href")).isEqualTo("#lines-0-carats");
      assertThat(page.selectFirst("#error-summary").attr("role")).isEqualTo("alert");
      assertThat(page.selectFirst("#warning-summary h2").text()).isEqualTo("One thing to check");
      assertThat(page.selectFirst("#warning-summary a").attr("href"))
          .isEqualTo("#words-price-band-lines-0-carats");
    }

    @Test
    void counts_and_links_to_other_pages() {
      Document page =
          RenderedFragment.of(
              """
              <div th:replace="~{fragments/uswds/error-summary :: error-summary(form=${form}, hrefs=${pages})}"></div>
              """,
              Map.of(
                  "form",
                  Form.empty().with(List.of(BLOCK, BLOCK.at("itn"), BLOCK.at(""))),
                  "pages",
                  Map.of("itn", "/drafts/7/validate#itn")));

      assertThat(page.selectFirst("h2").text()).isEqualTo("3 things must be mended");
      assertThat(page.select("a").eachAttr("href"))
          .containsExactly("#lines-0-carats", "/drafts/7/validate#itn");
      assertThat(page.select("li")).hasSize(3);
    }
  }

  @Test
  void findings_of_the_record_as_a_whole_ask_for_words_too() {
    Document page =
        RenderedFragment.of(
            "<div th:replace=\"~{fragments/uswds/finding :: of-record(form=${form})}\"></div>",
            Map.of("form", Form.empty().with(List.of(WARN.at("")))));

    assertThat(page.select("textarea").attr("name")).isEqualTo("words.price-band");
    assertThat(page.select("label").attr("for")).isEqualTo(page.select("textarea").attr("id"));
  }

  @Test
  void a_summary_list_says_what_is_not_given_and_where_to_change_it() {
    Document page =
        RenderedFragment.of(
            "<dl th:replace=\"~{fragments/uswds/summary-list :: summary-list(rows=${rows})}\"></dl>",
            Map.of(
                "rows",
                List.of(
                    new SummaryRow("Consignee", "Gems NV", "/drafts/7/parties"),
                    new SummaryRow("Seals", ""))));

    assertThat(page.select("dt").eachText()).containsExactly("Consignee", "Seals");
    assertThat(page.select("a").text()).isEqualTo("Change Consignee");
    assertThat(page.select("a").attr("href")).isEqualTo("/drafts/7/parties");
    assertThat(page.select(".kp-summary-list__value--none").text()).isEqualTo("Not given");
  }

  @Test
  void a_step_indicator_marks_the_current_step_and_says_the_state_of_the_others() {
    Document page =
        RenderedFragment.of(
            "<nav th:replace=\"~{fragments/uswds/step-indicator :: step-indicator(steps=${steps}, label='Draft')}\"></nav>",
            Map.of(
                "steps",
                List.of(
                    new Step("Goods", "/drafts/7/goods", Step.State.COMPLETE),
                    new Step("Parties", "/drafts/7/parties", Step.State.CURRENT),
                    new Step("Departure", "", Step.State.TO_MEND),
                    new Step("Review", "", Step.State.NOT_BEGUN))));

    assertThat(page.select("[aria-current=step]").text()).isEqualTo("Parties");
    assertThat(page.select("a").eachAttr("href")).containsExactly("/drafts/7/goods");
    assertThat(page.select("li").eachText())
        .containsExactly(
            "Goods (complete)", "Parties", "Departure (to be mended)", "Review (not begun)");
    assertThat(page.selectFirst("nav").attr("aria-label")).isEqualTo("Draft");
  }

  @Test
  void a_table_has_a_caption_and_can_be_scrolled_by_keyboard() {
    Document page =
        RenderedFragment.of(
            """
            <div th:replace="~{fragments/uswds/table :: table(id='q', caption='By HS code', head=~{:: .h}, body=~{:: .b})}">
              <table>
                <thead class="h"><tr><th scope="col">HS</th></tr></thead>
                <tbody class="b"><tr><th scope="row" th:text="${hs}"></th></tr></tbody>
              </table>
            </div>
            """,
            Map.of("hs", "7102.31"));

    Element region = page.selectFirst("[role=region]");
    assertThat(region.attr("tabindex")).isEqualTo("0");
    assertThat(page.getElementById(region.attr("aria-labelledby")).text()).isEqualTo("By HS code");
    assertThat(page.selectFirst("caption")).isNotNull();
    assertThat(page.select("table > thead th[scope=col]").text()).isEqualTo("HS");
    assertThat(page.select("table > tbody th[scope=row]").text()).isEqualTo("7102.31");
    assertThat(page.select("tfoot")).isEmpty();
  }

  @Test
  void pages_by_key_show_only_where_there_is_another() {
    String call =
        "<nav th:replace=\"~{fragments/uswds/pagination :: pagination(previous=${p}, next=${n}, label='Pages')}\"></nav>";

    assertThat(RenderedFragment.of(call, Map.of()).select("nav")).isEmpty();
    Document page = RenderedFragment.of(call, Map.of("n", "/certificates?after=US41001"));
    assertThat(page.select("a").eachAttr("href")).containsExactly("/certificates?after=US41001");
    assertThat(page.select("a").attr("rel")).isEqualTo("next");
    assertThat(page.select("nav").attr("aria-label")).isEqualTo("Pages");
  }

  @Test
  void an_alert_and_a_tag_say_their_words() {
    Document page =
        RenderedFragment.of(
            """
            <div th:replace="~{fragments/uswds/alert :: alert(kind='success', heading='Issued', text='US41001 is valid.', role='status')}"></div>
            <span th:replace="~{fragments/uswds/tag :: tag(kind='good', label='Issued')}"></span>
            """,
            Map.of());

    assertThat(page.selectFirst(".usa-alert--success h2").text()).isEqualTo("Issued");
    assertThat(page.selectFirst("[role=status]").text()).contains("US41001 is valid.");
    assertThat(page.selectFirst(".kp-tag--good").text()).isEqualTo("Issued");
  }
}
