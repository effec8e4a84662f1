package org.uskpa.portal.account;

import java.util.List;
import org.uskpa.portal.security.Role;

/** The made-up people of a demonstration, whom the sign-in page lists. */
public interface DemoPeople {

  /** The one password of all of them. */
  String password();

  List<Person> people();

  /**
   * Somebody to sign in as.
   *
   * @param belongsTo licensee or agency, as shown
   */
  record Person(String username, Role role, String belongsTo) {}
}
