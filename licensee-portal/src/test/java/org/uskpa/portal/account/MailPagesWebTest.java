package org.uskpa.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.journal.Subject;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Role;

/** Where notices go: said by the person, or by whoever keeps the account. */
@PortalWebTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class MailPagesWebTest {

  @Autowired private TestPeople people;
  @Autowired private Accounts accounts;
  @Autowired private Journal journal;

  @Test
  void a_person_gives_an_address_and_does_without_digests() {
    Visit visit = people.visit(Role.MANAGER);
    assertThat(visit.page("/account").select("#mail").text())
        .contains("None: notices stand in the portal only", "Daily digest on");
    Document form = visit.page("/account/mail");
    assertThat(form.select("#digests").hasAttr("checked")).isTrue();

    Document done = visit.followed("/account/mail", "email", " pat@firm.example ");

    assertThat(done.select(".kp-notice").text()).contains("New notices go to pat@firm.example");
    assertThat(done.select("#mail").text()).contains("pat@firm.example", "Daily digest off");
    assertThat(visit.page("/account/mail").select("#email").val()).isEqualTo("pat@firm.example");
    done = visit.followed("/account/mail", "email", "", "digests", "true");
    assertThat(done.select(".kp-notice").text()).contains("stand in the portal only");
    assertThat(done.select("#mail").text()).contains("Daily digest on");
    assertThat(journal.of(new Subject("account", "manager")))
        .extracting(JournalEntry::action)
        .containsExactly(
            "given an e-mail address",
            "digests turned off",
            "e-mail address removed",
            "digests turned on");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pat",
        "pat@firm",
        "pat@@firm.example",
        "pat smith@firm.example",
        "pat@firm..example",
        "pät@firm.example",
        "pat@firm.example\nBcc: x@y.example"
      })
  void what_is_no_address_is_refused_beside_its_field_and_kept_as_typed(String typed) {
    Visit visit = people.visit(Role.ISSUER);

    Document page = visit.refused("/account/mail", "email", typed, "digests", "true");

    assertThat(page.select("#error-summary a").eachAttr("href")).containsExactly("#email");
    assertThat(page.select("#error-summary").text()).contains("Give one such as pat@firm.example");
    assertThat(accounts.find("issuer").orElseThrow().email()).isNull();
  }

  @Test
  void an_address_that_is_too_long_is_refused_with_its_measure() {
    assertThat(
            people
                .visit(Role.ISSUER)
                .refused("/account/mail", "email", "p".repeat(250) + "@firm.example")
                .select("#error-summary")
                .text())
        .contains("263 characters", "more than 254");
  }

  @Test
  void whoever_keeps_an_account_gives_its_address_and_sees_who_has_none() {
    people.of(Role.PREPARER);
    people.of(Role.ISSUER);
    Visit administrator = people.visit(Role.ADMINISTRATOR);

    Document done = administrator.followed("/accounts/issuer/mail", "email", "ivan@firm.example");

    assertThat(done.select("main").text()).contains("ivan@firm.example");
    assertThat(names(administrator, "WITHOUT")).contains("preparer").doesNotContain("issuer");
    assertThat(names(administrator, "WITH")).containsExactly("issuer");
    assertThat(administrator.page("/accounts/preparer").select("main").text())
        .contains("None: notices stand in the portal only");
    assertThat(
            administrator
                .refused("/accounts/preparer/mail", "email", "x")
                .select("#error-summary a"))
        .hasSize(1);
  }

  @Test
  void an_account_outside_the_charge_is_not_found() {
    people.of(Role.ISSUER, TestPeople.CARRIER);
    Visit manager = people.visit(Role.MANAGER);

    assertThat(manager.get("/accounts/issuer-l001/mail")).hasStatus(404);
    assertThat(manager.post("/accounts/issuer-l001/mail", "email", "x@y.example")).hasStatus(404);
    assertThat(manager.get("/accounts/manager/mail")).hasStatus(404);
    assertThat(accounts.find("issuer-l001").orElseThrow().email()).isNull();
  }

  private static List<String> names(Visit administrator, String mail) {
    return administrator.page("/accounts?mail=" + mail).select("#accounts tbody tr").stream()
        .map(row -> row.select("td").get(0).text())
        .toList();
  }
}
