package org.uskpa.portal.security;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.uskpa.core.journal.Actor;

/**
 * The person, or the program with that person's token, who asks. Controllers take it by
 * {@code @AuthenticationPrincipal}.
 *
 * @param accountId key of the account
 * @param username the name that stands in records and the journal
 * @param displayName the name people know the person by
 * @param licensee the licensee whose person it is; null for people of an agency
 * @param agency the agency whose person it is; null for a licensee's people
 * @param granted what a token was granted of the role's rights; null for the person
 */
public record SignedIn(
    long accountId,
    String username,
    String displayName,
    Role role,
    @Nullable OfLicensee licensee,
    @Nullable Agency agency,
    @Nullable Set<Right> granted)
    implements AuthenticatedPrincipal, Serializable {

  private static final long serialVersionUID = 1;

  /** The licensee somebody belongs to, as known when signing in. */
  public record OfLicensee(long id, String number, String name) implements Serializable {
    private static final long serialVersionUID = 1;
  }

  public SignedIn {
    granted = granted == null ? null : Set.copyOf(granted);
  }

  /** The program with a token of this person's that was granted these rights. */
  SignedIn byToken(Set<Right> rights) {
    return new SignedIn(accountId, username, displayName, role, licensee, agency, rights);
  }

  @Override
  public String getName() {
    return username;
  }

  /** Who stands in the journal for what is done now. */
  public Actor actor() {
    return new Actor(username, displayName);
  }

  public boolean may(Right right) {
    return rights().contains(right);
  }

  /** Everything the person may do; with a token what it was granted and the role still has. */
  public Set<Right> rights() {
    Set<Right> ofRole = role.rights(agency);
    return granted == null
        ? ofRole
        : ofRole.stream().filter(granted::contains).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether a licensee's records are in reach: one's own for a licensee's people, all for the
   * others. Who gets {@code false} is answered <em>not found</em>.
   */
  public boolean reaches(long licenseeId) {
    return licensee == null || licensee.id() == licenseeId;
  }

  /** For whom the person is here, as shown beside the name; empty for nobody. */
  public String onBehalfOf() {
    if (licensee != null) {
      return licensee.number() + " " + licensee.name();
    }
    return agency != null ? agency.label() : "";
  }
}
