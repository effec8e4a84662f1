package org.uskpa.portal.account;

import java.time.Instant;
import java.time.LocalDate;
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
 * @param hasPassword the person has chosen one; until then a link is out, or was
 * @param lastDay the last day on which somebody can sign in with it; null when none is set
 * @param lastSignInAt when somebody last came in by password; null for never
 * @param pausedUntil until when sign-in rests, somewhere at least, after wrong passwords; null or
 *     past when it does not
 * @param closedAt since when nobody can sign in with it; null while it is open
 * @param email where notices go; null when they stand in the portal only
 * @param digests whether the person wants the daily digest of what is late
 * @param hasColleague it administers an agency's accounts, and another administrator of that agency
 *     can sign in and stays
 */
public record Account(
    long id,
    String username,
    String displayName,
    Role role,
    @Nullable OfLicensee licensee,
    @Nullable Agency agency,
    boolean hasPassword,
    Instant createdAt,
    String createdBy,
    @Nullable LocalDate lastDay,
    @Nullable Instant lastSignInAt,
    @Nullable Instant pausedUntil,
    @Nullable Instant closedAt,
    @Nullable String email,
    boolean digests,
    boolean hasColleague) {

  public boolean isClosed() {
    return closedAt != null;
  }

  /** Sign-in rests at a moment after too many wrong passwords. */
  public boolean isPaused(Instant now) {
    return pausedUntil != null && pausedUntil.isAfter(now);
  }

  /** For whom the person is here. */
  public String onBehalfOf() {
    return signedIn().onBehalfOf();
  }

  SignedIn signedIn() {
    return new SignedIn(id, username, displayName, role, licensee, agency, null);
  }
}
