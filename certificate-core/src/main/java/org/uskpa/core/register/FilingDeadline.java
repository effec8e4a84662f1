package org.uskpa.core.register;

import org.uskpa.core.period.DateRange;
import org.uskpa.core.period.Dated;
import org.uskpa.core.shipment.TransportMode;

/**
 * How long before an event a shipment must have been filed with AES (15 CFR 30.4(b)).
 *
 * @param hours before that event
 * @param countedTo the event, such as {@code scheduled departure}
 */
public record FilingDeadline(
    TransportMode mode, DateRange during, int hours, String countedTo, String citation)
    implements Dated {

  /** As people say it: {@code 1 hour before arrival at the border}. */
  public String spoken() {
    return "%d %s before %s".formatted(hours, hours == 1 ? "hour" : "hours", countedTo);
  }
}
