package org.uskpa.portal.acknowledgment;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Role;

/** Today is 2 March 2026. */
@PortalWebTest
class AcknowledgmentPagesWebTest {

  @Autowired private ApplicationContext context;
  @Autowired private TestPeople people;

  private LifeForTests life;
  private Licensee dealer;
  private Visit manager;
  private Visit administrator;

  @BeforeEach
  void aDealerThatHasNotAcknowledged() {
    life = new LifeForTests(context);
    dealer = LicenseesForTests.admitted(context, "Hudson Rough LLC");
    manager = people.visit(people.of(Role.MANAGER, dealer.number()));
    administrator = people.visit(Role.ADMINISTRATOR);
  }

  @Test
  void the_manager_reads_the_wording_and_signs_it_with_its_hash() {
    Document form = manager.page("/acknowledgment");
    String seen = form.select("input[name=seen]").val();
    assertThat(form.select(".kp-wording").text()).contains("licence agreement", "31 CFR part 592");
    assertThat(form.select(".kp-wording__hash").text()).isEqualTo(seen).matches("[0-9a-f]{64}");

    Document unticked = manager.refused("/acknowledgment", "seen", seen);
    assertThat(unticked.select("#error-summary a").eachAttr("href")).containsExactly("#agreed");
    assertThat(manager.refused("/acknowledgment", "seen", "0".repeat(64), "agreed", "true").text())
        .contains("The wording changed since it was shown to you");

    Document signed = manager.followed("/acknowledgment", "seen", seen, "agreed", "true");
    assertThat(signed.select(".kp-notice").text()).contains("The acknowledgment of 2026 is signed");
    assertThat(signed.select("main form")).isEmpty();
    assertThat(signed.select("main").text())
        .contains("2026: by Pat Licensee manager on Mar 2, 2026");
    assertThat(manager.page(signed.select("main a[href^=/agreement-texts]").attr("href")).text())
        .contains(seen);

    Document licensee = administrator.page("/licensees/" + dealer.number());
    assertThat(licensee.select("main").text())
        .contains("signed on Mar 2, 2026, 10:00 AM EST by Pat Licensee manager", seen);
  }

  @Test
  void the_year_is_counted_over_those_that_exported() {
    Licensee exporter = life.dealer();
    life.exported(exporter);

    Document page = administrator.page("/acknowledgments");

    assertThat(page.select("h1").text()).isEqualTo("Acknowledgments of 2026");
    assertThat(page.select("#count").text())
        .contains("exported in 2026", "acknowledged compliance");
    assertThat(page.select("#lines tr:contains(" + exporter.number() + ")").text())
        .contains("Signed by Ivan Issuer, under Version 1");
    assertThat(page.select("#lines tr:contains(" + dealer.number() + ")").text())
        .contains("Not on file");
    assertThat(administrator.page("/acknowledgments?year=2024").select("#count").text())
        .startsWith("Of no licensees that exported in 2024, none has acknowledged");
    for (String year : new String[] {"2027", "2002", "soon"}) {
      assertThat(administrator.get("/acknowledgments?year=" + year)).hasStatus(404);
    }
    assertThat(administrator.page("/licensees").select("a[href=/acknowledgments]")).hasSize(1);
  }

  @Test
  void a_wording_is_recorded_from_a_day_to_come_and_nobody_else_records_one() {
    Document form = administrator.page("/agreement-texts/new");
    assertThat(form.select("#text").text()).contains("31 CFR part 592");
    assertThat(
            administrator
                .refused("/agreement-texts", "validFrom", "", "text", " ", "source", "")
                .select("#error-summary a")
                .eachAttr("href"))
        .containsExactly("#validFrom", "#text", "#source");
    assertThat(
            administrator
                .refused("/agreement-texts", "validFrom", "3/1/2026", "text", "We", "source", "Us")
                .select("#error-summary")
                .text())
        .contains("is past");

    Document list =
        administrator.followed(
            "/agreement-texts",
            "validFrom",
            "1/1/2027",
            "text",
            "We comply.",
            "source",
            "Agreement of 2027");

    assertThat(list.select(".kp-notice").text()).contains("Version 2 is recorded");
    assertThat(list.select("#texts li").eachText().get(0)).contains("In force from Jan 1, 2027");
    assertThat(list.select("#texts li:contains(Version 1)").text()).contains("In force");
    assertThat(people.visit(Role.AUDITOR).page("/agreement-texts").select("a[href$=new]"))
        .isEmpty();
    assertThat(manager.get("/agreement-texts/99")).hasStatus(404);
    assertThat(manager.get("/agreement-texts/one")).hasStatus(404);
  }
}
