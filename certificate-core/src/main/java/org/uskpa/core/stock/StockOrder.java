package org.uskpa.core.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Numbered certificates that a licensee ordered.
 *
 * @param licenseeNumber such as {@code L005}
 * @param numbers how many, from 1 to 100,000
 * @param words what they are for; may be empty
 * @param answeredAt null while the order is open, like {@code answeredBy}
 * @param answer why it was declined, or what was said with it; may be empty
 * @param range what was allotted for it; null while nothing was
 */
public record StockOrder(
    long id,
    long licenseeId,
    String licenseeNumber,
    String licenseeName,
    int numbers,
    String words,
    Instant orderedAt,
    String orderedBy,
    State state,
    @Nullable Instant answeredAt,
    @Nullable String answeredBy,
    String answer,
    @Nullable NumberRange range) {

  /** Where an order is; from open it goes to one of the others, and stays there. */
  public enum State {
    OPEN("Open"),
    ALLOTTED("Allotted"),
    DECLINED("Declined"),
    WITHDRAWN("Withdrawn");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** As people read it. */
    public String label() {
      return label;
    }
  }
}
