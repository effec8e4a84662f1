package org.uskpa.portal.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.certificate.IssueCertificate;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.certificate.Step;
import org.uskpa.core.certificate.TakeBackExport;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.duty.CopyKind;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.duty.Inbox;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;

@PortalWebTest
class InboxPagesWebTest {

  @Autowired TestPeople people;
  @Autowired BeanFactory beans;
  @Autowired Inbox inbox;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired TestDatabase database;

  private LifeForTests life;
  private Licensee dealer;

  @BeforeEach
  void anEmptyInbox() {
    life = new LifeForTests(beans);
    JdbcClient.create(database.owner()).sql("DELETE FROM inbox_copy").update();
    dealer = life.dealer();
  }

  @AfterEach
  void releaseTheClock() {
    life.clock().release();
  }

  private static List<String> numbers(Document page) {
    return page.select("#copies tbody th a").eachText();
  }

  private static String id(Document page, String number) {
    return page.select("tr:contains(" + number + ") input[name=copy]").attr("value");
  }

  @Test
  void an_exported_certificate_stands_in_the_inbox_of_census() {
    String number = life.exported(dealer).number().value();

    Document page = people.visit(Role.ANALYST).page("/inbox");

    assertThat(page.select("#copies tbody tr")).hasSize(1);
    assertThat(page.select("#copies tbody tr").text())
        .contains(
            "Certificate " + number, "Exported certificate", dealer.name(), "Diamant", "Belgium");
    assertThat(page.selectFirst("#copies tbody th a").attr("href"))
        .isEqualTo("/certificates/" + number);
  }

  @Test
  void what_is_used_on_certificates_of_two_licensees_names_and_links_both() {
    Licensee other = life.dealer();
    Map<String, String> typed = life.inOrder(other);
    String there = issued(other, typed, Map.of());
    Map<String, String> again = new HashMap<>(life.inOrder(dealer));
    again.put(FieldNames.ITN, typed.get(FieldNames.ITN));
    again.put(FieldNames.CONTAINER_SEALS, typed.get(FieldNames.CONTAINER_SEALS));
    String here =
        issued(
            dealer,
            again,
            Map.of(
                "itn-reuse:" + FieldNames.ITN, "One filing for both",
                "seals:" + FieldNames.CONTAINER_SEALS, "One box for both"));

    Document page = people.visit(Role.ANALYST).page("/inbox");

    assertThat(page.select("#copies tbody tr")).hasSize(1);
    assertThat(page.select("#copies tbody th").text())
        .isEqualTo(
            "Certificate %s Used on two certificates Same ITN, seal number as on Certificate %s"
                .formatted(here, there));
    assertThat(page.select("#copies tbody th a").eachAttr("href"))
        .containsExactly("/certificates/" + here, "/certificates/" + there);
    assertThat(people.visit(Role.ANALYST).page("/inbox?number=" + there).select("#copies tbody tr"))
        .hasSize(1);
  }

  private String issued(Licensee licensee, Map<String, String> typed, Map<String, String> words) {
    Step draft = life.draft(licensee, typed);
    return beans
        .getBean(IssueCertificate.class)
        .run(
            new IssueCertificate.Command(
                draft.number(), licensee.id(), draft.version(), Map.of(), words),
            LifeForTests.ISSUER)
        .orElseThrow()
        .number()
        .value();
  }

  @Test
  void a_copy_of_an_export_that_is_taken_back_says_so_and_why() {
    String received = life.exported(dealer).number().value();
    String waiting = life.exported(dealer).number().value();
    Visit analyst = people.visit(Role.ANALYST);
    analyst.followed("/inbox", "which", "ticked", "copy", id(analyst.page("/inbox"), received));
    takeBack(received);
    takeBack(waiting);

    Document page = analyst.page("/inbox");

    assertThat(page.select("#copies tbody th").eachText())
        .containsExactly(
            "Certificate %s Exported certificate Withdrawn Mar 2, 2026, 10:00 AM EST: It missed the flight"
                .formatted(waiting),
            "Certificate %s Export taken back Withdrawn Mar 2, 2026, 10:00 AM EST: It missed the flight"
                .formatted(received));
    assertThat(analyst.page("/inbox?shelf=RECEIVED").select("#copies tbody th").text())
        .contains("Exported certificate Withdrawn", "It missed the flight");
  }

  @Test
  void a_stale_page_marks_no_copy_that_was_withdrawn_meanwhile_and_says_why() {
    String taken = life.exported(dealer).number().value();
    String stands = life.exported(dealer).number().value();
    Visit analyst = people.visit(Role.ANALYST);
    Document stale = analyst.page("/inbox");
    takeBack(taken);

    Document after =
        analyst.followed(
            "/inbox", "which", "ticked", "copy", id(stale, taken), "copy", id(stale, stands));

    assertThat(after.select(".usa-alert--warning").text())
        .contains("One copy was marked, but not all")
        .contains("The copy of " + taken + " was withdrawn on Mar 2", "“It missed the flight”");
    assertThat(numbers(after)).containsExactly("Certificate " + taken);
    assertThat(after.select("input[name=withdrawn]").val()).isEqualTo(id(after, taken));

    Document seen =
        analyst.followed(
            "/inbox", "which", "ticked", "copy", id(after, taken), "withdrawn", id(after, taken));
    assertThat(seen.select(".usa-alert--success").text()).contains("One copy is marked");
    assertThat(numbers(seen)).isEmpty();
  }

  private void takeBack(String number) {
    beans
        .getBean(TakeBackExport.class)
        .run(
            new TakeBackExport.Command(
                CertificateNumber.of(number), dealer.id(), "It missed the flight"),
            LifeForTests.ISSUER)
        .orElseThrow();
  }

  @Test
  void the_first_page_says_how_many_wait() {
    assertThat(people.visit(Role.ANALYST).page("/").text())
        .contains("No copies wait to be marked.");
    life.exported(dealer);
    assertThat(people.visit(Role.ANALYST).page("/").select(".kp-card").text())
        .contains("One copy waits");
    life.voided(dealer);
    assertThat(people.visit(Role.ANALYST).page("/").select(".kp-card").text())
        .contains("2 copies wait");
    assertThat(people.visit(Role.AUDITOR).page("/").text()).doesNotContain("copies wait");
  }

  @Test
  void ticked_copies_are_marked_and_the_others_wait_on() {
    String first = life.exported(dealer).number().value();
    String second = life.exported(dealer).number().value();
    String third = life.voided(dealer).number().value();
    Visit analyst = people.visit(Role.ANALYST);
    Document page = analyst.page("/inbox");

    Document after =
        analyst.followed(
            "/inbox", "which", "ticked", "copy", id(page, first), "copy", id(page, third));

    assertThat(after.select(".usa-alert--success").text())
        .contains("2 copies are marked as received");
    assertThat(numbers(after)).containsExactly("Certificate " + second);
    Document received = analyst.page("/inbox?shelf=RECEIVED");
    assertThat(numbers(received)).containsExactly("Certificate " + third, "Certificate " + first);
    assertThat(received.select("#copies tbody tr").first().text())
        .contains("by Pat Census analyst");
    assertThat(journal.of(Subject.certificate(first)))
        .last()
        .returns("copy received", JournalEntry::action)
        .returns("analyst", JournalEntry::actor);
  }

  @Test
  void all_that_the_page_shows_are_marked_at_once() {
    life.exported(dealer);
    life.exported(dealer);
    Visit analyst = people.visit(Role.ANALYST);
    List<String> shown = analyst.page("/inbox").select("input[name=shown]").eachAttr("value");
    life.exported(dealer);

    Document after =
        analyst.followed("/inbox", "which", "shown", "shown", shown.get(0), "shown", shown.get(1));

    assertThat(numbers(after)).hasSize(1);
  }

  @Test
  void the_same_marks_sent_twice_are_made_once() {
    String number = life.exported(dealer).number().value();
    Visit analyst = people.visit(Role.ANALYST);
    String id = id(analyst.page("/inbox"), number);
    analyst.followed("/inbox", "which", "ticked", "copy", id);

    Document again = analyst.followed("/inbox", "which", "ticked", "copy", id);

    assertThat(again.select(".usa-alert--success").text())
        .contains("0 newly marked; 1 had been marked before");
    assertThat(
            journal.of(Subject.certificate(number)).stream()
                .filter(entry -> entry.action().equals("copy received")))
        .hasSize(1);
  }

  @Test
  void nothing_ticked_marks_nothing_and_says_so() {
    life.exported(dealer);

    Document after = people.visit(Role.ANALYST).followed("/inbox", "which", "ticked");

    assertThat(after.select(".usa-alert--warning").text()).contains("Nothing was marked");
    assertThat(numbers(after)).hasSize(1);
  }

  @Test
  void copies_are_found_by_kind_number_licensee_and_day() {
    String exported = life.exported(dealer).number().value();
    String voided = life.voided(dealer).number().value();
    Visit analyst = people.visit(Role.ANALYST);

    assertThat(numbers(analyst.page("/inbox?kind=VOID"))).containsExactly("Certificate " + voided);
    assertThat(numbers(analyst.page("/inbox?number=" + exported)))
        .containsExactly("Certificate " + exported);
    assertThat(numbers(analyst.page("/inbox?licensee=" + dealer.number()))).hasSize(2);
    assertThat(analyst.page("/inbox?licensee=L999").text())
        .contains("No copy matches this search.");
    assertThat(numbers(analyst.page("/inbox?from=2026-03-02&through=3/2/2026"))).hasSize(2);
  }

  @Test
  void a_day_that_is_none_is_told_beside_its_field() {
    life.exported(dealer);

    Document page = people.visit(Role.ANALYST).page("/inbox?from=tomorrow&number=US1");

    assertThat(page.select("#error-summary a").attr("href")).isEqualTo("#from");
    assertThat(page.selectFirst("#from").val()).isEqualTo("tomorrow");
    assertThat(page.selectFirst("#number").val()).isEqualTo("US1");
    assertThat(page.select("#copies")).isEmpty();
  }

  @Test
  void pages_follow_one_another_and_keep_the_search() {
    deliver(DutyOwner.CENSUS, 120);
    Visit analyst = people.visit(Role.ANALYST);

    Document first = analyst.page("/inbox?kind=EXPORT");
    Document second = analyst.page(first.selectFirst("a[rel=next]").attr("href"));
    Document third = analyst.page(second.selectFirst("a[rel=next]").attr("href"));

    assertThat(numbers(first)).hasSize(50).startsWith("Certificate US50000");
    assertThat(numbers(second)).hasSize(50).startsWith("Certificate US50050");
    assertThat(numbers(third)).hasSize(20).endsWith("Certificate US50119");
    assertThat(third.select("a[rel=next]")).isEmpty();
    assertThat(third.selectFirst("#kind option[selected]").val()).isEqualTo("EXPORT");
    assertThat(third.select(".kp-pagination a").attr("href")).isEqualTo("/inbox?kind=EXPORT");
  }

  private void deliver(DutyOwner recipient, int copies) {
    transaction.executeWithoutResult(
        status -> {
          for (int count = 0; count < copies; count++) {
            inbox.deliver(
                recipient,
                CopyKind.EXPORT,
                Subject.certificate("US" + (50000 + count)),
                LifeForTests.NOW);
          }
        });
  }

  @Test
  void every_agency_reads_and_marks_its_own_copies_only() {
    deliver(DutyOwner.STATE, 1);
    Visit state = people.visit(people.of(Role.REVIEWER, Agency.STATE));
    Visit analyst = people.visit(Role.ANALYST);
    Document page = state.page("/inbox");

    assertThat(numbers(page)).hasSize(1);
    assertThat(numbers(analyst.page("/inbox"))).isEmpty();
    assertThat(analyst.post("/inbox", "which", "ticked", "copy", id(page, "US50000")))
        .hasStatus(404);
    assertThat(numbers(state.followed("/inbox", "which", "ticked", "copy", id(page, "US50000"))))
        .isEmpty();
  }

  @Test
  void an_auditor_reads_without_boxes_to_tick() {
    deliver(DutyOwner.CENSUS, 1);
    Visit auditor = people.visit(people.of(Role.AUDITOR, Agency.CENSUS));

    Document page = auditor.page("/inbox");

    assertThat(numbers(page)).hasSize(1);
    assertThat(page.select("main button:contains(Mark)")).isEmpty();
    assertThat(auditor.post("/inbox", "which", "shown")).hasStatus(403);
  }

  @Test
  void marking_leads_back_to_the_same_page_of_the_same_search() {
    deliver(DutyOwner.CENSUS, 60);
    Visit analyst = people.visit(Role.ANALYST);
    Document second =
        analyst.page(analyst.page("/inbox?kind=EXPORT").selectFirst("a[rel=next]").attr("href"));
    String here = second.selectFirst("main form[method=post]").attr("action");

    Document after = analyst.followed(here, "which", "ticked", "copy", id(second, "US50055"));

    assertThat(numbers(after)).hasSize(9).doesNotContain("Certificate US50055");
    assertThat(after.selectFirst("#kind option[selected]").val()).isEqualTo("EXPORT");
    assertThat(analyst.followed(here, "which", "ticked").select(".usa-alert--warning").text())
        .contains("Nothing was marked");
  }

  @Test
  void an_auditor_reads_the_inbox_of_every_agency_and_nobody_else_does() {
    deliver(DutyOwner.STATE, 1);
    Visit auditor = people.visit(people.of(Role.AUDITOR, Agency.USKPA));

    assertThat(numbers(auditor.page("/inbox"))).isEmpty();
    Document page = auditor.page("/inbox?agency=STATE");
    assertThat(numbers(page)).hasSize(1);
    assertThat(page.select(".kp-lead").text()).contains("Department of State");
    assertThat(numbers(people.visit(Role.ANALYST).page("/inbox?agency=STATE"))).isEmpty();
  }

  @Test
  void what_a_reader_may_not_open_is_named_without_a_link() {
    transaction.executeWithoutResult(
        status -> {
          Subject entry = Subject.entry("K69-7179312-9");
          inbox.deliver(DutyOwner.STATE, CopyKind.IMPORT, entry, LifeForTests.NOW);
          inbox.deliver(DutyOwner.CBP, CopyKind.IMPORT, entry, LifeForTests.NOW);
        });

    Document reviewers = people.visit(people.of(Role.REVIEWER, Agency.STATE)).page("/inbox");
    Document officers = people.visit(Role.OFFICER).page("/inbox");

    assertThat(reviewers.select("#copies tbody th").text()).contains("Import K69-7179312-9");
    assertThat(reviewers.select("#copies tbody th a")).isEmpty();
    assertThat(officers.select("#copies tbody th a").attr("href"))
        .isEqualTo("/imports/K69-7179312-9");
  }
}
