package org.uskpa.portal.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uskpa.core.certificate.Step;
import org.uskpa.portal.security.Role;

/** A certificate that left, as Census corrects what counts of it. */
class CorrectionPagesWebTest extends LicenseeWebTest {

  private static final Map<String, String> SOURCE =
      Map.of(
          "source", "IMPORTING_AUTHORITY",
          "source_reference", "Letter 12/2026",
          "source_date", "2026-03-02",
          "reason", "The parcel weighed less");

  @Test
  void the_difference_is_looked_at_and_kept_beside_the_paper() {
    Step exported = life.exported(dealer);
    PageUser analyst = user(Role.ANALYST);
    assertThat(analyst.open(at(exported)).page().select("a[href$=/correction]")).hasSize(1);

    Document form = analyst.open(at(exported) + "/correction").page();
    assertThat(form.select("[name=lines[0].carats]").val()).isEqualTo("100.00");
    assertThat(form.select("[name=destination] option[selected]").val()).isEqualTo("BE");
    assertThat(form.select("[name=export_date]").val()).isEqualTo("2026-03-02");
    Document review =
        analyst
            .submit(form, at(exported) + "/correction/check", changed("lines[0].carats", "90"))
            .page();
    assertThat(review.select("#difference tbody tr").eachText())
        .singleElement()
        .asString()
        .contains("7102.31", "100.00 ct", "$500.00 a carat", "90.00 ct", "$555.56 a carat");
    assertThat(analyst.open(at(exported)).words()).doesNotContain("Corrected");

    PageUser.Answer done = analyst.submit(review, at(exported) + "/correction", Map.of());

    assertThat(done.to()).isEqualTo(at(exported));
    assertThat(done.notice()).contains(exported.number() + " is corrected");
    assertShown(analyst, exported);
    assertShown(issuer, exported);
    assertShown(user(Role.AUDITOR), exported);
    assertThat(issuer.open(at(exported)).page().select("a[href$=/correction]")).isEmpty();
    assertThat(issuer.open(at(exported)).page().select("a[href$=/take-back]")).isEmpty();
    assertThat(issuer.open("/").words())
        .contains("Corrected by Census", exported.number() + " was corrected");
  }

  private static void assertShown(PageUser reader, Step exported) {
    Document page = reader.open(at(exported)).page();
    assertThat(page.select("#goods tbody").text()).contains("100.00");
    assertThat(page.select("#corrected tbody tr").eachText())
        .singleElement()
        .asString()
        .contains("100.00 ct", "90.00 ct");
    assertThat(page.select("section:has(#corrections-heading)").text())
        .contains("Letter 12/2026", "The parcel weighed less", "Answer of the importing authority")
        .contains("Pat Census analyst");
    assertThat(page.select(".usa-alert--warning").text()).contains("counts otherwise since");
  }

  /** The importing authority answered about it, so it arrived. */
  @Test
  void what_the_importing_authority_answered_about_is_not_taken_back() {
    Step exported = life.exported(dealer);
    Document opened = issuer.open(at(exported) + "/take-back").page();
    corrected(exported, "90");

    for (PageUser.Answer answer :
        List.of(
            issuer.open(at(exported) + "/take-back"),
            issuer.submit(opened, at(exported) + "/take-back", Map.of("words", "Cancelled")))) {
      assertThat(answer.to()).isEqualTo(at(exported));
      assertThat(answer.notice())
          .contains("By an answer of the importing authority of Mar 2, 2026", "write to Census");
    }
  }

  @Test
  void lists_show_what_counts_and_say_so() {
    Step exported = life.exported(dealer);
    corrected(exported, "90.00");

    Document list = issuer.open("/certificates?number=" + exported.number()).page();

    assertThat(list.select("#certificates tbody tr").text())
        .contains("90.00", "Corrected")
        .doesNotContain("100.00");
  }

  @Test
  void programs_read_what_counts_beside_what_was_certified() throws Exception {
    Step exported = life.exported(dealer);
    corrected(exported, "90.00");
    String json =
        mvc.perform(
                get("/api/v1" + at(exported))
                    .with(people.bearer(people.of(Role.ISSUER, dealer.number()))))
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(json)
        .contains("\"counts\":{\"destination\":\"BE\"")
        .contains("\"carats\":\"90.00\",\"valueUsd\":\"50000.00\",\"usdPerCarat\":\"555.56\"")
        .contains("\"carats\":\"100.00\",\"valueUsd\":\"50000.00\",\"usdPerCarat\":\"500.00\"")
        .contains("\"source\":\"IMPORTING_AUTHORITY\"", "\"reason\":\"The parcel weighed less\"");
  }

  @Test
  void the_paper_keeps_saying_what_it_says() throws Exception {
    Step exported = life.exported(dealer);
    byte[] before = pdf(exported);
    corrected(exported, "90.00");

    assertThat(text(pdf(exported))).isEqualTo(text(before)).contains("100.00");
  }

  private byte[] pdf(Step exported) throws Exception {
    return mvc.perform(
            get(at(exported) + "/certificate.pdf").with(people.signedIn(people.of(Role.ANALYST))))
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }

  private static String text(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void all_that_is_wrong_comes_back_at_once_beside_its_field() {
    Step exported = life.exported(dealer);
    PageUser analyst = user(Role.ANALYST);
    Document form = analyst.open(at(exported) + "/correction").page();

    PageUser.Answer refused =
        analyst.submit(
            form,
            at(exported) + "/correction/check",
            Map.of("lines[0].carats", "many", "export_date", "soon", "origin", "Q1"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#error-summary a").eachAttr("href"))
        .contains("#export_date", "#origin", "#source", "#source_reference", "#reason")
        .anyMatch(href -> href.contains("carats"));
    assertThat(refused.page().select("[name=lines[0].carats]").val()).isEqualTo("many");
    assertThat(refused.page().select("[name=lines[0].value_usd]").val()).isEqualTo("50000.00");
  }

  @Test
  void a_warning_asks_for_words_and_keeps_them() {
    Step exported = life.exported(dealer);
    PageUser analyst = user(Role.ANALYST);
    Document form = analyst.open(at(exported) + "/correction").page();
    PageUser.Answer asked =
        analyst.submit(
            form, at(exported) + "/correction/check", changed("lines[0].value_usd", "9000000.00"));
    assertThat(asked.page().select("#warning-summary li")).hasSize(1);
    assertThat(asked.page().select("#error-summary")).isEmpty();

    Document review =
        analyst
            .submit(
                asked.page(),
                at(exported) + "/correction/check",
                Map.of("words.price-band:lines[0].value_usd", "One stone of 40 carats"))
            .page();
    assertThat(review.select(".kp-passed").text()).contains("One stone of 40 carats");
    analyst.submit(review, at(exported) + "/correction", Map.of());

    assertThat(issuer.open(at(exported)).words()).contains("One stone of 40 carats");
  }

  @Test
  void the_second_of_two_sees_both_and_may_send_it_again() {
    Step exported = life.exported(dealer);
    PageUser releaser = user(Role.RELEASER);
    Document form = releaser.open(at(exported) + "/correction").page();
    Document review =
        releaser
            .submit(form, at(exported) + "/correction/check", changed("lines[0].carats", "95.00"))
            .page();
    corrected(exported, "90.00");

    PageUser.Answer told = releaser.submit(review, at(exported) + "/correction", Map.of());
    assertThat(told.status()).isEqualTo(422);
    assertThat(told.words()).contains("It counts as “90.00”, you typed “95.00”");
    Document again =
        releaser.submit(told.page(), at(exported) + "/correction/check", Map.of()).page();
    assertThat(again.select("#difference tbody").text()).contains("90.00 ct", "95.00 ct");
    assertThat(releaser.submit(again, at(exported) + "/correction", Map.of()).to())
        .isEqualTo(at(exported));
  }

  @Test
  void going_back_to_change_it_loses_nothing() {
    Step exported = life.exported(dealer);
    PageUser analyst = user(Role.ANALYST);
    Document form = analyst.open(at(exported) + "/correction").page();
    Document review =
        analyst
            .submit(form, at(exported) + "/correction/check", changed("lines[0].carats", "90.00"))
            .page();
    Map<String, String> sent = new HashMap<>();
    review
        .select("main form input[type=hidden]")
        .forEach(input -> sent.put(input.attr("name"), input.val()));
    sent.remove("_csrf");

    Document back = analyst.send(at(exported) + "/correction/change", sent).page();

    assertThat(back.select("[name=lines[0].carats]").val()).isEqualTo("90.00");
    assertThat(back.select("[name=reason]").text()).isEqualTo("The parcel weighed less");
    assertThat(back.select("[name=source][checked]").val()).isEqualTo("IMPORTING_AUTHORITY");
  }

  @Test
  void what_did_not_leave_leads_to_the_certificate() {
    Step issued = life.issued(dealer);
    PageUser analyst = user(Role.ANALYST);

    assertThat(analyst.open(at(issued) + "/correction").to()).isEqualTo(at(issued));
    assertThat(analyst.open(at(issued)).page().select("a[href$=/correction]")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"ANALYST", "RELEASER"},
      mode = EnumSource.Mode.EXCLUDE)
  void nobody_else_corrects(Role role) {
    Step exported = life.exported(dealer);
    PageUser other = role.isOfLicensee() ? user(role, dealer) : user(role);

    assertThat(other.open(at(exported) + "/correction").status()).isEqualTo(403);
    assertThat(other.send(at(exported) + "/correction", SOURCE).status()).isEqualTo(403);
    assertThat(other.open(at(exported)).page().select("a[href$=/correction]")).isEmpty();
  }

  private void corrected(Step exported, String carats) {
    PageUser analyst = user(Role.ANALYST);
    Document form = analyst.open(at(exported) + "/correction").page();
    Document review =
        analyst
            .submit(form, at(exported) + "/correction/check", changed("lines[0].carats", carats))
            .page();
    assertThat(analyst.submit(review, at(exported) + "/correction", Map.of()).to())
        .isEqualTo(at(exported));
  }

  private static Map<String, String> changed(String field, String text) {
    Map<String, String> changed = new HashMap<>(SOURCE);
    changed.put(field, text);
    return changed;
  }
}
