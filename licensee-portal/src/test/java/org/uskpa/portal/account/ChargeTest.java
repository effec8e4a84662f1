package org.uskpa.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.Role;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.portal.security.SignedIn.OfLicensee;

class ChargeTest {

  private static @Nullable OfLicensee licensee(String text) {
    return text.startsWith("L")
        ? new OfLicensee(Long.parseLong(text.substring(1)), text, "Firm " + text)
        : null;
  }

  private static @Nullable Agency agency(String text) {
    return text.startsWith("L") ? null : Agency.valueOf(text);
  }

  private static Charge of(Role role, String of) {
    return new Charge(new SignedIn(99, "keeper", "Keeper", role, licensee(of), agency(of), null));
  }

  private static Account account(long id, Role role, String of) {
    return account(id, role, of, false);
  }

  private static Account account(long id, Role role, String of, boolean hasColleague) {
    return new Account(
        id,
        "name" + id,
        "Name",
        role,
        licensee(of),
        agency(of),
        true,
        Instant.EPOCH,
        "x",
        null,
        null,
        null,
        null,
        null,
        true,
        hasColleague);
  }

  @ParameterizedTest
  @CsvSource({
    "ADMINISTRATOR, USKPA, PREPARER, L001, true",
    "ADMINISTRATOR, USKPA, MANAGER, L005, true",
    "ADMINISTRATOR, USKPA, ADMINISTRATOR, USKPA, true",
    "ADMINISTRATOR, USKPA, AGENCY_ADMINISTRATOR, CENSUS, true",
    "ADMINISTRATOR, USKPA, AUDITOR, STATE, true",
    "ADMINISTRATOR, USKPA, ANALYST, CENSUS, false",
    "ADMINISTRATOR, USKPA, OFFICER, CBP, false",
    "AGENCY_ADMINISTRATOR, CENSUS, ANALYST, CENSUS, true",
    "AGENCY_ADMINISTRATOR, CENSUS, REVIEWER, CENSUS, true",
    "AGENCY_ADMINISTRATOR, CENSUS, AGENCY_ADMINISTRATOR, CENSUS, true",
    "AGENCY_ADMINISTRATOR, CENSUS, AUDITOR, CENSUS, false",
    "AGENCY_ADMINISTRATOR, CENSUS, REVIEWER, STATE, false",
    "AGENCY_ADMINISTRATOR, CENSUS, PREPARER, L001, false",
    "MANAGER, L005, ISSUER, L005, true",
    "MANAGER, L005, MANAGER, L005, true",
    "MANAGER, L005, ISSUER, L001, false",
    "MANAGER, L005, ANALYST, CENSUS, false"
  })
  void a_keeper_covers(Role keeper, String keeperOf, Role role, String of, boolean covered) {
    assertThat(of(keeper, keeperOf).covers(account(1, role, of))).isEqualTo(covered);
  }

  @ParameterizedTest
  @CsvSource({
    "ADMINISTRATOR, USKPA, false, true",
    "ADMINISTRATOR, USKPA, true, false",
    "AGENCY_ADMINISTRATOR, CENSUS, false, true",
    "AGENCY_ADMINISTRATOR, CENSUS, true, true"
  })
  void an_agencys_administrator_is_kept_from_outside_only_without_a_colleague(
      Role keeper, String keeperOf, boolean hasColleague, boolean covered) {
    assertThat(
            of(keeper, keeperOf)
                .covers(account(1, Role.AGENCY_ADMINISTRATOR, "CENSUS", hasColleague)))
        .isEqualTo(covered);
  }

  @Test
  void nobody_keeps_the_own_account() {
    assertThat(of(Role.ADMINISTRATOR, "USKPA").covers(account(99, Role.ADMINISTRATOR, "USKPA")))
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void who_may_not_keep_accounts_covers_none(Role role) {
    String of = role.isOfLicensee() ? "L005" : "CENSUS";
    Charge charge = of(role, of);
    if (!role.may(Right.MANAGE_ACCOUNTS)) {
      assertThat(charge.roles()).isEmpty();
      assertThat(charge.covers(account(1, role, of))).isFalse();
    } else {
      assertThat(charge.roles()).isNotEmpty();
    }
  }

  @Test
  void an_agency_gives_the_roles_its_people_can_have() {
    assertThat(of(Role.AGENCY_ADMINISTRATOR, "CENSUS").roles())
        .isEqualTo(List.of(Role.ANALYST, Role.RELEASER, Role.AGENCY_ADMINISTRATOR, Role.REVIEWER));
    assertThat(of(Role.AGENCY_ADMINISTRATOR, "CBP").roles())
        .isEqualTo(List.of(Role.AGENCY_ADMINISTRATOR, Role.REVIEWER, Role.OFFICER));
  }
}
