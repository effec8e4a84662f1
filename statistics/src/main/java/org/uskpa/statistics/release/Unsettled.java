package org.uskpa.statistics.release;

import org.uskpa.core.finding.Finding;

/** Says that no line can be drawn while a long load writes. */
final class Unsettled {

  private Unsettled() {}

  static Finding finding() {
    return ReleaseRules.SETTLED.block(
        "Records are being written at this moment, a large file for one. Try again when that is done.");
  }
}
