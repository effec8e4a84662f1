package org.uskpa.portal.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.portal.security.SignedIn.OfLicensee;

/**
 * An account as kept, without its password.
 *
 * @param licensee for a licensee's people, else null
 * @param agency for everybody else, else null
 * @param temporaryUntil until when a password given by somebody else is good; null when the person
 *     chose it
 * @param closedAt since when nobody can sign in with it; null while it is open
 * @param email where notices go; null when they stand in the portal only
 * @param digests whether the person wants the daily digest of what is late
 */
public record Account(
    long id,
    String username,
    String displayName,
    Role role,
    @Nullable OfLicensee licensee,
    @Nullable Agency agency,
    @Nullable Instant temporaryUntil,
    Instant createdAt,
    String createdBy,
    @Nullable Instant closedAt,
    @Nullable String email,
    boolean digests) {

  public boolean isClosed() {
    return closedAt != null;
  }

  public boolean hasTemporaryPassword() {
    return temporaryUntil != null;
  }

  /** For whom the person is here. */
  public String onBehalfOf() {
    return signedIn().onBehalfOf();
  }

  SignedIn signedIn() {
    return new SignedIn(
        id, username, displayName, role, licensee, agency, hasTemporaryPassword(), null);
  }
}
