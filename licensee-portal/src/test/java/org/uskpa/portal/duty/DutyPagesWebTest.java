package org.uskpa.portal.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.duty.NewDuty;
import org.uskpa.core.journal.Subject;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;

@PortalWebTest
class DutyPagesWebTest {

  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

  @Autowired TestPeople people;
  @Autowired SettableClock clock;
  @Autowired Duties duties;
  @Autowired TransactionTemplate transaction;
  @Autowired TestDatabase database;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void stopTheClock() {
    clock.set(NOW);
    JdbcClient.create(database.owner()).sql("DELETE FROM duty").update();
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  private long open(NewDuty duty) {
    transaction.executeWithoutResult(status -> duties.open(List.of(duty), NOW));
    return jdbc.sql("SELECT max(id) FROM duty").query(Long.class).single();
  }

  private long ofDealer(DutyKind kind, String certificate, Instant dueAt) {
    long licensee = people.licensee(TestPeople.DEALER, "DEALER").id();
    return open(NewDuty.of(licensee, kind, Subject.certificate(certificate), dueAt));
  }

  private static List<String> cards(Document page) {
    return page.select("section:has(h2:contains(What is due)) .kp-card").eachText();
  }

  @Test
  void the_first_page_says_what_is_due_soonest_first_and_what_is_late() {
    ofDealer(DutyKind.ADVANCE_NOTICE, "US41002", NOW.plus(Duration.ofDays(9)));
    ofDealer(DutyKind.ADVANCE_NOTICE, "US41001", NOW.minus(Duration.ofHours(1)));

    Document page = people.visit(Role.ISSUER).page("/");

    assertThat(cards(page)).hasSize(2);
    assertThat(page.select(".kp-card--LATE").text())
        .contains(
            "Advance notice", "Certificate US41001", "Late: was due Mar 2, 2026, 9:00 AM EST");
    assertThat(page.select(".kp-card--CALM").text()).contains("Certificate US41002");
  }

  @Test
  void what_the_law_wants_at_once_is_late_only_after_a_day() {
    ofDealer(DutyKind.COPY_OF_EXPORT, "US41001", NOW.minus(Duration.ofHours(23)));
    ofDealer(DutyKind.COPY_OF_EXPORT, "US41002", NOW.minus(Duration.ofHours(25)));

    Document page = people.visit(Role.ISSUER).page("/duties");

    assertThat(page.select("tr:contains(US41001) .kp-tag")).isEmpty();
    assertThat(page.select("tr:contains(US41002) .kp-tag").text()).isEqualTo("Late");
  }

  @Test
  void everybody_sees_the_own_duties_only() {
    ofDealer(DutyKind.ADVANCE_NOTICE, "US41001", NOW);
    open(
        NewDuty.of(
            DutyOwner.CENSUS, DutyKind.QUARTER_RELEASE, new Subject("quarter", "2025Q4"), NOW));
    open(NewDuty.of(DutyOwner.USKPA, DutyKind.LICENSEE_REVIEW, Subject.licensee("L005"), NOW));

    assertThat(cards(people.visit(Role.MANAGER).page("/")))
        .anyMatch(card -> card.contains("US41001"))
        .noneMatch(card -> card.contains("2025Q4") || card.contains("Licensee L005"));
    assertThat(cards(people.visit(Role.ANALYST).page("/")))
        .anyMatch(card -> card.contains("2025Q4"));
    assertThat(cards(people.visit(Role.ADMINISTRATOR).page("/")))
        .anyMatch(card -> card.contains("Licensee L005"));
    assertThat(people.visit(people.of(Role.ISSUER, TestPeople.CARRIER)).page("/").text())
        .contains("Nothing is due.")
        .doesNotContain("US41001");
    assertThat(people.visit(people.of(Role.REVIEWER, Agency.STATE)).page("/").text())
        .contains("Nothing is due.");
  }

  @Test
  void a_duty_that_a_step_fulfils_leads_to_where_the_step_is_taken() {
    ofDealer(DutyKind.RECORD_EXPORT_OR_VOID, "US41001", NOW);

    Document page = people.visit(Role.ISSUER).page("/");

    assertThat(page.selectFirst(".kp-card__title").attr("href")).isEqualTo("/certificates/US41001");
  }

  @Test
  void a_long_list_goes_on_page_by_page_without_loss() {
    for (int number = 0; number < 60; number++) {
      ofDealer(
          DutyKind.ADVANCE_NOTICE, "US" + (41000 + number), NOW.plus(Duration.ofHours(number / 3)));
    }
    var issuer = people.visit(Role.ISSUER);

    Document first = issuer.page("/duties");
    Document second = issuer.page(first.selectFirst("a[rel=next]").attr("href"));

    assertThat(first.select("#duties tbody tr")).hasSize(50);
    assertThat(second.select("#duties tbody tr")).hasSize(10);
    assertThat(second.select("a[rel=next]")).isEmpty();
    assertThat(second.select("#duties tbody tr").last().text()).contains("US41059");
    assertThat(cards(issuer.page("/"))).last().isEqualTo("All that is due");
  }

  @Test
  void a_duty_is_fulfilled_with_a_way_and_a_proof() {
    long id = ofDealer(DutyKind.ADVANCE_NOTICE, "US41001", NOW);
    var issuer = people.visit(Role.ISSUER);

    Document done =
        issuer.followed(
            "/duties/" + id, "way", "E-mail to Antwerp", "proof", "Message 17 of March 2");

    assertThat(done.select(".usa-alert--success").text()).contains("Duty fulfilled", "US41001");
    assertThat(done.text()).contains("Nothing is due.");
    assertThat(issuer.page("/duties/" + id).select(".kp-summary-list").text())
        .contains("Fulfilled", "E-mail to Antwerp", "Message 17 of March 2", "by issuer");
    assertThat(
            jdbc.sql("SELECT count(*) FROM inbox_copy WHERE kind = 'ADVANCE_NOTICE'")
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void without_way_or_proof_it_stays_open_and_nothing_typed_is_lost() {
    long id = ofDealer(DutyKind.ADVANCE_NOTICE, "US41001", NOW);

    Document page =
        people
            .visit(Role.ISSUER)
            .refused("/duties/" + id, "way", "E-mail to Antwerp", "proof", " ");

    assertThat(page.title()).startsWith("Error:");
    assertThat(page.select("#error-summary a").eachAttr("href")).containsExactly("#proof");
    assertThat(page.selectFirst("#way").val()).isEqualTo("E-mail to Antwerp");
    assertThat(duties.find(id, holder()).orElseThrow().closedAt()).isNull();
  }

  @Test
  void who_may_not_fulfil_sees_no_form_and_is_refused() {
    long id = ofDealer(DutyKind.ADVANCE_NOTICE, "US41001", NOW);
    var preparer = people.visit(Role.PREPARER);

    assertThat(preparer.page("/duties/" + id).select("main form")).isEmpty();
    assertThat(preparer.post("/duties/" + id, "way", "a", "proof", "b")).hasStatus(403);
  }

  @Test
  void anothers_duty_is_not_found() {
    long id = ofDealer(DutyKind.ADVANCE_NOTICE, "US41001", NOW);
    var other = people.visit(people.of(Role.ISSUER, TestPeople.CARRIER));

    assertThat(other.get("/duties/" + id)).hasStatus(404);
    assertThat(other.post("/duties/" + id, "way", "a", "proof", "b")).hasStatus(404);
    assertThat(other.get("/duties/999999")).hasStatus(404);
    assertThat(other.get("/duties/abc")).as("no number at all").hasStatus(404);
    assertThat(other.get("/duties?after=nonsense")).hasStatus(404);
  }

  @Test
  void the_manager_gives_the_acknowledgment_of_the_year() {
    long licensee = people.licensee(TestPeople.DEALER, "DEALER").id();
    long id =
        open(
            NewDuty.of(
                licensee,
                DutyKind.ACKNOWLEDGMENT,
                Subject.licensee(TestPeople.DEALER),
                NOW.plus(Duration.ofDays(30))));

    assertThat(people.visit(Role.ISSUER).page("/duties/" + id).select("main form")).isEmpty();
    Element form = people.visit(Role.MANAGER).page("/duties/" + id).selectFirst("main form");
    Document done = people.visit(Role.MANAGER).followed(form.attr("action"));

    assertThat(done.select(".usa-alert--success").text()).contains("Written acknowledgment");
    assertThat(
            jdbc.sql("SELECT year FROM licensee_acknowledgment WHERE licensee_id = :id")
                .param("id", licensee)
                .query(Integer.class)
                .list())
        .containsExactly(2026);
  }

  private DutyHolder holder() {
    return DutyHolder.licensee(people.licensee(TestPeople.DEALER, "DEALER").id());
  }

  @Test
  void an_address_is_worked_from_the_subject() {
    open(
        NewDuty.of(DutyOwner.CENSUS, DutyKind.RECEIPT_REPORT, Subject.entry("K69-7179312-9"), NOW));

    Document page = people.visit(Role.ANALYST).page("/duties");

    assertThat(page.select("#duties td a").eachAttr("href")).contains("/imports/K69-7179312-9");
  }
}
