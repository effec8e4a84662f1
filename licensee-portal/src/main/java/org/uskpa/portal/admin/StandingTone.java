package org.uskpa.portal.admin;

import org.jspecify.annotations.Nullable;
import org.uskpa.core.licensee.Standing;

/** The tone of a standing's tag; its word says the standing. */
final class StandingTone {

  private StandingTone() {}

  static String of(@Nullable Standing standing) {
    if (standing == null) {
      return "neutral";
    }
    return switch (standing) {
      case ACTIVE -> "good";
      case SUSPENDED -> "bad";
      case ENDED -> "gone";
    };
  }
}
