package org.uskpa.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;

/**
 * The USKPA makes an agency's first administrator and mends that of its only one; from then on the
 * agency keeps itself, and hears of all that is done to it from outside.
 */
@PortalWebTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class AgencyAdministratorsWebTest {

  @Autowired TestPeople people;
  @Autowired JdbcClient jdbc;

  private Visit uskpa;

  @BeforeEach
  void open() {
    uskpa = people.visit(Role.ADMINISTRATOR);
    people.of(Role.ANALYST);
  }

  private static String[] another(String username) {
    return new String[] {
      "new_username",
      username,
      "display_name",
      "Ann Other",
      "role",
      "AGENCY_ADMINISTRATOR",
      "agency",
      "CENSUS"
    };
  }

  private List<String> toldTo(String username) {
    return jdbc.sql(
            """
            SELECT n.body FROM notice n JOIN account a ON a.id = n.account_id
            WHERE a.username = :username AND n.kind = 'AGENCY_ADMINISTRATOR' ORDER BY n.id
            """)
        .param("username", username)
        .query(String.class)
        .list();
  }

  @Test
  void the_first_is_made_and_the_agency_hears_of_it() {
    assertThat(uskpa.posted("/accounts", another("ann")).select(".kp-secret").text()).isNotEmpty();

    assertThat(toldTo("analyst"))
        .singleElement()
        .asString()
        .contains("The account of Ann Other", "Census Bureau", "was opened by Pat USKPA");
    assertThat(toldTo("administrator")).isEmpty();
  }

  @Test
  void a_second_is_the_agencys_own_to_make() {
    String own = people.of(Role.AGENCY_ADMINISTRATOR, Agency.CENSUS);

    Document refused = uskpa.refused("/accounts", another("ann"));

    assertThat(refused.select("#error-summary").text())
        .contains("who opens its further accounts: Pat Agency administrator");
    assertThat(refused.select("#new_username").val()).isEqualTo("ann");
    people.visit(own).posted("/accounts", another("ann"));
    assertThat(toldTo("analyst")).as("of one's own nobody is told").isEmpty();
  }

  @Test
  void an_auditor_is_not_made_one_where_there_is_one() {
    String auditor = people.of(Role.AUDITOR, Agency.CENSUS);
    people.of(Role.AGENCY_ADMINISTRATOR, Agency.CENSUS);

    Document refused =
        uskpa.refused(
            "/accounts/" + auditor + "/role", "role", "AGENCY_ADMINISTRATOR", "reason", "Helps");

    assertThat(refused.select("#error-summary").text()).contains("Ask there");
  }

  @Test
  void the_only_one_is_mended_and_the_agency_hears_of_it() {
    String only = people.of(Role.AGENCY_ADMINISTRATOR, Agency.CENSUS);

    uskpa.posted("/accounts/" + only + "/invitation");

    assertThat(toldTo("analyst"))
        .singleElement()
        .asString()
        .contains("lost its password", "Pat USKPA");
    assertThat(toldTo(only)).hasSize(1);
  }

  @Test
  void one_of_two_is_not_there() {
    String one = people.of(Role.AGENCY_ADMINISTRATOR, Agency.CENSUS);
    uskpa.page("/accounts/" + one);
    jdbc.sql(
            """
            INSERT INTO account (username, display_name, role, agency, password_hash, password_set_at, created_at,
                                 created_by)
            SELECT 'colleague', 'Colleague', role, agency, password_hash, password_set_at, created_at, created_by
            FROM account WHERE username = :one
            """)
        .param("one", one)
        .update();

    assertThat(uskpa.get("/accounts/" + one)).hasStatus(404);
    assertThat(uskpa.page("/accounts").select("main").text())
        .doesNotContain("Colleague", "Pat Agency administrator");
    assertThat(people.visit("colleague").page("/accounts/" + one).select("h1").text())
        .contains("Pat Agency administrator");
  }
}
