package org.uskpa.portal.account;

/**
 * Where a password is tried. Each door has a count of its own, so that wrong passwords given at one
 * do not shut another.
 *
 * @param name as it stands on record, 64 characters at most
 */
record Door(String name) {

  /** The fresh sign-in of somebody who is signed in: nobody else comes to this door. */
  static final Door AGAIN = new Door("again");

  private static final int LONGEST = 60;

  /** The sign-in page, as seen from an address. */
  static Door ofAddress(String address) {
    return new Door("at " + address.substring(0, Math.min(address.length(), LONGEST)));
  }

  /** Anybody may come to it who knows a user name. */
  boolean isOpenToAll() {
    return !equals(AGAIN);
  }
}
