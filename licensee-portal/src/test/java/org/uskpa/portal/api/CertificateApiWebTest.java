package org.uskpa.portal.api;

import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.uskpa.core.certificate.Step;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.portal.issue.LicenseeWebTest;
import org.uskpa.portal.security.Role;

class CertificateApiWebTest extends LicenseeWebTest {

  private ResultActions read(String number, String username) throws Exception {
    return mvc.perform(get("/api/v1/certificates/" + number).with(people.bearer(username)));
  }

  private String person(Role role, Licensee licensee) {
    return people.of(role, licensee.number());
  }

  @Test
  void an_issued_certificate_comes_with_amounts_as_strings() throws Exception {
    Step issued = life.issued(dealer);

    read(issued.number().value(), person(Role.PREPARER, dealer))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.number").value(issued.number().value()))
        .andExpect(jsonPath("$.state").value("ISSUED"))
        .andExpect(jsonPath("$.licensee.number").value(dealer.number()))
        .andExpect(jsonPath("$.typed").doesNotExist())
        .andExpect(jsonPath("$.content.issuedOn").value("2026-03-02"))
        .andExpect(jsonPath("$.content.itn").value(matchesPattern("X20260301\\d{6}")))
        .andExpect(jsonPath("$.content.destination").value("BE"))
        .andExpect(jsonPath("$.content.destinationParticipant").value("EU"))
        .andExpect(jsonPath("$.content.origin").value("BW"))
        .andExpect(jsonPath("$.content.lines[0].hs").value("7102.31"))
        .andExpect(jsonPath("$.content.lines[0].carats").value("100.00"))
        .andExpect(jsonPath("$.content.lines[0].valueUsd").value("50000.00"))
        .andExpect(jsonPath("$.content.lines[0].usdPerCarat").value("500.00"))
        .andExpect(jsonPath("$.content.total.carats").value("100.00"))
        .andExpect(jsonPath("$.content.sha256").value(matchesPattern("[0-9a-f]{64}")))
        .andExpect(jsonPath("$.export").doesNotExist());
  }

  @Test
  void a_draft_comes_as_it_was_typed() throws Exception {
    Step draft = life.draft(dealer);

    read(draft.number().value(), person(Role.ISSUER, dealer))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("DRAFT"))
        .andExpect(jsonPath("$.content").doesNotExist())
        .andExpect(jsonPath("$.typed['lines[0].carats']").value("100.00"));
  }

  @Test
  void voids_and_exports_are_told() throws Exception {
    read(life.voided(dealer).number().value(), person(Role.ISSUER, dealer))
        .andExpect(jsonPath("$.state").value("VOIDED"))
        .andExpect(jsonPath("$.voided.reason").value("ERROR"))
        .andExpect(jsonPath("$.voided.words").value("Wrong consignee"));
    read(life.exported(dealer).number().value(), person(Role.ISSUER, dealer))
        .andExpect(jsonPath("$.export.on").value("2026-03-02"))
        .andExpect(jsonPath("$.export.mode").value("AIR"));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void is_read_by_the_licensees_own_people_and_by_agencies(Role role) throws Exception {
    Step issued = life.issued(dealer);
    String username = role.isOfLicensee() ? person(role, dealer) : people.of(role);

    read(issued.number().value(), username).andExpect(status().isOk());
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"PREPARER", "ISSUER", "MANAGER"})
  void another_licensees_and_none_at_all_are_not_found_alike(Role role) throws Exception {
    Step issued = life.issued(dealer);
    String stranger = person(role, life.dealer());

    for (String number : new String[] {issued.number().value(), "US99999", "nonsense"}) {
      read(number, stranger).andExpect(status().isNotFound()).andExpect(content().string(""));
    }
  }

  @Test
  void a_number_is_found_in_small_letters_and_with_spaces_and_anothers_is_not() throws Exception {
    Step issued = life.issued(dealer);
    String digits = issued.number().digits();
    String stranger = person(Role.ISSUER, life.dealer());

    for (String written : new String[] {"us" + digits, " Us " + digits, "US" + digits + " "}) {
      read(written, person(Role.ISSUER, dealer))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.number").value("US" + digits));
      read(written, stranger).andExpect(status().isNotFound()).andExpect(content().string(""));
    }
  }

  @Test
  void without_a_token_nobody_learns_anything() throws Exception {
    Step issued = life.issued(dealer);
    mvc.perform(get("/api/v1/certificates/" + issued.number()))
        .andExpect(status().isUnauthorized())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
  }
}
