package org.uskpa.portal.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.uskpa.core.calendar.OpenPeriodicDuties;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;

/** Today is 2 March 2026. */
@PortalWebTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class StandardsPagesWebTest {

  private static final byte[] PDF = "%PDF-1.7 the standards".getBytes(StandardCharsets.US_ASCII);

  @Autowired private ApplicationContext context;
  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private OpenPeriodicDuties periodic;

  private LifeForTests life;
  private String state;
  private Visit reviewer;

  @BeforeEach
  void aReviewerOfState() {
    life = new LifeForTests(context);
    state = people.of(Role.REVIEWER, Agency.STATE);
    reviewer = people.visit(state);
  }

  @Test
  void state_records_the_review_with_documents_and_the_duty_is_fulfilled() {
    periodic.run();
    life.exported(life.dealer());
    assertThat(reviewer.page("/duties").select("main a[href=/standards/2026]")).isNotEmpty();
    assertThat(
            reviewer
                .refused("/standards/2026/review", "seen", "0")
                .select("#error-summary a")
                .eachAttr("href"))
        .containsExactlyInAnyOrder("#reviewedOn", "#conclusion", "#examined", "#found");

    Document done = reviewed("0", "");

    assertThat(done.select(".kp-notice").text()).contains("The review of 2026 is recorded");
    assertThat(done.select("main").text())
        .contains("The standards are met", "They are followed", "version 1")
        .contains("Of one licensee that exported in 2026, one has acknowledged compliance");
    assertThat(reviewer.page("/duties").select("main a[href^=/standards]")).isEmpty();
    assertThat(sent(state, "manual.pdf", PDF)).hasStatus(302);
    Document page = people.visit(Role.AUDITOR).page("/standards/2026");
    String document = page.select("a[href^=/documents/]").attr("href");
    assertThat(page.select(".kp-documents").text()).contains("manual.pdf", "22 bytes", "SHA-256");
    assertThat(page.select("a[href$=review], a[href$=new]")).isEmpty();
    assertThat(people.visit(Role.ADMINISTRATOR).get("/standards/2026/report.pdf"))
        .hasStatus(200)
        .headers()
        .hasValue("Content-Type", "application/pdf");
    Licensee dealer = life.dealer();
    assertThat(people.visit(people.of(Role.MANAGER, dealer.number())).get(document)).hasStatus(404);
  }

  @Test
  void of_a_year_to_come_it_is_said_when_its_review_is_recorded() {
    Document coming = reviewer.page("/standards/2027");

    assertThat(coming.select("main").text())
        .contains("recorded on that day or later: from January 1, 2027 on");
    assertThat(coming.select("main a[href$=review], main a[href$=new]")).isEmpty();
    assertThat(reviewer.get("/standards/2027/review")).hasStatus(302);
  }

  @Test
  void a_document_is_read_as_it_was_sent() {
    sent(state, "manual.pdf", PDF);
    String document = reviewer.page("/standards/2026").select("a[href^=/documents/]").attr("href");

    MvcTestResult read = reviewer.get(document);

    assertThat(read.getResponse().getContentAsByteArray()).isEqualTo(PDF);
    assertThat(read.getResponse().getHeader("Content-Disposition"))
        .contains("attachment", "manual.pdf");
    assertThat(reviewer.get("/documents/0")).hasStatus(404);
    assertThat(reviewer.get("/documents/" + UUID.randomUUID())).hasStatus(404);
  }

  @Test
  void what_is_no_pdf_is_refused_beside_its_field() {
    assertThat(sent(state, "manual.pdf", "<html>".getBytes(StandardCharsets.US_ASCII)))
        .hasStatus(422)
        .bodyText()
        .contains("manual.pdf is no PDF");
    assertThat(sent(state, "", new byte[0])).hasStatus(422).bodyText().contains("Choose the file.");
  }

  @Test
  void a_mistake_is_mended_by_a_further_version_and_the_earlier_one_stays() {
    reviewed("0", "");
    Document form = reviewer.page("/standards/2026/review");
    assertThat(form.select("#found").text()).isEqualTo("They are followed");
    assertThat(form.select("input[name=seen]").val()).isEqualTo("1");

    Document again = reviewed("1", "The day was wrong");

    assertThat(again.select("main").text()).contains("version 2", "Earlier versions", "Version 1:");
    assertThat(reviewer.page("/standards").select("#years").text())
        .contains("2026 Reviewed on Feb 20, 2026");
  }

  @Test
  void other_agencies_and_the_uskpa_read_and_record_nothing() {
    for (String other :
        new String[] {
          people.of(Role.REVIEWER, Agency.CBP), people.of(Role.REVIEWER, Agency.CENSUS)
        }) {
      Visit visit = people.visit(other);
      assertThat(visit.page("/standards/2026").select("a[href$=review]")).isEmpty();
      assertThat(visit.get("/standards/2026/review")).hasStatus(404);
      assertThat(sent(other, "manual.pdf", PDF)).hasStatus(404);
    }
    Visit administrator = people.visit(Role.ADMINISTRATOR);
    assertThat(administrator.page("/standards").select("#years").text())
        .contains("2026 Not on record yet; due by Dec 31, 2026");
    assertThat(administrator.get("/standards/2026/report.pdf")).hasStatus(404);
    assertThat(administrator.get("/standards/1999")).hasStatus(404);
  }

  private Document reviewed(String seen, String reason) {
    return reviewer.followed(
        "/standards/2026/review",
        "seen",
        seen,
        "reviewedOn",
        "2/20/2026",
        "conclusion",
        "MET",
        "examined",
        "The procedures and a sample",
        "found",
        "They are followed",
        "recommendations",
        "",
        "reason",
        reason);
  }

  private MvcTestResult sent(String username, String name, byte[] bytes) {
    return mvc.post()
        .uri("/standards/2026/documents")
        .multipart()
        .file(new MockMultipartFile("document", name, "application/pdf", bytes))
        .param("command", UUID.randomUUID().toString())
        .with(people.signedIn(username))
        .with(csrf())
        .exchange();
  }
}
