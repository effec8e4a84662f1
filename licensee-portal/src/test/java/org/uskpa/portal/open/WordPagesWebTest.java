package org.uskpa.portal.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.measure.Quarter;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Role;

/** An edition of which not all can be protected waits, and comes out by somebody's word. */
@PortalWebTest
class WordPagesWebTest {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String WHY = "The importer asked for it to be told.";

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired SettableClock clock;
  @Autowired BeanFactory beans;

  private Quarter quarter;
  private String edition;

  @BeforeEach
  void anEditionThatWaits() {
    clock.set(Instant.parse("2031-02-03T15:00:00Z"));
    quarter = new Quarter(2019 + COUNT.getAndIncrement(), 2);
    edition = "/publications/%s/editions/2".formatted(quarter);
    ReleasedTrade trade = new ReleasedTrade(beans);
    trade.imported(quarter);
    trade.released(quarter);
    clock.advance(Duration.ofDays(1));
    trade.ofOneImporter(quarter);
    trade.released(quarter);
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void the_list_says_what_waits_and_for_what() {
    Document list = people.visit(Role.ANALYST).page("/publications");

    assertThat(list.select("#waiting tbody tr"))
        .anyMatch(
            row ->
                row.select("a").attr("href").equals(edition + "/waiting")
                    && row.text().contains("revision 1")
                    && row.text().contains("A word of Census"));
    assertThat(list.select("#waiting-years tbody tr"))
        .anyMatch(
            row ->
                row.text().startsWith(quarter.year() + " edition 1")
                    && row.text().contains("not released: Q1, Q3, Q4")
                    && row.text().contains("wait themselves: Q2"));
    assertThat(people.visit(Role.RELEASER).page("/").select("main a").eachAttr("href"))
        .contains(edition + "/waiting");
    assertThat(mvc.get().uri("/public/%s/editions/2".formatted(quarter)).exchange()).hasStatus(404);
    assertThat(mvc.get().uri("/public/" + quarter).exchange().getResponse().getStatus())
        .isEqualTo(200);
  }

  @Test
  void who_reads_reviews_reads_what_is_not_protected_and_who_releases_may_answer_for_it() {
    Document analysts = people.visit(Role.ANALYST).page(edition + "/waiting");

    assertThat(analysts.select("#unprotected tbody tr").text())
        .contains("Imports, BW, 7102.31", quarter + "/2", "carats", "reveals a trader");
    assertThat(analysts.select("main form, a[href$=/word]")).isEmpty();
    assertThat(people.visit(Role.ANALYST).get(edition + "/word")).hasStatus(403);
    Visit releaser = people.visit(Role.RELEASER);
    assertThat(releaser.page(edition + "/waiting").select("a[href$=/word]")).hasSize(1);
    assertThat(releaser.page(edition + "/word").select("main form textarea")).hasSize(1);
    assertThat(people.visit(Role.PREPARER).get(edition + "/waiting")).hasStatus(403);
    assertThat(releaser.get("/publications/%s/editions/99/word".formatted(quarter))).hasStatus(404);
    assertThat(releaser.get("/publications/%s/editions/99/waiting".formatted(quarter)))
        .hasStatus(404);
  }

  @Test
  void a_word_without_reason_is_refused_and_what_was_typed_stays() {
    Visit releaser = people.visit(Role.RELEASER);
    String decision = decision(releaser);

    Document refused = releaser.refused(edition + "/word", "decision", decision, "words", "Fine");

    assertThat(refused.select(".usa-error-message, .kp-finding").text() + refused.text())
        .contains("“Fine” says too little");
    assertThat(refused.select("textarea").text()).isEqualTo("Fine");
    assertThat(
            releaser
                .refused(edition + "/word", "decision", "0".repeat(64), "words", WHY)
                .select("main")
                .text())
        .contains("decided anew");
  }

  private String decision(Visit releaser) {
    return releaser.page(edition + "/word").select("input[name=decision]").attr("value");
  }

  @Test
  void a_word_publishes_it_and_the_public_reads_none_of_it() throws Exception {
    Visit releaser = people.visit(Role.RELEASER);
    String decision = decision(releaser);

    Document list = releaser.followed(edition + "/word", "decision", decision, "words", WHY);

    assertThat(list.select(".kp-notice").text()).contains("is kept");
    assertThat(list.select("#publications tbody tr"))
        .anyMatch(
            row ->
                row.select("a").attr("href").equals(edition)
                    && row.text().contains("published by a word"));
    assertThat(people.visit(Role.AUDITOR).page(edition).select("main").text()).contains(WHY);
    String open =
        mvc.get()
            .uri("/public/%s/editions/2".formatted(quarter))
            .exchange()
            .getResponse()
            .getContentAsString();
    assertThat(open).contains("revision 1").doesNotContain(WHY).doesNotContain("a word");
    assertThat(
            releaser
                .followed(edition + "/word", "decision", decision, "words", "Another reason it is")
                .select(".kp-notice")
                .text())
        .contains("No word was taken", "was given on");
    assertThat(releaser.get(edition + "/word").getResponse().getRedirectedUrl())
        .isEqualTo("/publications");
  }

  @Test
  void the_audit_tells_what_sums_leave_over_and_what_editions_differ_by() {
    ReleasedTrade trade = new ReleasedTrade(beans);
    Quarter other = new Quarter(quarter.year(), 4);
    trade.recorded(other);
    trade.released(other);
    clock.advance(Duration.ofDays(1));
    trade.oneMore(other, "Eve Inc.");
    trade.released(other);
    Visit analyst = people.visit(Role.ANALYST);

    Document first = analyst.page("/publications/%s/editions/1".formatted(other));
    assertThat(first.select("#remainders tbody tr")).isNotEmpty();
    assertThat(first.select("#remainders tbody tr").text())
        .contains("over the Participants", "reveals nobody");
    assertThat(first.select("#differences")).isEmpty();
    Document second = analyst.page("/publications/%s/editions/2".formatted(other));
    assertThat(second.select("#differences tbody tr").text()).contains("60.00", "reveals a trader");
  }
}
