package org.uskpa.portal.inbox;

import org.uskpa.core.duty.DutyOwner;
import org.uskpa.portal.page.NotFound;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.SignedIn;

/** Whose inbox a person reads: the own agency's. */
final class Recipient {

  private Recipient() {}

  static DutyOwner of(SignedIn person) {
    Agency agency = person.agency();
    if (agency == null) {
      throw new NotFound("inbox of " + person.username());
    }
    return switch (agency) {
      case USKPA -> DutyOwner.USKPA;
      case STATE -> DutyOwner.STATE;
      case CENSUS -> DutyOwner.CENSUS;
      case CBP -> DutyOwner.CBP;
    };
  }
}
