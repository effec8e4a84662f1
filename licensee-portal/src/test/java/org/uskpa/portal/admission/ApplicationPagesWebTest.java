package org.uskpa.portal.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.uskpa.core.admission.Application;
import org.uskpa.core.admission.ApplicationsForTests;
import org.uskpa.core.admission.Point;
import org.uskpa.core.admission.PointResult;
import org.uskpa.core.attachment.AttachmentKind;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Role;

/** From an application to a licensee by pages. Today is 2 March 2026. */
@PortalWebTest
class ApplicationPagesWebTest {

  @Autowired private ApplicationContext context;
  @Autowired private TestPeople people;

  private LifeForTests life;
  private ApplicationsForTests applications;
  private Visit administrator;

  @BeforeEach
  void anAdministrator() {
    life = new LifeForTests(context);
    applications = new ApplicationsForTests(context);
    administrator = people.visit(Role.ADMINISTRATOR);
  }

  private static List<String> blocks(Document page) {
    return page.select("#error-summary a").eachAttr("href");
  }

  private static String at(Application application) {
    return "/applications/" + application.id();
  }

  @Test
  void an_application_is_recorded_checked_approved_and_a_licensee_comes_of_it() {
    String form = administrator.page("/applications/new").select("input[name=command]").val();
    String name = "Hudson Rough " + form.substring(0, 8);
    Document recorded =
        administrator.followed(
            "/applications",
            "command",
            form,
            "name",
            name,
            "kind",
            "COMMON_CARRIER",
            "address",
            "20 West 47th Street, New York, NY 10036",
            "receivedOn",
            "1/5/2026",
            "words",
            "Came by courier");
    assertThat(recorded.select("h1").text()).isEqualTo("Application of " + name);
    assertThat(recorded.select("main").text())
        .contains("5 points are open or wanting", "Came by courier");
    Application application = applications.named(name).orElseThrow();
    Document found =
        administrator.followed(
            at(application) + "/points/WARRANTY_TEMPLATES",
            "result",
            "DOES_NOT_APPLY",
            "foundOn",
            "1/12/2026",
            "words",
            "It sells no diamonds");
    assertThat(found.select("#checklist").text())
        .contains(
            "Does not apply", "It sells no diamonds", "Jan 12, 2026, Pat USKPA administrator");
    applications.met(application, ApplicationsForTests.allBut(Point.WARRANTY_TEMPLATES));
    Document approved =
        administrator.followed(
            at(application) + "/decision",
            "verdict",
            "APPROVED",
            "metOn",
            "1/20/2026",
            "words",
            "All in favour");
    assertThat(approved.select("#checklist").text()).contains("Approved on Jan 20, 2026.");
    String number = administrator.page(at(application) + "/admission").select("#number").val();

    Document licensee =
        administrator.followed(
            at(application) + "/admission",
            "number",
            number,
            "signedOn",
            "1/30/2026",
            "admittedOn",
            "2/20/2026",
            "agreementThrough",
            "2028-12-31");

    assertThat(licensee.select("h1").text()).isEqualTo(number + " " + name);
    assertThat(licensee.select(".kp-notice").text()).contains(number + " is admitted");
    assertThat(licensee.select("main").text())
        .contains(
            "Active", "Common carrier", "In force through Dec 31, 2028", "Due by Feb 20, 2031")
        .contains("Signed on Jan 30, 2026.", "Its application of Jan 5, 2026");
    Document ended = administrator.page(at(application));
    assertThat(ended.select("main a[href=/licensees/" + number + "]")).isNotEmpty();
    assertThat(ended.select("main a[href*=points], main a[href$=decision]")).isEmpty();
  }

  @Test
  void a_day_that_cannot_be_read_keeps_nothing_else_from_being_said() {
    Application application = applications.recorded(LicenseeKind.DEALER);
    String point = at(application) + "/points/REFERENCES";

    Document refused =
        administrator.refused(point, "result", "MET", "foundOn", "soon", "words", " ");

    assertThat(blocks(refused)).containsExactlyInAnyOrder("#foundOn", "#words", "#result");
    assertThat(refused.select("#error-summary").text())
        .contains("No document", "Say what was looked at")
        .doesNotContain("Give the day on which it was found");
    assertThat(refused.select("#foundOn").val()).isEqualTo("soon");
    assertThat(blocks(administrator.refused(point, "words", "")))
        .containsExactlyInAnyOrder("#result", "#foundOn", "#words");
  }

  @Test
  void an_address_has_room_for_what_a_letter_needs() {
    assertThat(administrator.page("/applications/new").select("#address").attr("maxlength"))
        .isEqualTo("300");
    Document refused =
        administrator.refused(
            "/applications",
            "command",
            UUID.randomUUID().toString(),
            "name",
            "Long Street Inc.",
            "kind",
            "DEALER",
            "address",
            "x".repeat(301),
            "receivedOn",
            "2026-03-01");
    assertThat(blocks(refused)).containsExactly("#address");
    assertThat(refused.select("#address").text()).hasSize(301);
  }

  @Test
  void whatever_is_wrong_is_said_at_once_and_what_was_typed_stays() {
    assertThat(blocks(administrator.refused("/applications", "name", "")))
        .containsExactlyInAnyOrder("#name", "#address", "#kind", "#receivedOn");
    Document late =
        administrator.refused(
            "/applications",
            "command",
            UUID.randomUUID().toString(),
            "name",
            "Later Inc.",
            "kind",
            "DEALER",
            "address",
            "1 Main Street, Boston, MA",
            "receivedOn",
            "2026-03-03");
    assertThat(blocks(late)).containsExactly("#receivedOn");
    assertThat(late.select("#name").val()).isEqualTo("Later Inc.");
    assertThat(late.select("input[name=kind][checked]").val()).isEqualTo("DEALER");

    Application application = applications.recorded(LicenseeKind.DEALER);
    assertThat(blocks(administrator.refused(at(application) + "/points/REFERENCES", "words", "x")))
        .containsExactlyInAnyOrder("#result", "#foundOn");
    assertThat(
            administrator
                .refused(
                    at(application) + "/points/REFERENCES",
                    "result",
                    "MET",
                    "foundOn",
                    "2026-01-12",
                    "words",
                    "Two letters")
                .text())
        .contains("No document “Reference of the trade” is kept", "Two letters");
    assertThat(
            administrator
                .page(at(application) + "/points/WARRANTY_TEMPLATES")
                .select("main")
                .text())
        .doesNotContain("Does not apply");
    assertThat(administrator.get(at(application) + "/points/ELSE")).hasStatus(404);
    assertThat(administrator.get("/applications/999999")).hasStatus(404);
  }

  @Test
  void an_approval_is_refused_with_every_point_that_is_wanting() {
    Application application = applications.recorded(LicenseeKind.DEALER);
    applications.met(
        application, ApplicationsForTests.allBut(Point.ACE_ACCOUNT, Point.YEARS_IN_TRADE));
    applications.found(application, Point.ACE_ACCOUNT, PointResult.WANTING).orElseThrow();

    Document refused =
        administrator.refused(
            at(application) + "/decision",
            "verdict",
            "APPROVED",
            "metOn",
            "2026-01-25",
            "words",
            "All in favour");

    assertThat(refused.select("main").text())
        .contains(
            "Nobody has looked at “Two years in the trade”",
            "“ACE exporter account” was found wanting");
    assertThat(refused.select("#words").val()).isEqualTo("All in favour");
    assertThat(blocks(administrator.refused(at(application) + "/decision", "words", "")))
        .containsExactlyInAnyOrder("#verdict", "#metOn", "#words");
  }

  @Test
  void the_decision_asks_for_a_fresh_sign_in() {
    Application application = applications.recorded(LicenseeKind.DEALER);
    administrator.page(at(application) + "/decision");

    life.clock().advance(Duration.ofMinutes(11));

    assertThat(administrator.get(at(application) + "/decision")).hasStatus(302);
  }

  @Test
  void a_withdrawn_one_has_ended_and_the_list_tells_each_state() {
    Application application = applications.recorded(LicenseeKind.DEALER);
    assertThat(administrator.page("/").select("main").text()).contains(application.name());
    assertThat(blocks(administrator.refused(at(application) + "/withdrawal", "words", " ")))
        .containsExactly("#words");

    Document ended =
        administrator.followed(at(application) + "/withdrawal", "words", "They sold the firm");

    assertThat(ended.select(".kp-notice").text()).contains("Application withdrawn");
    assertThat(ended.select("main .kp-actions--record")).isEmpty();
    assertThat(administrator.page("/applications?state=WITHDRAWN").select("#applications").text())
        .contains(application.name());
    assertThat(administrator.page("/applications?state=OPEN").select("main").text())
        .doesNotContain(application.name());
    assertThat(administrator.page("/").select("main").text()).doesNotContain(application.name());
  }

  @Test
  void others_read_it_and_change_nothing() {
    Application application = applications.recorded(LicenseeKind.DEALER);
    applications.kept(application, AttachmentKind.REFERENCE);
    Document read = people.visit(Role.AUDITOR).page(at(application));

    assertThat(read.select("main a[href*=points], main a[href$=decision], main a[href$=new]"))
        .isEmpty();
    String document = read.select("a[href^=/documents/]").attr("href");
    Visit manager = people.visit(people.of(Role.MANAGER, life.dealer().number()));
    assertThat(manager.get(document)).hasStatus(404);
    assertThat(manager.get(at(application))).hasStatus(403);
  }
}
