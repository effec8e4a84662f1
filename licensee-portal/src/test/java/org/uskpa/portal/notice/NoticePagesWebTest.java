package org.uskpa.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.notice.NewNotice;
import org.uskpa.core.notice.NoticeKind;
import org.uskpa.core.notice.Notices;
import org.uskpa.core.notice.Outbox;
import org.uskpa.core.notice.TellPeople;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.account.Accounts;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Role;

/** One's own notices, and the administrator's outbox. No mail server is set. */
@PortalWebTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class NoticePagesWebTest {

  @Autowired private ApplicationContext context;
  @Autowired private TestPeople people;
  @Autowired private Accounts accounts;
  @Autowired private TellPeople tell;
  @Autowired private Notices notices;
  @Autowired private Outbox outbox;
  @Autowired private MailSwitch mail;
  @Autowired private Journal journal;
  @Autowired private SettableClock clock;
  @Autowired private TransactionTemplate transaction;

  private Licensee dealer;
  private String manager;
  private Visit visit;

  @BeforeEach
  void aManager() {
    dealer = new LifeForTests(context).dealer();
    manager = people.of(Role.MANAGER, dealer.number());
    visit = people.visit(manager);
  }

  @AfterEach
  void now() {
    clock.release();
  }

  @Test
  void a_person_reads_the_own_notices_with_the_state_of_their_mail() {
    assertThat(visit.page("/notices").select("main").text())
        .contains("There is no notice to you yet", "You have given no e-mail address");
    assertThat(visit.page("/").select("nav a[href=/notices]")).hasSize(1);
    assertThat(visit.page("/").select("nav a[href=/outbox]")).isEmpty();
    told("one");
    given("max@firm.example");
    told("two");

    Document list = visit.page("/notices");

    assertThat(list.select("#notices tbody tr"))
        .extracting(row -> row.select("td").last().text())
        .containsExactly("Waiting", "In the portal only");
    assertThat(list.select("main").text())
        .contains("sent to max@firm.example", "no mail server is set");
    Document notice = visit.page(list.select("#notices a").get(0).attr("href"));
    assertThat(notice.select("h1").text())
        .contains("Acknowledgment of licensee " + dealer.number());
    assertThat(notice.select(".kp-letter").text()).contains("http://localhost:8080/acknowledgment");
    assertThat(notice.select("a.usa-button").attr("href")).isEqualTo("/acknowledgment");
    assertThat(visit.get("/acknowledgment")).hasStatus(200);
  }

  @Test
  void the_first_page_shows_the_newest_three_of_the_last_week() {
    clock.set(Instant.parse("2026-11-01T15:00:00Z"));
    told("long ago");
    assertThat(visit.page("/").select(newNotices())).hasSize(1);
    clock.set(Instant.parse("2026-11-09T15:00:00Z"));
    assertThat(visit.page("/").select(newNotices())).isEmpty();

    long newest = 0;
    for (String told : List.of("one", "two", "three", "four")) {
      newest = told(told);
    }

    Document first = visit.page("/");
    assertThat(first.select(newNotices())).hasSize(3);
    assertThat(first.select(newNotices()).get(0).attr("href")).isEqualTo("/notices/" + newest);
  }

  private static String newNotices() {
    return "section:has(h2:contains(New notices)) .kp-card__title";
  }

  @Test
  void anothers_notice_is_not_found() {
    long id = told("one");

    assertThat(people.visit(Role.ADMINISTRATOR).get("/notices/" + id)).hasStatus(404);
    assertThat(people.visit(Role.MANAGER).get("/notices/" + id)).hasStatus(404);
    assertThat(visit.get("/notices/" + id)).hasStatus(200);
    assertThat(visit.get("/outbox/" + id)).hasStatus(403);
    assertThat(visit.get("/notices/0")).hasStatus(404);
    assertThat(visit.get("/notices?after=x")).hasStatus(404);
  }

  @Test
  void a_long_list_is_read_page_by_page() {
    for (int count = 0; count < 51; count++) {
      told("x" + count);
    }

    Document first = visit.page("/notices");

    assertThat(first.select("#notices tbody tr")).hasSize(50);
    Document second = visit.page(first.select("a[rel=next]").attr("href"));
    assertThat(second.select("#notices tbody tr")).hasSize(1);
  }

  @Test
  void the_administrator_has_a_mail_that_was_given_up_sent_again() {
    given("max@firm.example");
    long failed = told("one");
    transaction.executeWithoutResult(
        status -> outbox.failed(outbox.take(clock.instant()).orElseThrow(), "550 No such person"));
    told("two");
    Visit administrator = people.visit(Role.ADMINISTRATOR);

    Document list = administrator.page("/outbox?state=FAILED");
    assertThat(administrator.page("/outbox").select("#outbox tbody tr")).hasSize(2);
    assertThat(list.select("#outbox tbody tr"))
        .singleElement()
        .satisfies(row -> assertThat(row.text()).contains("550 No such person", "Failed"));
    assertThat(list.select("main").text()).contains("no mail server is set");
    Document page = administrator.page("/outbox/" + failed);
    assertThat(page.select("main").text()).contains("550 No such person", "Try again", manager);
    assertThat(page.select("main a:contains(Licensee " + dealer.number() + ")").attr("href"))
        .isEqualTo("/licensees/" + dealer.number());

    given(null);
    assertThat(
            administrator
                .refused("/outbox/%d/again".formatted(failed))
                .select("#error-summary")
                .text())
        .contains("has no e-mail address now. Give it one, then try again");
    given("new@firm.example");
    Document done = administrator.followed("/outbox/%d/again".formatted(failed));

    assertThat(done.select(".kp-notice").text()).contains("It goes to new@firm.example");
    assertThat(done.select("main").text()).contains("Waiting", "Given to be sent again");
    assertThat(journal.of(Subject.notice(failed))).hasSize(1);
    assertThat(
            administrator
                .refused("/outbox/%d/again".formatted(failed))
                .select("#error-summary")
                .text())
        .contains("is not given up");
    assertThat(administrator.get("/outbox/0")).hasStatus(404);
  }

  @Test
  void without_a_server_no_mail_goes_out() {
    assertThat(mail.position()).isEqualTo(MailSwitch.Position.NO_SERVER);
    assertThat(mail.server()).isEmpty();
  }

  private void given(String email) {
    accounts.setEmail(accounts.find(manager).orElseThrow().id(), email);
  }

  private long told(String toldAs) {
    transaction.executeWithoutResult(
        status ->
            tell.tell(
                new NewNotice(
                    NoticeKind.ACKNOWLEDGMENT_DUE,
                    Subject.licensee(dealer.number()),
                    DutyHolder.licensee(dealer.id()),
                    toldAs,
                    List.of(dealer.number(), "Mar 31, 2026")),
                clock.instant()));
    return notices.all(null, null, 1).rows().get(0).id();
  }
}
