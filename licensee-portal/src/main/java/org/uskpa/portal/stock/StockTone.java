package org.uskpa.portal.stock;

import org.uskpa.core.stock.StockState;

/** The tone of a number's tag; its word says the state. */
public final class StockTone {

  private StockTone() {}

  /** One of the tones of {@code fragments/uswds/tag}. */
  public static String of(StockState state) {
    return switch (state) {
      case PRINTED, RESERVED -> "neutral";
      case ALLOTTED, HELD -> "info";
      case USED -> "good";
      case VOIDED, LOST, SPOILED -> "bad";
      case RETURNED, RECALLED, DESTROYED -> "gone";
    };
  }
}
