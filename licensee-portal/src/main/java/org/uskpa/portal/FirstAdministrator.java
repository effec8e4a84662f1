package org.uskpa.portal;

import org.uskpa.core.finding.Outcome;

/**
 * Makes the first account of a new portal, which has nobody who could make accounts. Asked for with
 * {@code --kp.first-administrator=NAME}.
 */
public interface FirstAdministrator {

  /**
   * Makes a USKPA administrator with a password for one sign-in; refused when there is one already.
   *
   * @return the password, shown to the operator and kept nowhere
   */
  Outcome<String> create(String username);
}
