package org.uskpa.core.stock;

import java.util.EnumSet;
import java.util.Set;

/** Where a numbered certificate is; a number ever printed is in exactly one state. */
public enum StockState {
  /** Printed, at the USKPA. */
  PRINTED("Printed"),
  /** Allotted to a licensee, its receipt not yet confirmed. */
  ALLOTTED("Allotted"),
  /** In the licensee's hands, free for a draft. */
  HELD("Held"),
  /** A draft has it. */
  RESERVED("Reserved"),
  /** A certificate was issued on it. */
  USED("Used"),
  /** Its certificate was voided. */
  VOIDED("Voided"),
  /** Spoiled before anything was issued on it. */
  SPOILED("Spoiled"),
  /** Lost as a blank. */
  LOST("Lost"),
  /** Given back to the USKPA unused. */
  RETURNED("Returned"),
  /** Called back by the USKPA. */
  RECALLED("Recalled"),
  /** Destroyed under the USKPA's eyes. */
  DESTROYED("Destroyed");

  private final String label;

  StockState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The states that may follow: the one table of a number's moves. */
  Set<StockState> next() {
    return switch (this) {
      case PRINTED -> EnumSet.of(ALLOTTED, SPOILED, LOST, DESTROYED);
      case ALLOTTED, HELD -> EnumSet.of(HELD, RESERVED, SPOILED, LOST, RETURNED, RECALLED);
      case RESERVED -> EnumSet.of(ALLOTTED, HELD, USED, VOIDED);
      case USED -> EnumSet.of(VOIDED);
      case RETURNED -> EnumSet.of(ALLOTTED, DESTROYED);
      case RECALLED -> EnumSet.of(RETURNED, LOST, SPOILED, DESTROYED);
      case SPOILED -> EnumSet.of(DESTROYED);
      case LOST, VOIDED, DESTROYED -> EnumSet.noneOf(StockState.class);
    };
  }

  /** Whether a number in this state can become the other. */
  public boolean mayBecome(StockState other) {
    return other != this && next().contains(other);
  }

  /** Whether it lies at the USKPA, which may allot it. */
  public boolean isToAllot() {
    return this == PRINTED || this == RETURNED;
  }

  /** Whether whoever it was allotted to last has it, or answers for it; else it only had it. */
  public boolean isWithLicensee() {
    return this != PRINTED && this != RETURNED && this != DESTROYED;
  }

  /** Whether the licensee may open a draft on it. */
  public boolean isFree() {
    return this == ALLOTTED || this == HELD;
  }
}
