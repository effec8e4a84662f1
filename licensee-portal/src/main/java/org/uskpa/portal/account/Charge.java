package org.uskpa.portal.account;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.listing.Conditions;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.portal.security.SignedIn.OfLicensee;

/**
 * Whose accounts somebody keeps: the USKPA's administrators those of licensees, of the USKPA, of
 * auditors, and that of an agency's administrator who has no colleague to keep it; an agency's
 * administrator those of the own agency; a licensee's manager those of the own licensee.
 */
record Charge(SignedIn keeper) {

  /** The account is in this charge. Nobody keeps the own account: it has a page of its own. */
  boolean covers(Account account) {
    return account.id() != keeper.accountId()
        && !(account.hasColleague() && isOutside(account.agency()))
        && covers(account.role(), account.licensee(), account.agency());
  }

  /** The keeper does not belong to the agency: keeps of it only whom nobody else can. */
  boolean isOutside(@Nullable Agency agency) {
    return agency != keeper.agency();
  }

  private boolean covers(Role role, @Nullable OfLicensee licensee, @Nullable Agency agency) {
    return switch (keeper.role()) {
      case ADMINISTRATOR ->
          role.isOfLicensee()
              || agency == Agency.USKPA
              || role == Role.AGENCY_ADMINISTRATOR
              || role == Role.AUDITOR;
      case AGENCY_ADMINISTRATOR ->
          agency != null && agency == keeper.agency() && role != Role.AUDITOR;
      case MANAGER -> licensee != null && keeper.reaches(licensee.id());
      default -> false;
    };
  }

  /** The same as conditions on a list of accounts {@code a}. */
  Conditions conditions() {
    Conditions conditions = new Conditions().and("a.id <> :keeper", "keeper", keeper.accountId());
    OfLicensee licensee = keeper.licensee();
    Agency agency = keeper.agency();
    return switch (keeper.role()) {
      case ADMINISTRATOR ->
          conditions.and(
              """
              a.licensee_id IS NOT NULL OR a.agency = 'USKPA' OR a.role = 'AUDITOR'
              OR a.role = 'AGENCY_ADMINISTRATOR' AND NOT EXISTS (
                SELECT FROM account o WHERE o.role = a.role AND o.agency = a.agency AND o.id <> a.id AND %s)
              """
                  .formatted(Accounts.STAYS));
      case AGENCY_ADMINISTRATOR ->
          conditions.and(
              "a.agency = :agency AND a.role <> 'AUDITOR'",
              "agency",
              agency == null ? "" : agency.name());
      case MANAGER ->
          conditions.and("a.licensee_id = :own", "own", licensee == null ? -1 : licensee.id());
      default -> conditions.and("false");
    };
  }

  /** The roles that can be given. */
  List<Role> roles() {
    return Arrays.stream(Role.values())
        .filter(
            role ->
                switch (keeper.role()) {
                  case ADMINISTRATOR ->
                      role.isOfLicensee()
                          || role.agencies().contains(Agency.USKPA)
                          || role == Role.AGENCY_ADMINISTRATOR
                          || role == Role.AUDITOR;
                  case AGENCY_ADMINISTRATOR ->
                      role != Role.AUDITOR
                          && keeper.agency() != null
                          && role.agencies().contains(keeper.agency());
                  case MANAGER -> role.isOfLicensee();
                  default -> false;
                })
        .toList();
  }

  /** The roles that an account can have where it belongs. */
  List<Role> rolesFor(Account account) {
    Agency agency = account.agency();
    return roles().stream()
        .filter(role -> covers(role, account.licensee(), agency))
        .filter(role -> agency == null ? role.isOfLicensee() : role.agencies().contains(agency))
        .toList();
  }

  /** Every licensee can be chosen; otherwise an account goes to the keeper's own. */
  boolean choosesLicensee() {
    return keeper.role() == Role.ADMINISTRATOR;
  }

  /** Every agency can be chosen; otherwise an account goes to the keeper's own. */
  boolean choosesAgency() {
    return keeper.role() == Role.ADMINISTRATOR;
  }
}
