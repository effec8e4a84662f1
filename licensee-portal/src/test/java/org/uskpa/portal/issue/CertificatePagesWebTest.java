package org.uskpa.portal.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.uskpa.core.certificate.Step;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.Role;

class CertificatePagesWebTest extends LicenseeWebTest {

  private static List<String> actions(Document page) {
    return page.select(".kp-actions--record a, .kp-actions--record button").eachText();
  }

  @Test
  void a_draft_is_continued_where_something_is_still_blank() {
    String at = opened(preparer);
    Document page = preparer.open(at).page();

    assertThat(actions(page)).containsExactly("Continue", "See it as PDF", "Delete the draft");
    assertThat(page.select("a:contains(Continue)").attr("href")).isEqualTo(at + "/goods");
    assertThat(
            preparer
                .open(at(life.draft(dealer)))
                .page()
                .select("a:contains(Continue)")
                .attr("href"))
        .endsWith("/review");
  }

  @Test
  void each_state_offers_what_can_be_done_in_it() {
    assertThat(actions(issuer.open(at(life.draft(dealer))).page()))
        .containsExactly("Continue", "See it as PDF", "Void", "Delete the draft");
    assertThat(actions(issuer.open(at(life.ready(dealer))).page()))
        .containsExactly("Issue", "Send back", "Take back as a draft", "See it as PDF", "Void");
    assertThat(actions(issuer.open(at(life.issued(dealer))).page()))
        .containsExactly("Record the export", "Copy as PDF", "Copy as a new draft", "Void");
    assertThat(actions(issuer.open(at(life.exported(dealer))).page()))
        .containsExactly("Copy as PDF", "Copy as a new draft", "Take the export back");
    assertThat(actions(issuer.open(at(life.voided(dealer))).page()))
        .containsExactly("Replace it by a new one", "Voided copy as PDF", "Copy as a new draft");
  }

  @Test
  void an_issued_one_shows_content_validation_duties_and_history() {
    Step issued = life.issued(dealer);

    String page = issuer.open(at(issued)).words();

    assertThat(page)
        .contains("Issued on Mar 2, 2026 by")
        .contains("valid through May 1, 2026")
        .contains("7102.31 non-industrial 100.00 50,000.00 500.00")
        .contains("Botswana (BW)")
        .contains("Security bag")
        .contains("AES X20260301")
        .contains("Record the export, or void the certificate")
        .contains("Opened")
        .contains("Issued");
    assertThat(issuer.open(at(issued)).page().select(".kp-summary-list").text())
        .containsPattern("[0-9a-f]{64}");
  }

  @Test
  void what_is_owed_leads_to_where_it_is_done_and_says_how_it_was() {
    Step issued = life.issued(dealer);
    Document page = issuer.open(at(issued)).page();
    assertThat(page.select(".kp-duty--open").text()).contains("Due end of May 1, 2026");
    assertThat(preparer.open(at(issued)).page().select(".kp-duty a")).isEmpty();

    String notice = page.select(".kp-duty a:contains(Advance notice)").attr("href");
    Document form = issuer.open(notice).page();
    assertThat(
            issuer
                .submit(
                    form,
                    notice,
                    java.util.Map.of("way", "E-mail to Antwerp", "proof", "Message 17"))
                .to())
        .isEqualTo("/duties");

    assertThat(issuer.open(at(issued)).page().select(".kp-duty--closed").text())
        .contains("E-mail to Antwerp: Message 17");
  }

  @Test
  void a_late_duty_is_marked() {
    Step issued = life.issued(dealer);
    life.clock().set(java.time.Instant.parse("2026-06-01T15:00:00Z"));
    issuer = user(Role.ISSUER, dealer);

    Document page = issuer.open(at(issued)).page();

    assertThat(page.select(".kp-duty--late").text()).contains("Late: was due");
    assertThat(page.select(".kp-lead").text()).contains("It expired on May 1, 2026");
    assertThat(
            issuer
                .open("/certificates")
                .page()
                .select("tr:contains(" + issued.number() + ")")
                .text())
        .contains("Expired, not left")
        .contains("late");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = Mode.EXCLUDE,
      names = {"PREPARER", "ISSUER", "MANAGER"})
  void those_of_agencies_read_any_certificate_and_change_none(Role role) {
    Step issued = life.issued(dealer);

    PageUser reader = user(role);
    Document page = reader.open(at(issued)).page();

    assertThat(page.text()).contains(dealer.name()).contains("7102.31");
    assertThat(actions(page))
        .isEqualTo(
            role.may(Right.RECORD_CONFIRMATIONS)
                ? List.of("Record a confirmation", "Copy as PDF")
                : List.of("Copy as PDF"));
    assertThat(reader.open(at(issued) + "/certificate.pdf").status()).isEqualTo(200);
    for (String step : List.of("goods", "review", "issue", "void", "export", "delete")) {
      assertThat(reader.open(at(issued) + "/" + step).status()).as(step).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"PREPARER", "ISSUER", "MANAGER"})
  void another_licensees_certificate_is_not_found(Role role) {
    PageUser other = user(role, life.dealer());
    Step draft = life.draft(dealer);
    Step issued = life.issued(dealer);

    for (String page :
        List.of(
            "",
            "/goods",
            "/parties",
            "/departure",
            "/review",
            "/hand-over",
            "/delete",
            "/certificate.pdf")) {
      assertThat(other.open(at(draft) + page).status()).as(page).isEqualTo(404);
    }
    for (String page : List.of("", "/certificate.pdf")) {
      assertThat(other.open(at(issued) + page).status()).as(page).isEqualTo(404);
    }
    if (role != Role.PREPARER) {
      for (String page : List.of("/issue", "/issued", "/void", "/export", "/send-back")) {
        assertThat(other.open(at(issued) + page).status()).as(page).isEqualTo(404);
      }
      assertThat(
              other
                  .send(
                      at(issued) + "/void",
                      java.util.Map.of("reason", "ERROR", "words", "Not mine"))
                  .status())
          .isEqualTo(404);
    }
  }

  @Test
  void no_such_certificate_and_no_such_number_are_not_found_alike() {
    for (String number : List.of("US99999", "US1", "XX41001", "US10000%27")) {
      assertThat(issuer.open("/certificates/" + number).status()).as(number).isEqualTo(404);
    }
  }

  @Test
  void the_pdf_is_marked_by_its_state() throws IOException {
    assertThat(pdf(life.draft(dealer))).contains("DRAFT, NOT VALID").contains("Diamant");
    assertThat(pdf(life.issued(dealer)))
        .contains("COPY, the original is on numbered paper")
        .contains("AES X20260301")
        .contains("Belgium (BE)")
        .contains(dealer.name());
    assertThat(pdf(life.voided(dealer))).contains("VOID since March 2, 2026");
  }

  private String pdf(Step certificate) throws IOException {
    PageUser.Answer answer = preparer.open(at(certificate) + "/certificate.pdf");
    assertThat(answer.response().getContentType()).isEqualTo("application/pdf");
    assertThat(answer.response().getHeader("Content-Disposition"))
        .startsWith("inline")
        .contains(certificate.number().value());
    try (PDDocument document = Loader.loadPDF(answer.response().getContentAsByteArray())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
