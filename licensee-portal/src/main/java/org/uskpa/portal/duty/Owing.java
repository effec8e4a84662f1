package org.uskpa.portal.duty;

import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.SignedIn;

/**
 * On whose behalf a person owes: a licensee's people their licensee's duties, others their
 * agency's.
 */
public final class Owing {

  private Owing() {}

  static DutyHolder holder(SignedIn person) {
    SignedIn.OfLicensee licensee = person.licensee();
    if (licensee != null) {
      return DutyHolder.licensee(licensee.id());
    }
    Agency agency = person.agency();
    return DutyHolder.of(agency == null ? DutyOwner.USKPA : owner(agency));
  }

  /** The agency as an owner of duties and a recipient of copies. */
  public static DutyOwner owner(Agency agency) {
    return switch (agency) {
      case USKPA -> DutyOwner.USKPA;
      case STATE -> DutyOwner.STATE;
      case CENSUS -> DutyOwner.CENSUS;
      case CBP -> DutyOwner.CBP;
    };
  }
}
