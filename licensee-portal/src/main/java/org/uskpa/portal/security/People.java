package org.uskpa.portal.security;

import java.util.Optional;
import java.util.Set;

/** Where the door asks who somebody is. The accounts answer. */
public interface People {

  /**
   * Who has this name and this password. The attempt counts: after too many that failed from one
   * address, nobody of this name is found for a while for whoever comes from there, whatever the
   * password; after many times as many from all addresses together, for nobody.
   *
   * @param address from which somebody comes to the door
   * @return empty for a wrong name, a wrong password, a closed or a paused account; which of them
   *     is not told, and all take the same time
   */
  Optional<SignedIn> withPassword(String username, String password, String address);

  /**
   * The same person once more, who is signed in and gives the password anew. These attempts count
   * by themselves: nobody outside can use them up.
   *
   * @return empty as for {@link #withPassword}
   */
  Optional<SignedIn> again(SignedIn person, String password);

  /**
   * Whose token this is.
   *
   * @return empty for a token that is unknown, revoked or out of date, or of a closed account
   */
  Optional<Bearer> withToken(String token);

  /**
   * A program and the person it acts for.
   *
   * @param rights what the token was granted
   */
  record Bearer(SignedIn person, Set<Right> rights) {
    public Bearer {
      rights = Set.copyOf(rights);
    }
  }
}
