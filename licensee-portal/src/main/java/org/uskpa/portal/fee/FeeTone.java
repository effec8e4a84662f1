package org.uskpa.portal.fee;

import java.time.LocalDate;
import org.uskpa.core.fee.Fee;

/** How a fee's state is coloured. */
public final class FeeTone {

  private FeeTone() {}

  /** The kind of its tag on a day. */
  public static String of(Fee fee, LocalDate today) {
    return switch (fee.state()) {
      case RECEIVED -> "good";
      case WAIVED -> "neutral";
      case OPEN -> fee.isLate(today) ? "bad" : "warn";
    };
  }
}
