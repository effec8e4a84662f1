package org.uskpa.portal.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Role;

/** The USKPA charges a year’s fee; a licensee’s manager reads its own. Today is 2 March 2026. */
@PortalWebTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class FeePagesWebTest {

  @Autowired private ApplicationContext context;
  @Autowired private TestPeople people;

  private LifeForTests life;
  private Licensee dealer;
  private Visit administrator;
  private Visit manager;

  @BeforeEach
  void aDealer() {
    life = new LifeForTests(context);
    dealer = life.licensee(LicenseeKind.DEALER, 10);
    administrator = people.visit(Role.ADMINISTRATOR);
    manager = people.visit(people.of(Role.MANAGER, dealer.number()));
  }

  private Document charged() {
    return administrator.followed(
        "/fees", "year", "2026", "amount", "2500.00", "dueOn", "3/31/2026");
  }

  private String fee() {
    return "/licensees/%s/fees/2026".formatted(dealer.number());
  }

  private static List<String> blocks(Document page) {
    return page.select("#error-summary a").eachAttr("href");
  }

  @Test
  void the_fee_of_a_year_is_charged_and_received() {
    Document proposed = administrator.page("/fees/new");
    assertThat(proposed.select("#year").val()).isEqualTo("2026");
    assertThat(proposed.select("#amount").val()).as("no amount is set").isEmpty();
    assertThat(proposed.select("#dueOn").val()).isEqualTo("2026-03-31");
    assertThat(blocks(administrator.refused("/fees", "year", "26", "amount", "", "dueOn", "")))
        .containsExactlyInAnyOrder("#year", "#amount", "#dueOn");
    assertThat(
            blocks(
                administrator.refused(
                    "/fees", "year", "2026", "amount", "0.00", "dueOn", "2026-03-31")))
        .containsExactly("#amount");

    Document list = charged();

    assertThat(list.select(".kp-notice").text()).contains("One licensee owes it.");
    assertThat(list.select("#fees").text())
        .contains(dealer.number(), "$2,500.00", "Mar 31, 2026", "Unpaid");
    assertThat(list.select("#fees-total").text()).isEqualTo("One fee, $2,500.00 together");
    assertThat(manager.page("/duties").select("main").text()).contains("Annual fee to the USKPA");
    assertThat(blocks(administrator.refused(fee() + "/receipt", "receivedOn", "")))
        .containsExactly("#receivedOn", "#reference");
    Document received =
        administrator.followed(
            fee() + "/receipt", "receivedOn", "3/1/2026", "reference", "Check 1017");
    assertThat(received.select("main").text())
        .contains("Received on Mar 1, 2026, reference Check 1017.");
    assertThat(received.select("main form[action$=receipt]")).isEmpty();
    assertThat(manager.page("/duties").select("main").text())
        .doesNotContain("Annual fee to the USKPA");
    assertThat(manager.page("/own-licence").select("#fees").text())
        .contains("2026 $2,500.00, due Mar 31, 2026", "Received", "Check 1017");
    assertThat(administrator.page("/fees?state=OPEN").select("main").text())
        .contains("No fee matches this search.");
  }

  @Test
  void a_charge_is_shown_with_its_total_before_anybody_owes_it() {
    String[] typed = {"year", "2026", "amount", "0.01", "dueOn", "3/31/2026"};
    Document check = administrator.posted("/fees/check", typed);

    assertThat(check.select("h1").text()).isEqualTo("Charge the fee of 2026 to one licensee?");
    assertThat(check.select("dl").text()).contains("2026", "$0.01", "Mar 31, 2026", "1");
    assertThat(administrator.page("/fees").select("main").text()).contains("No fee was charged");
    assertThat(administrator.posted("/fees/change", typed).select("#amount").val())
        .isEqualTo("0.01");
    assertThat(administrator.get("/fees/check")).hasRedirectedUrl("/fees/new");
    assertThat(blocks(administrator.refused("/fees/check", "year", "26", "amount", "")))
        .containsExactlyInAnyOrder("#year", "#amount", "#dueOn");
  }

  @Test
  void a_charge_is_taken_back_with_words_and_charged_anew() {
    charged();
    String form =
        administrator.page("/fees?year=2026").select("main a[href*=taking-back]").attr("href");
    assertThat(administrator.page(form).select("#year").val()).isEqualTo("2026");
    assertThat(blocks(administrator.refused("/fees/taking-back", "year", "2026", "words", "")))
        .containsExactly("#words");

    Document back = administrator.followed("/fees/taking-back", "year", "2026", "words", "A slip");

    assertThat(back.select(".kp-notice").text())
        .contains("Charge of 2026 taken back", "One licensee owes it no longer");
    assertThat(administrator.get(fee())).hasStatus(404);
    assertThat(charged().select(".kp-notice").text()).contains("One licensee owes it.");
  }

  @Test
  void a_year_that_is_none_is_told_in_words_and_finds_nothing() {
    charged();

    Document page = administrator.page("/fees?year=abc");

    assertThat(page.select("main").text())
        .contains("Give a year in four digits.")
        .doesNotContain("input string");
    assertThat(page.select("#fees")).isEmpty();
  }

  @Test
  void whoever_owes_a_fee_reads_how_it_is_paid() {
    charged();

    String duty = manager.page("/duties").select("main a:contains(Annual fee)").attr("href");

    assertThat(manager.page(duty).select("main").text()).contains("the portal takes no payment");
    assertThat(manager.page("/own-licence").select("#how-to-pay").text())
        .contains("The USKPA records here when it came");
  }

  @Test
  void a_fee_is_waived_with_words_and_opened_again_with_words() {
    charged();
    assertThat(blocks(administrator.refused(fee() + "/waiver", "words", " ")))
        .containsExactly("#words");
    assertThat(
            administrator
                .followed(fee() + "/waiver", "words", "Admitted in December")
                .select("main")
                .text())
        .contains("Waived: Admitted in December");

    Document open = administrator.followed(fee() + "/reopening", "words", "A mistake");
    assertThat(open.select(".kp-notice").text()).contains("Fee opened again");
    assertThat(open.select("main .kp-title").text()).contains("Unpaid");
  }

  @Test
  void a_late_fee_shows_on_the_first_page_the_licensees_page_and_the_list() {
    charged();
    life.clock().advance(Duration.ofDays(30));
    administrator = people.visit(Role.ADMINISTRATOR);

    assertThat(administrator.page("/").select("main").text())
        .contains("One licensee has not paid an annual fee in time");
    assertThat(administrator.page("/licensees?concern=FEE_LATE").select("#licensees").text())
        .contains(dealer.number());
    assertThat(administrator.page("/licensees/" + dealer.number()).select("main").text())
        .contains("2026 $2,500.00, due Mar 31, 2026 Late");
    assertThat(administrator.page("/fees?year=2026&state=OPEN").select("#fees").text())
        .contains("Late");
  }

  @Test
  void a_reload_after_a_refused_step_leads_back_to_the_fee() {
    charged();
    for (String step : List.of("receipt", "waiver", "reopening")) {
      assertThat(administrator.get(fee() + "/" + step)).as(step).hasRedirectedUrl(fee());
    }
    assertThat(manager.get(fee() + "/waiver")).hasStatus(403);
  }

  @Test
  void others_read_it_and_a_fee_not_charged_is_not_found() {
    charged();
    assertThat(people.visit(Role.AUDITOR).page(fee()).select("main form")).isEmpty();
    assertThat(manager.get(fee())).hasStatus(403);
    assertThat(administrator.get("/licensees/%s/fees/2025".formatted(dealer.number())))
        .hasStatus(404);
    assertThat(administrator.get("/licensees/%s/fees/soon".formatted(dealer.number())))
        .hasStatus(404);
  }
}
