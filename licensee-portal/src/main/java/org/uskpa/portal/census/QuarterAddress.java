package org.uskpa.portal.census;

import org.uskpa.core.finding.NotFound;
import org.uskpa.core.measure.Quarter;

/** Reads the quarter of an address. */
final class QuarterAddress {

  private QuarterAddress() {}

  /**
   * The quarter.
   *
   * @throws NotFound when it is none
   */
  static Quarter read(String written) {
    try {
      return Quarter.parse(written);
    } catch (IllegalArgumentException unreadable) {
      throw new NotFound("quarter " + written);
    }
  }
}
