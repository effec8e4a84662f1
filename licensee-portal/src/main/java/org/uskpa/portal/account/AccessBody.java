package org.uskpa.portal.account;

import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.NotFound;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.portal.security.SignedIn.OfLicensee;

/**
 * Whose administrators or managers review access together: what one of them signed is done for all.
 *
 * @param agency null for a licensee
 * @param licensee null for an agency
 */
record AccessBody(@Nullable Agency agency, @Nullable OfLicensee licensee) {

  /**
   * That of somebody who keeps accounts.
   *
   * @throws NotFound when the person belongs to neither
   */
  static AccessBody of(SignedIn keeper) {
    if (keeper.agency() == null && keeper.licensee() == null) {
      throw new NotFound("review of access by " + keeper.username());
    }
    return new AccessBody(keeper.agency(), keeper.licensee());
  }

  public String label() {
    if (licensee != null) {
      return licensee.number() + " " + licensee.name();
    }
    return agency == null ? "" : agency.label();
  }

  @Nullable String agencyName() {
    return agency == null ? null : agency.name();
  }

  @Nullable Long licenseeId() {
    return licensee == null ? null : licensee.id();
  }
}
