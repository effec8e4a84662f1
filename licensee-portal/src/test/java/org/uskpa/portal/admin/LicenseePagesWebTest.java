package org.uskpa.portal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.uskpa.core.attachment.Attach;
import org.uskpa.core.attachment.AttachmentKind;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.AdmitLicensee;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeDetail;
import org.uskpa.core.licensee.LicenseeDetails;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.LicenseeList;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.licensee.Standing;
import org.uskpa.core.licensee.SuspendLicensee;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;

/** Today is 2 March 2026. */
@PortalWebTest
class LicenseePagesWebTest {

  @Autowired private ApplicationContext context;
  @Autowired private TestPeople people;
  @Autowired private MockMvcTester mvc;
  @Autowired private LicenseeDetails details;
  @Autowired private LicenseeList list;
  @Autowired private SuspendLicensee suspend;

  private LifeForTests life;
  private Licensee dealer;
  private Visit administrator;

  @BeforeEach
  void aDealer() {
    life = new LifeForTests(context);
    dealer = life.dealer();
    administrator = people.visit(Role.ADMINISTRATOR);
  }

  private String at(Licensee licensee) {
    return "/licensees/" + licensee.number();
  }

  private static List<String> blocks(Document page) {
    return page.select("#error-summary a").eachAttr("href");
  }

  private static List<String> listed(Document page) {
    return page.select("#licensees tbody th .kp-nowrap").eachText();
  }

  @Test
  void the_list_is_searched_and_filtered() {
    Licensee carrier = life.licensee(LicenseeKind.COMMON_CARRIER, 2);
    suspend
        .run(
            new SuspendLicensee.Command(dealer.number(), "Late copies"), LifeForTests.ADMINISTRATOR)
        .orElseThrow();

    assertThat(
            listed(
                administrator.page("/licensees?text=" + dealer.number().toLowerCase(Locale.ROOT))))
        .containsExactly(dealer.number());
    assertThat(listed(administrator.page("/licensees?standing=SUSPENDED")))
        .contains(dealer.number())
        .doesNotContain(carrier.number());
    assertThat(listed(administrator.page("/licensees?kind=COMMON_CARRIER&concern=STOCK_LOW")))
        .contains(carrier.number())
        .doesNotContain(dealer.number());
    assertThat(administrator.page("/licensees?text=nobody-of-this-name").select(".kp-none").text())
        .isEqualTo("No licensee matches this search.");
  }

  @Test
  void an_agreement_is_recorded_when_its_days_are_free() {
    String path = at(dealer) + "/agreement";

    assertThat(blocks(administrator.refused(path, "from", "", "through", "soon")))
        .containsExactlyInAnyOrder("#from", "#through", "#signedOn");
    Document overlapping =
        administrator.refused(path, "from", "2026-04-01", "signedOn", "2026-03-01");
    assertThat(overlapping.select("#error-summary").text())
        .contains("The agreement of " + dealer.number(), "which has no end");
    assertThat(overlapping.select("#from").val()).isEqualTo("2026-04-01");

    String end = at(dealer) + "/agreements/2024-03-02/end";
    assertThat(administrator.page(at(dealer)).select("main a").eachAttr("href")).contains(end);
    assertThat(blocks(administrator.refused(end, "through", "", "reason", "")))
        .containsExactlyInAnyOrder("#through", "#reason");
    assertThat(
            administrator
                .followed(end, "through", "2026-03-31", "reason", "A new wording")
                .select("main")
                .text())
        .contains(
            "Mar 2, 2024 through Mar 31, 2026", "Signed without an end; ended: A new wording.");
    assertThat(
            administrator
                .followed(path, "from", "2026-04-01", "signedOn", "2026-03-01")
                .select("main")
                .text())
        .contains("Apr 1, 2026", "Signed on Mar 1, 2026.");
    assertThat(administrator.get(at(dealer) + "/agreements/2024-03-03/end")).hasStatus(404);
  }

  @Test
  void a_firm_that_moves_and_is_renamed_stays_known_by_what_it_was() {
    String path = at(dealer) + "/particulars";
    Document form = administrator.page(path);
    assertThat(form.select("#name").val()).isEqualTo(dealer.name());

    assertThat(blocks(administrator.refused(path, "name", "", "address", "", "since", "soon")))
        .containsExactlyInAnyOrder("#name", "#address", "#since", "#reason");
    Document changed =
        administrator.followed(
            path,
            "name",
            "Renamed Inc.",
            "kind",
            dealer.kind().name(),
            "address",
            "2 Main Street, Boston, MA 02108",
            "since",
            "2026-03-01",
            "reason",
            "Wrote so");

    assertThat(changed.select("h1").text()).contains("Renamed Inc.");
    assertThat(changed.select("#former").text()).contains(dealer.name(), "Changed: Wrote so");
    assertThat(administrator.page(at(dealer) + "/as-of?day=2026-02-28").select("main").text())
        .contains(dealer.name(), dealer.address());
    assertThat(administrator.page(at(dealer) + "/as-of?day=2026-03-01").select("main").text())
        .contains("Renamed Inc.");
  }

  @Test
  void an_agreement_that_ended_is_told_on_the_page_in_the_list_and_to_the_manager() {
    Licensee ended = agreedUntilYesterday();
    assertThat(administrator.page(at(ended)).select("main").text())
        .contains("Ended on Feb 28, 2026: no certificate can be issued")
        .contains("Licence agreement to be renewed");
    assertThat(administrator.page("/licensees?text=" + ended.number()).select("#licensees").text())
        .contains("Ended Feb 28, 2026");
    Visit manager = people.visit(people.of(Role.MANAGER, ended.number()));
    assertThat(manager.page("/duties").select("main").text())
        .contains("Licence agreement to be renewed");
    assertThat(manager.page("/own-licence").select(".usa-alert").text())
        .contains("Ended on Feb 28, 2026");
  }

  @Test
  void the_paper_of_an_agreement_is_kept_with_it_and_read_by_its_licensee_alone() {
    String from = details.of(dealer.number()).agreements().get(0).from().toString();
    String path = at(dealer) + "/agreements/" + from + "/documents";
    assertThat(administrator.page(path + "/new").select("input[type=file]")).hasSize(1);
    assertThat(administrator.get(at(dealer) + "/agreements/2001-01-01/documents/new"))
        .hasStatus(404);
    assertThat(administrator.get(at(dealer) + "/agreements/soon/documents/new")).hasStatus(404);
    paperKept(LocalDate.parse(from));
    String document = administrator.page(at(dealer)).select("a[href^=/documents/]").attr("href");

    Visit manager = people.visit(people.of(Role.MANAGER, dealer.number()));
    assertThat(manager.page("/own-licence").select("#agreements").text())
        .contains("In force", "agreement.pdf", "SHA-256");
    assertThat(manager.get(document)).hasStatus(200);
    Licensee other = life.licensee(LicenseeKind.DEALER, 0);
    assertThat(people.visit(people.of(Role.MANAGER, other.number())).get(document)).hasStatus(404);
  }

  @Test
  void an_open_order_is_named_before_a_suspension() {
    people
        .visit(people.of(Role.MANAGER, dealer.number()))
        .followed("/stock/orders", "numbers", "7", "words", "For the fair");

    assertThat(administrator.page(at(dealer) + "/standing/suspend").select("main").text())
        .contains("Its order of 7 numbers of Mar 2, 2026", "nothing can be allotted for it then");
  }

  @Test
  void an_acknowledgment_on_paper_goes_on_file_for_its_year() {
    String path = at(dealer) + "/acknowledgment";

    assertThat(blocks(administrator.refused(path, "acknowledgedOn", "2026-03-03")))
        .containsExactly("#acknowledgedOn");
    assertThat(administrator.refused(path, "acknowledgedOn", "2026-01-15").text())
        .contains("The acknowledgment of 2026 is on file already.");
    assertThat(administrator.followed(path, "acknowledgedOn", "2025-01-15").select("main").text())
        .contains("2025: given on Jan 15, 2025, recorded by Pat USKPA administrator");
  }

  @Test
  void a_reviewer_enters_a_review_of_the_own_agency_from_papers() {
    Visit reviewer = people.visit(people.of(Role.REVIEWER, Agency.CBP));
    assertThat(reviewer.page(at(dealer) + "/review").select(".kp-lead").text())
        .contains("Customs and Border Protection");

    assertThat(reviewer.page(at(dealer) + "/review").select("a[href^=/reviews/new]")).hasSize(1);

    // The portal keeps its records from today on: what comes now is planned.
    Document refused =
        reviewer.refused(at(dealer) + "/review", "reviewedOn", "2026-03-02", "papers", "");
    assertThat(blocks(refused)).containsExactly("#reviewedOn", "#papers");
    assertThat(refused.select("#error-summary").text()).contains("plan the review");
    assertThat(
            blocks(
                reviewer.refused(at(dealer) + "/review", "reviewedOn", "soon", "papers", "Binder")))
        .containsExactly("#reviewedOn");
    Document page =
        reviewer.followed(
            at(dealer) + "/review", "reviewedOn", "2026-02-10", "papers", "Binder 7 of CBP");

    assertThat(details.of(dealer.number()).reviews())
        .contains(
            new LicenseeDetail.Review(
                ReviewBody.CBP, LocalDate.of(2026, 2, 10), null, "Binder 7 of CBP"));
    assertThat(page.select("main").text())
        .contains("(entered by hand from papers: Binder 7 of CBP)");
    assertThat(reviewer.page("/reviews/figures/2026/CBP").select("main").text())
        .contains("(entered by hand from papers: Binder 7 of CBP)");
    assertThat(reviewer.page("/reviews/figures").select("main").text())
        .contains("entered by hand from papers)");
  }

  @Test
  void before_a_suspension_is_confirmed_its_page_tells_what_it_touches() {
    String draft = life.draft(dealer).number().value();
    String handedOver = life.ready(dealer).number().value();
    life.issued(dealer);
    people.of(Role.ISSUER, dealer.number());

    Document page = administrator.page(at(dealer) + "/standing/suspend");

    assertThat(page.select(".kp-aside").text())
        .contains(
            "2 open drafts cannot be issued", "The 17 free numbers that it holds are recalled")
        .contains("One person can still sign in", "Certificates already issued stand");
    assertThat(page.select(".kp-aside a").eachText()).containsExactly(handedOver, draft);
  }

  @Test
  void a_standing_changes_with_a_reason_and_can_be_read_afterwards() {
    String suspension = at(dealer) + "/standing/suspend";
    assertThat(blocks(administrator.refused(suspension, "reason", " "))).containsExactly("#reason");
    assertThat(standing()).isEqualTo(Standing.ACTIVE);

    Document suspended = administrator.followed(suspension, "reason", "Copies came late");
    assertThat(suspended.select(".usa-alert--warning").text())
        .contains("Suspended since Mar 2, 2026", "Copies came late");
    assertThat(suspended.select("a[href*=standing]").eachText())
        .containsExactly("Reinstate", "End the licence");
    assertThat(suspended.select("a[href*=allotment]")).isEmpty();
    assertThat(administrator.refused(suspension, "reason", "Again").select("main").text())
        .contains("is suspended, so it cannot be suspended", "This step is not open");

    life.clock().advance(Duration.ofSeconds(1));
    administrator.followed(at(dealer) + "/standing/reinstate", "reason", "Copies are here");
    assertThat(standing()).isEqualTo(Standing.ACTIVE);
    life.clock().advance(Duration.ofSeconds(1));
    Document ended =
        administrator.followed(at(dealer) + "/standing/end", "reason", "Left the trade");
    assertThat(ended.select("#standings tbody th").eachText())
        .containsExactly("Ended", "Active", "Suspended", "Active");
    assertThat(ended.select("a[href*=standing]")).isEmpty();
    assertThat(ended.select("#standings").text()).contains("Left the trade");
  }

  @Test
  void before_a_licence_is_ended_its_page_tells_what_it_closes_and_what_stays_owed() {
    life.draft(dealer);
    life.issued(dealer);
    Visit manager = people.visit(people.of(Role.MANAGER, dealer.number()));
    String issuer = people.of(Role.ISSUER, dealer.number());
    manager.followed("/stock/orders", "numbers", "7", "words", "For the fair");

    Document page = administrator.page(at(dealer) + "/standing/end");

    assertThat(page.select(".kp-aside").text())
        .contains(
            "One open draft is voided; Census gets a copy.",
            "The 18 free numbers that it holds are recalled",
            "Its order of numbers is declined.",
            "The accounts of 2 people are closed.",
            "2 tokens of programs are revoked.",
            "Record the export, or void the certificate: 1")
        .contains("is let in by opening the account again");

    Document ended =
        administrator.followed(at(dealer) + "/standing/end", "reason", "Left the trade");

    assertThat(ended.select("main").text())
        .contains("Accounts closed: 2", "Tokens revoked: 2")
        .contains("Drafts voided: 1", "Orders declined: 1");
    assertThat(manager.get("/")).as("the sign-in has ended").hasStatus(302);
    assertThat(mvc.get().uri("/api/v1/certificates").with(people.bearer(issuer)))
        .as("the token is revoked")
        .hasStatus(401);
    assertThat(administrator.page("/accounts/" + issuer).select("main").text())
        .contains("The licence of %s ended: Left the trade".formatted(dealer.number()));
  }

  @Test
  void nobody_new_and_no_program_comes_to_an_ended_licensee_but_who_winds_up_is_let_in() {
    String issuer = people.of(Role.ISSUER, dealer.number());
    administrator.followed(at(dealer) + "/standing/end", "reason", "Left the trade");

    Document refused =
        administrator.refused(
            "/accounts",
            "display_name",
            "Nora New",
            "new_username",
            "nora-" + dealer.number().toLowerCase(java.util.Locale.ROOT),
            "role",
            "ISSUER",
            "licensee_number",
            dealer.number());
    assertThat(refused.select("#error-summary").text())
        .contains("The licence of %s has ended".formatted(dealer.number()));
    administrator.followed("/accounts/" + issuer + "/open", "reason", "Winds up");
    Visit windsUp = people.visit(issuer);
    assertThat(windsUp.page("/").select("main").text())
        .contains("The licence of %s ended".formatted(dealer.number()));
    assertThat(
            windsUp
                .refused("/account/tokens", "token_name", "Load", "rights", "DRAFT", "days", "30")
                .select("main")
                .text())
        .contains("no token is made");
  }

  @Test
  void a_day_of_the_past_is_told_as_it_was() {
    life.clock().advance(Duration.ofMinutes(5));
    administrator.followed(at(dealer) + "/standing/suspend", "reason", "Copies came late");
    String day = at(dealer) + "/as-of?day=";

    assertThat(administrator.page(day + "2024-03-01").select("main").text())
        .contains("On Mar 1, 2024", "Not yet in standing", "None in force", "None by that day");
    assertThat(administrator.page(day + "2025-06-30").select("main").text())
        .contains("it was in good standing", "Active from Mar 2, 2024", "Not on file by that day")
        .contains("U.S. Kimberley Process Authority, Mar 2, 2025");
    Document last = administrator.page(at(dealer) + "/as-of");
    assertThat(last.select("main").text())
        .contains("it was not in good standing", "Suspended since Mar 2, 2026, 10:05 AM EST")
        .contains("Active from Mar 2, 2024", "Given on Mar 2, 2026");
    Document unread = administrator.page(day + "soon");
    assertThat(blocks(unread)).containsExactly("#day");
    assertThat(unread.select("#day").val()).isEqualTo("soon");
    Document tocome = administrator.page(day + "2031-01-01");
    assertThat(blocks(tocome)).containsExactly("#day");
    assertThat(tocome.select("main").text())
        .contains("is still to come")
        .doesNotContain("it was in good standing");
    assertThat(administrator.get("/licensees/L99999/as-of")).hasStatus(404);
  }

  @Test
  void a_suspended_licensee_takes_no_number_and_is_told_what_it_can_still_do() {
    Visit preparer = people.visit(people.of(Role.PREPARER, dealer.number()));
    administrator.followed(at(dealer) + "/standing/suspend", "reason", "Copies came late");

    Document refused =
        preparer.followed("/certificates", "command", java.util.UUID.randomUUID().toString());

    assertThat(refused.select(".kp-notice").text())
        .contains("No draft was opened", "Ask the USKPA what lifts the suspension", "voided");
    assertThat(administrator.page(at(dealer)).select("main").text()).contains("Recalled 20");
    life.clock().advance(Duration.ofSeconds(1));
    assertThat(administrator.page(at(dealer) + "/standing/reinstate").select(".kp-aside").text())
        .contains("20 numbers stay recalled; take them back and allot them again");
  }

  private Standing standing() {
    return Objects.requireNonNull(details.of(dealer.number()).standing());
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"REVIEWER", "AUDITOR", "ANALYST"})
  void others_read_a_licensee_and_find_nothing_there_to_change(Role role) {
    people.of(Role.MANAGER, dealer.number());
    Visit reader = people.visit(role);

    Document page = reader.page(at(dealer));

    assertThat(page.select("h1").text()).contains(dealer.number());
    assertThat(page.select("main").text()).contains("Pat Licensee manager", "History");
    assertThat(page.select("main form")).isEmpty();
    assertThat(page.select("a[href*=standing], a[href*=accounts], a[href$=agreement]")).isEmpty();
    assertThat(page.select("a[href$=review]")).hasSize(role == Role.REVIEWER ? 1 : 0);
    assertThat(reader.page("/licensees").select("a[href$=new]")).isEmpty();
    assertThat(reader.page("/stock-register").select("a[href*=ranges], a[href*=allotment]"))
        .isEmpty();
  }

  @Test
  void who_is_no_licensee_is_not_found() {
    for (String path :
        List.of(
            "/licensees/L99999",
            "/licensees/L99999/agreement",
            "/licensees/L99999/standing/suspend",
            at(dealer) + "/standing/pardon")) {
      assertThat(administrator.get(path)).as(path).hasStatus(404);
    }
  }

  @Test
  void the_first_page_tells_who_deserves_a_look_and_leads_there() {
    Licensee carrier = life.licensee(LicenseeKind.COMMON_CARRIER, 1);

    Document first = administrator.page("/");
    assertThat(first.select(".kp-card a").eachAttr("href"))
        .contains("/licensees?concern=STOCK_LOW");
    assertThat(listed(administrator.page("/licensees?concern=STOCK_LOW")))
        .contains(carrier.number())
        .doesNotContain(dealer.number());
    assertThat(people.visit(Role.REVIEWER).page("/").select("a[href*=concern]")).isEmpty();
  }

  @Test
  void accounts_of_a_licensee_are_opened_from_its_page() {
    String manager = people.of(Role.MANAGER, dealer.number());
    Document page = administrator.page(at(dealer));
    assertThat(page.select("a[href=/accounts/" + manager + "]")).hasSize(1);
    String open = page.select("a[href*=accounts/new]").attr("href");

    assertThat(administrator.page(open).select("#licensee_number option[selected]").val())
        .isEqualTo(dealer.number());
    Document accounts = administrator.page("/accounts?licensee=" + dealer.number());
    assertThat(accounts.select("#accounts tbody th").eachText())
        .containsExactly("Pat Licensee manager");
    assertThat(administrator.page("/accounts/" + manager).select("a[href=" + at(dealer) + "]"))
        .hasSize(1);
  }

  private Licensee agreedUntilYesterday() {
    return context
        .getBean(AdmitLicensee.class)
        .run(
            new AdmitLicensee.Command(
                list.nextNumber(),
                "Ended Agreement Inc.",
                LicenseeKind.DEALER,
                "1 Broadway, New York, NY 10004",
                LocalDate.of(2024, 3, 1),
                LocalDate.of(2026, 2, 28)),
            LifeForTests.ADMINISTRATOR)
        .orElseThrow();
  }

  private void paperKept(LocalDate from) {
    byte[] bytes = "%PDF-1.7 agreement".getBytes(StandardCharsets.US_ASCII);
    context
        .getBean(Attach.class)
        .run(
            new Attach.Command(
                UUID.randomUUID(),
                Subject.agreement(dealer.number(), from),
                AttachmentKind.AGREEMENT,
                "agreement.pdf",
                () -> new ByteArrayInputStream(bytes)),
            LifeForTests.ADMINISTRATOR)
        .orElseThrow();
  }
}
