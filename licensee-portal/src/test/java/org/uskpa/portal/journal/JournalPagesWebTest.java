package org.uskpa.portal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.calendar.SealJournal;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.SuspendLicensee;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.Role;

@PortalWebTest
class JournalPagesWebTest {

  @Autowired TestPeople people;
  @Autowired BeanFactory beans;
  @Autowired TestDatabase database;

  private LifeForTests life;
  private Licensee dealer;
  private Visit auditor;

  @BeforeEach
  void aDealer() {
    life = new LifeForTests(beans);
    dealer = life.dealer();
    auditor = people.visit(Role.AUDITOR);
  }

  @AfterEach
  void releaseTheClock() {
    life.clock().release();
  }

  private static final String FACTS = ".kp-steps-taken__facts";

  private static List<String> found(Document page) {
    return page.select("#journal tbody tr").stream()
        .map(
            row ->
                row.select("th a").text()
                    + ": "
                    + row.select("td:nth-child(2) span").first().text())
        .toList();
  }

  @Test
  void every_step_stands_in_the_journal_the_newest_first_with_who_and_why() {
    String number = life.voided(dealer).number().value();

    Document page = auditor.page("/journal");

    assertThat(found(page).subList(0, 2))
        .allSatisfy(line -> assertThat(line).contains(number))
        .anyMatch(line -> line.endsWith("Voided"));
    assertThat(page.select("tr:contains(Voided)").first().text())
        .contains("Mar 2, 2026, 10:00 AM EST", "ivan", "Wrong consignee");
  }

  @Test
  void steps_are_found_by_what_they_are_about_who_did_what_and_when() {
    String number = life.voided(dealer).number().value();

    assertThat(found(auditor.page("/journal?subject=" + number.toLowerCase(Locale.ROOT))))
        .contains("Certificate " + number + ": Voided", "Certificate " + number + ": Issued");
    assertThat(found(auditor.page("/journal?action=Voided&subject=" + number)))
        .containsExactly("Certificate " + number + ": Voided");
    assertThat(found(auditor.page("/journal?actor=paula&action=issued"))).isEmpty();
    assertThat(auditor.page("/journal?subject=" + number + "&from=2026-03-03").text())
        .contains("No step matches this search.");
    assertThat(found(auditor.page("/journal?through=3/2/2026&actor=ivan&subject=" + number)))
        .isNotEmpty();
  }

  @Test
  void a_day_that_is_none_is_told_beside_its_field() {
    Document page = auditor.page("/journal?from=yesterday&subject=US1");

    assertThat(page.select("#error-summary a").attr("href")).isEqualTo("#from");
    assertThat(page.selectFirst("#subject").val()).isEqualTo("US1");
    assertThat(page.select("#journal")).isEmpty();
  }

  @Test
  void pages_follow_one_another_and_keep_the_search() {
    Licensee busy = life.licensee(LicenseeKind.DEALER, 30);
    for (int count = 0; count < 30; count++) {
      life.voided(busy);
    }
    Document first = auditor.page("/journal?actor=ivan");
    Document second = auditor.page(first.selectFirst("a[rel=next]").attr("href"));

    assertThat(first.select("#journal tbody tr")).hasSize(50);
    assertThat(second.selectFirst("#actor").val()).isEqualTo("ivan");
    assertThat(second.select(".kp-pagination a").first().attr("href"))
        .isEqualTo("/journal?actor=ivan");
    assertThat(auditor.get("/journal?after=nonsense")).hasStatus(404);
  }

  @Test
  void the_history_of_a_certificate_is_shown_with_its_seals_and_leads_to_the_certificate() {
    String number = life.exported(dealer).number().value();

    Document page = auditor.page("/journal/certificate/" + number);

    assertThat(page.selectFirst("h1").text()).isEqualTo("History of Certificate " + number);
    assertThat(page.select(".usa-alert--success").text())
        .contains("The history is whole", "stand as they were written");
    assertThat(page.select(".kp-steps-taken__what strong").eachText())
        .contains("Issued", "Exported");
    assertThat(page.select(".kp-steps-taken code").eachText())
        .allMatch(seal -> seal.matches("[0-9a-f]{64}"))
        .hasSize(page.select(".kp-steps-taken > li").size());
    assertThat(page.select("main a[href=/certificates/" + number + "]")).hasSize(1);
    assertThat(auditor.page("/certificates/" + number).select("main a").eachAttr("href"))
        .contains("/journal/certificate/" + number);
  }

  @Test
  void a_history_that_somebody_changed_is_called_broken_at_its_step() {
    String number = life.exported(dealer).number().value();
    JdbcClient owner = JdbcClient.create(database.owner());
    owner.sql("ALTER TABLE journal_entry DISABLE TRIGGER journal_entry_is_kept").update();
    try {
      owner
          .sql("UPDATE journal_entry SET actor = 'nobody' WHERE subject = :subject AND step = 2")
          .param("subject", "certificate:" + number)
          .update();
    } finally {
      owner.sql("ALTER TABLE journal_entry ENABLE TRIGGER journal_entry_is_kept").update();
    }

    Document page = auditor.page("/journal/certificate/" + number);

    assertThat(page.select(".usa-alert--error").text())
        .contains("does not stand as it was written", "Step 2 was changed");
    assertThat(page.select(".usa-alert--success")).isEmpty();
  }

  @Test
  void a_history_that_lost_its_end_or_all_of_it_is_found_by_the_checkpoints() {
    assertThat(auditor.page("/journal").select("main a").eachAttr("href"))
        .contains("/journal/checkpoint");
    String cut = life.exported(dealer).number().value();
    String gone = life.issued(dealer).number().value();
    beans.getBean(SealJournal.class).run();
    assertThat(auditor.page("/journal/certificate/" + cut).select(".usa-alert--error")).isEmpty();
    JdbcClient owner = JdbcClient.create(database.owner());
    owner.sql("ALTER TABLE journal_entry DISABLE TRIGGER journal_entry_is_kept").update();
    try {
      owner
          .sql(
              """
              DELETE FROM journal_entry WHERE subject = :gone OR (subject = :cut AND step =
                (SELECT max(step) FROM journal_entry WHERE subject = :cut))
              """)
          .param("gone", "certificate:" + gone)
          .param("cut", "certificate:" + cut)
          .update();
    } finally {
      owner.sql("ALTER TABLE journal_entry ENABLE TRIGGER journal_entry_is_kept").update();
    }

    Document checked = auditor.page("/journal/checkpoint");
    assertThat(checked.select(".usa-alert--error").text())
        .contains("These histories lack a step that a checkpoint kept");
    assertThat(checked.select("main li a").eachAttr("href"))
        .contains("/journal/certificate/" + cut, "/journal/certificate/" + gone);
    assertThat(auditor.page("/journal/certificate/" + cut).select(".usa-alert--error").text())
        .contains("was changed or is missing");
    assertThat(auditor.page("/journal/certificate/" + gone).select(".usa-alert--error").text())
        .contains("There are no steps. Step 1 was changed or is missing");
  }

  @Test
  void the_history_of_a_licensee_is_there_too() {
    Document page = auditor.page("/journal/licensee/" + dealer.number());

    assertThat(page.select(".kp-steps-taken__what strong").eachText())
        .startsWith("Admitted")
        .contains("Acknowledged");
    assertThat(page.select(".kp-steps-taken").text()).contains("happened on Mar 2, 2024");
  }

  @Test
  void further_facts_are_said_in_words_of_the_trade() {
    String issued = life.issued(dealer).number().value();
    beans
        .getBean(SuspendLicensee.class)
        .run(new SuspendLicensee.Command(dealer.number(), "Late"), LifeForTests.ADMINISTRATOR)
        .orElseThrow();

    String licensee = auditor.page("/journal/licensee/" + dealer.number()).select(FACTS).text();
    assertThat(licensee)
        .contains("Kind of licensee: Dealer", "From: Active", "To: Suspended")
        .doesNotContain("SUSPENDED", "DEALER");
    assertThat(auditor.page("/licensees/" + dealer.number()).select(FACTS).text())
        .contains("From: Active", "To: Suspended");
    assertThat(auditor.page("/stock-register/numbers/" + issued).select(FACTS).text())
        .contains("Licensee: " + dealer.number())
        .doesNotContain("ALLOTTED");
    assertThat(auditor.page("/journal/certificate/" + issued).select(FACTS).text())
        .contains("Valid through: May 1, 2026", "ITN: X2026", "SHA-256 of the content: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"certificate/US99999", "Certificate/US10000", "nothing/at-all"})
  void a_history_of_nothing_is_not_found(String of) {
    assertThat(auditor.get("/journal/" + of)).hasStatus(404);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void the_journal_is_for_those_who_may_read_it(Role role) {
    Visit visit = people.visit(role);
    boolean reads = role.may(Right.READ_JOURNAL);

    assertThat(visit.page("/").select("nav a[href=/journal]")).hasSize(reads ? 1 : 0);
    assertThat(visit.get("/journal")).hasStatus(reads ? 200 : 403);
    assertThat(visit.get("/journal/licensee/" + dealer.number())).hasStatus(reads ? 200 : 403);
    assertThat(visit.get("/journal/checkpoint")).hasStatus(reads ? 200 : 403);
  }
}
