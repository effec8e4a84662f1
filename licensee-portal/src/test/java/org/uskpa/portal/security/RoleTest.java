package org.uskpa.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTest {

  /** Rights that change something, and who has them, in the order of the roles. */
  @ParameterizedTest
  @CsvSource({
    "DRAFT, preparer issuer manager",
    "ISSUE, issuer manager",
    "VOID, issuer manager",
    "RECORD_EXPORT, issuer manager",
    "MANAGE_OWN_LICENSEE, manager",
    "RECEIVE_COPIES, analyst releaser administrator reviewer officer",
    "RECORD_CONFIRMATIONS, analyst releaser",
    "CORRECT_RECORDS, analyst releaser",
    "ENTER_IMPORTS, analyst releaser",
    "READ_REVIEWS, analyst releaser administrator auditor",
    "REVIEW_QUARTERS, analyst releaser",
    "READ_RECONCILIATIONS, analyst releaser auditor",
    "READ_FILINGS, analyst releaser",
    "RELEASE, releaser",
    "MANAGE_LICENSEES, administrator",
    "STANDING, administrator",
    "ALLOT_STOCK, administrator",
    "READ_REGISTERS, analyst releaser administrator agency_administrator reviewer officer auditor",
    "KEEP_REGISTERS, administrator",
    "LOAD_RECORDS, administrator",
    "MANAGE_ACCOUNTS, manager administrator agency_administrator",
    "KEEP_NOTICES, administrator",
    "REVIEW_LICENSEES, administrator reviewer",
    "VERIFY, officer",
    "ENFORCE, officer",
    "READ_JOURNAL, administrator auditor",
    "READ_BOARD, administrator auditor"
  })
  void a_right_is_held_by(Right right, String roles) {
    assertThat(
            Arrays.stream(Role.values())
                .filter(role -> role.may(right))
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" ")))
        .isEqualTo(roles);
  }

  @Test
  void an_auditor_changes_nothing() {
    assertThat(Role.AUDITOR.rights())
        .allSatisfy(right -> assertThat(right.name()).startsWith("READ_"))
        .doesNotContain(Right.READ_FILINGS);
  }

  @ParameterizedTest
  @CsvSource({"STATE, false", "CENSUS, false", "CBP, true"})
  void of_the_reviewers_those_of_cbp_read_imports(Agency agency, boolean reads) {
    SignedIn reviewer = new SignedIn(1, "rita", "Rita Reviewer", Role.REVIEWER, null, agency, null);

    assertThat(reviewer.may(Right.READ_IMPORTS)).isEqualTo(reads);
    assertThat(reviewer.may(Right.ENTER_IMPORTS)).isFalse();
    assertThat(reviewer.rights()).containsAll(Role.REVIEWER.rights());
  }

  @Test
  void everybody_reads_certificates_within_reach_and_figures() {
    assertThat(Role.values())
        .allSatisfy(
            role ->
                assertThat(role.rights()).contains(Right.READ_CERTIFICATES, Right.READ_STATISTICS));
  }

  @Test
  void a_fresh_sign_in_is_asked_for_four_rights() {
    assertThat(EnumSet.allOf(Right.class).stream().filter(Right::isWeighty))
        .containsExactlyInAnyOrder(Right.ISSUE, Right.VOID, Right.STANDING, Right.RELEASE);
  }

  @Test
  void a_role_is_of_a_licensee_or_of_an_agency() {
    assertThat(Role.values())
        .allSatisfy(role -> assertThat(role.isOfLicensee()).isEqualTo(role.agencies().isEmpty()));
    assertThat(Role.REVIEWER.agencies()).isEqualTo(Set.of(Agency.STATE, Agency.CENSUS, Agency.CBP));
  }
}
