package org.uskpa.portal.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.certificate.Step;
import org.uskpa.core.licensee.EndLicensee;
import org.uskpa.core.licensee.SuspendLicensee;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.portal.security.Role;

class IssuePagesWebTest extends LicenseeWebTest {

  private static final String CARATS = FieldNames.ofLine(0, FieldNames.CARATS);
  private static final String WORDS = "words.price-band:lines[0].value_usd";

  /** A draft that lacks nothing but its ITN. */
  private Step filed() {
    Map<String, String> typed = life.inOrder(dealer);
    typed.remove(FieldNames.ITN);
    return life.draft(dealer, typed);
  }

  @Test
  void shows_every_line_before_it_is_issued() {
    Step draft = filed();

    Document page = issuer.open(at(draft) + "/issue").page();

    assertThat(page.select("#goods tbody tr").eachText())
        .containsExactly("7102.31 non-industrial 100.00 50,000.00 500.00");
    assertThat(page.select("#goods tfoot").text()).isEqualTo("Total 100.00 50,000.00 500.00");
    assertThat(page.select(".kp-summary-list").text())
        .contains(draft.number().digits())
        .contains("Botswana (BW)")
        .contains("Belgium (BE)")
        .contains("Hoveniersstraat 30")
        .contains("Mar 4, 2026, 6:30 PM EST");
    assertThat(page.select("button").eachText()).contains("Issue certificate " + draft.number());
  }

  @Test
  void the_itn_validates_it_and_the_next_page_says_what_comes_then() {
    Step draft = filed();
    String issue = at(draft) + "/issue";

    PageUser.Answer answer =
        issuer.submit(
            issuer.open(issue).page(), issue, Map.of(FieldNames.ITN, "aes x20260301999999"));

    assertThat(answer.to()).isEqualTo(at(draft) + "/issued");
    String next = issuer.open(answer.to()).words();
    assertThat(next)
        .contains("Certificate %s is issued".formatted(draft.number()))
        .contains("valid through May 1, 2026")
        .contains("AES X20260301999999")
        .contains("numbered form")
        .contains("advance notice")
        .contains("Record the export");
    assertThat(issuer.open(at(draft)).page().select(".kp-title .kp-tag").text())
        .isEqualTo("Issued");
  }

  @Test
  void who_cannot_issue_reads_it_first_with_since_when_and_what_to_do() {
    Step draft = filed();
    Step ready = life.ready(dealer);
    assertThat(issuer.open(at(ready)).page().select("main a[href$=/issue]")).isNotEmpty();
    assertThat(issuer.open("/").page().select("h2").eachText()).contains("Drafts");
    context
        .getBean(SuspendLicensee.class)
        .run(new SuspendLicensee.Command(dealer.number(), "Late"), LifeForTests.ADMINISTRATOR);
    String since =
        "%s has been suspended since Mar 2, 2026, 10:00 AM EST".formatted(dealer.number());
    String remedy = "Ask the USKPA what lifts it";

    for (PageUser user : List.of(preparer, issuer)) {
      Document first = user.open("/").page();
      assertThat(first.selectFirst("main section").text()).contains("Your licence", since, remedy);
      assertThat(first.select("h2").eachText()).contains("Drafts, none of which can be issued now");
      assertThat(first.select(".kp-card__title").eachText()).contains("Draft " + draft.number());
    }
    Document handedOver = issuer.open(at(ready)).page();
    assertThat(handedOver.select("main .usa-alert--warning").text()).contains(since, remedy);
    assertThat(handedOver.select("main .kp-actions--record a[href$=/issue]")).isEmpty();
    assertThat(handedOver.select("main .kp-actions--record a[href$=/send-back]")).hasSize(1);
    String issue = at(draft) + "/issue";
    Document page = issuer.open(issue).page();
    assertThat(page.select("main .usa-alert--warning").text()).contains(since, remedy);
    PageUser.Answer refused = issuer.submit(page, issue, Map.of(FieldNames.ITN, "X20260301999992"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("main .usa-alert--warning").text()).contains(since, remedy);
    assertThat(user(Role.ADMINISTRATOR).open("/").words()).doesNotContain("Your licence");
  }

  /** The accounts are closed with the licence; the USKPA opens one again. */
  @Test
  void who_winds_up_reads_that_the_licence_ended_and_what_is_left_to_do() {
    Step draft = filed();
    Step issued = life.issued(dealer);
    context
        .getBean(EndLicensee.class)
        .run(new EndLicensee.Command(dealer.number(), "Closed"), LifeForTests.ADMINISTRATOR);
    context
        .getBean(JdbcClient.class)
        .sql("UPDATE account SET closed_at = NULL WHERE username = :name")
        .param("name", people.of(Role.ISSUER, dealer.number()))
        .update();
    PageUser windsUp = user(Role.ISSUER, dealer);

    assertThat(windsUp.open("/").page().selectFirst("main section").text())
        .contains("The licence of %s ended on Mar 2, 2026".formatted(dealer.number()))
        .contains("return the unused certificates");
    assertThat(windsUp.open(at(draft)).page().select(".kp-title .kp-tag").text())
        .isEqualTo("Voided");
    assertThat(windsUp.open(at(issued)).page().select("main a[href$=/export]")).isNotEmpty();
  }

  @Test
  void who_is_in_good_standing_reads_nothing_of_it() {
    Step draft = filed();
    assertThat(issuer.open("/").words()).doesNotContain("Your licence", "none of which");
    assertThat(issuer.open(at(draft) + "/issue").page().select("main .usa-alert--warning"))
        .isEmpty();
  }

  @Test
  void a_double_click_issues_once() {
    Step draft = filed();
    String issue = at(draft) + "/issue";
    Document page = issuer.open(issue).page();
    Map<String, String> itn = Map.of(FieldNames.ITN, "X20260301999998");

    assertThat(issuer.submit(page, issue, itn).to()).endsWith("/issued");
    assertThat(issuer.submit(page, issue, itn).to()).endsWith("/issued");
    assertThat(issuer.open(at(draft)).page().select(".kp-history__what").eachText())
        .filteredOn("Issued"::equals)
        .hasSize(1);
  }

  @Test
  void after_the_issue_the_pages_of_the_draft_lead_to_the_certificate() {
    Step issued = life.issued(dealer);
    for (String page : new String[] {"/goods", "/review", "/issue", "/hand-over", "/delete"}) {
      assertThat(issuer.open(at(issued) + page).to()).as(page).isEqualTo(at(issued));
    }
  }

  @Test
  void another_itn_cannot_be_written_on_an_issued_certificate() {
    Step draft = filed();
    String issue = at(draft) + "/issue";
    Document page = issuer.open(issue).page();
    issuer.submit(page, issue, Map.of(FieldNames.ITN, "X20260301999997"));

    PageUser.Answer late = issuer.submit(page, issue, Map.of(FieldNames.ITN, "X20260301999996"));
    assertThat(late.to()).isEqualTo(at(draft));
    assertThat(late.notice())
        .startsWith(draft.number() + " was issued by you on Mar 2, 2026, 10:00 AM EST");
    assertThat(issuer.open(at(draft)).words()).contains("X20260301999997");
  }

  @Test
  void who_issues_or_voids_second_is_told_who_was_first() {
    Step draft = filed();
    PageUser manager = user(Role.MANAGER, dealer);
    String issue = at(draft) + "/issue";
    Document mine = manager.open(issue).page();
    issuer.submit(issuer.open(issue).page(), issue, Map.of(FieldNames.ITN, "X20260301999994"));

    PageUser.Answer second = manager.submit(mine, issue, Map.of(FieldNames.ITN, "X20260301999993"));

    assertThat(second.to()).isEqualTo(at(draft));
    assertThat(second.notice())
        .startsWith(draft.number() + " was issued by Pat Issuer on Mar 2, 2026, 10:00 AM EST");

    issuer.send(at(draft) + "/void", Map.of("reason", "ERROR", "words", "Wrong consignee"));
    PageUser.Answer third =
        manager.send(at(draft) + "/void", Map.of("reason", "LOSS", "words", "Not found"));
    assertThat(third.to()).isEqualTo(at(draft));
    assertThat(third.notice()).startsWith(draft.number() + " was voided by Pat Issuer on Mar 2");
  }

  @Test
  void every_finding_comes_at_once_and_what_was_typed_stays() {
    Map<String, String> typed = life.inOrder(dealer);
    typed.remove(FieldNames.ITN);
    typed.put(FieldNames.DESTINATION, "CF");
    typed.put(FieldNames.PARCELS, "0");
    Step draft = life.draft(dealer, typed);
    String issue = at(draft) + "/issue";

    PageUser.Answer answer =
        issuer.submit(
            issuer.open(issue).page(),
            issue,
            Map.of(FieldNames.ITN, "AESDOWN 123456789 03/01/2026"));

    assertThat(answer.status()).isEqualTo(422);
    Document page = answer.page();
    assertThat(page.title()).startsWith("Error: ");
    assertThat(page.select("#error-summary li").eachText())
        .anyMatch(said -> said.contains("AESDOWN"))
        .anyMatch(said -> said.contains("parcels"));
    assertThat(page.select("#itn").val()).isEqualTo("AESDOWN 123456789 03/01/2026");
    assertThat(page.select("#itn-group .kp-finding--block")).isNotEmpty();
    assertThat(issuer.open(at(draft)).page().select(".kp-title .kp-tag").text()).isEqualTo("Draft");
  }

  @Test
  void a_finding_of_another_step_leads_to_that_step() {
    Map<String, String> typed = life.inOrder(dealer);
    typed.put(FieldNames.PARCELS, "0");
    Step draft = life.draft(dealer, typed);
    String issue = at(draft) + "/issue";

    Document page = issuer.submit(issuer.open(issue).page(), issue, Map.of()).page();

    assertThat(page.select("#error-summary a").eachAttr("href"))
        .containsExactly(at(draft) + "/goods#parcels");
  }

  @Test
  void a_warning_passes_only_with_words_and_they_are_kept() {
    Map<String, String> typed = life.inOrder(dealer);
    typed.put(CARATS, "1");
    Step draft = life.draft(dealer, typed);
    String issue = at(draft) + "/issue";
    Document page = issuer.open(issue).page();
    assertThat(page.select("textarea").eachAttr("name")).contains(WORDS);

    assertThat(issuer.submit(page, issue, Map.of()).status()).isEqualTo(422);
    assertThat(issuer.submit(page, issue, Map.of(WORDS, "A blue stone")).to()).endsWith("/issued");

    assertThat(issuer.open(at(draft)).page().select(".kp-passed__words").text())
        .contains("A blue stone")
        .contains("Pat Issuer");
  }

  @Test
  void words_typed_on_the_review_are_there() {
    Map<String, String> typed = life.inOrder(dealer);
    typed.put(CARATS, "1");
    typed.put(WORDS, "A blue stone");
    Step draft = life.draft(dealer, typed);

    assertThat(
            issuer
                .open(at(draft) + "/issue")
                .page()
                .select("textarea[name='%s']".formatted(WORDS))
                .text())
        .isEqualTo("A blue stone");
  }

  @Test
  void what_was_saved_after_the_page_was_opened_is_not_issued_unseen() {
    Step draft = life.draft(dealer);
    String issue = at(draft) + "/issue";
    Document page = issuer.open(issue).page();
    preparer.submit(
        preparer.open(at(draft) + "/goods").page(),
        at(draft) + "/goods",
        Map.of(FieldNames.PARCELS, "9", "then", "stay"));

    PageUser.Answer answer = issuer.submit(page, issue, Map.of());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.page().select("#error-summary").text()).contains("Pat Preparer");
    assertThat(issuer.submit(answer.page(), issue, Map.of()).to()).endsWith("/issued");
  }

  @Test
  void a_draft_that_was_handed_over_gets_its_itn_while_it_is_issued() {
    Map<String, String> typed = life.inOrder(dealer);
    typed.remove(FieldNames.ITN);
    Step draft = life.draft(dealer, typed);
    preparer.submit(
        preparer.open(at(draft) + "/hand-over").page(), at(draft) + "/hand-over", Map.of());
    String issue = at(draft) + "/issue";
    Document page = issuer.open(issue).page();
    assertThat(page.select("button[formaction]")).isEmpty();

    assertThat(issuer.submit(page, issue, Map.of(FieldNames.ITN, "X20260301999995")).to())
        .endsWith("/issued");
  }

  @Test
  void asks_for_the_password_again_when_the_sign_in_is_old() {
    Step draft = life.draft(dealer);
    String issue = at(draft) + "/issue";
    Document page = issuer.open(issue).page();
    life.clock().advance(Duration.ofMinutes(40));

    assertThat(issuer.open(issue).to()).startsWith("/login/again?to=");
    PageUser.Answer late = issuer.submit(page, issue, Map.of());
    assertThat(late.status()).isEqualTo(403);
    assertThat(preparer.open(at(draft)).page().select(".kp-title .kp-tag").text())
        .isEqualTo("Draft");
  }

  @Test
  void is_not_for_preparers() {
    Step draft = life.draft(dealer);
    assertThat(preparer.open(at(draft) + "/issue").status()).isEqualTo(403);
    assertThat(preparer.send(at(draft) + "/issue", Map.of("version", "1")).status()).isEqualTo(403);
  }

  @Test
  void a_manager_issues_too() {
    Step draft = life.draft(dealer);
    PageUser manager = user(Role.MANAGER, dealer);
    String issue = at(draft) + "/issue";

    assertThat(manager.submit(manager.open(issue).page(), issue, Map.of()).to())
        .endsWith("/issued");
  }
}
