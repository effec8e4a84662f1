package org.uskpa.core.fee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.UsDollars;

/**
 * The fee of a year that a licensee owes the USKPA.
 *
 * @param licenseeNumber such as {@code L005}
 * @param amount above zero
 * @param dueOn the last day on which it is in time
 * @param receivedOn the day on which it came; null unless received
 * @param reference of the payment; empty unless received
 * @param words why it is waived; empty unless waived
 */
public record Fee(
    long licenseeId,
    String licenseeNumber,
    String licenseeName,
    int year,
    UsDollars amount,
    LocalDate dueOn,
    FeeState state,
    @Nullable LocalDate receivedOn,
    String reference,
    String words) {

  /** What its duty and its history are about. */
  public Subject subject() {
    return Subject.fee(licenseeNumber, year);
  }

  /** Whether it is unpaid after its last day. */
  public boolean isLate(LocalDate today) {
    return state == FeeState.OPEN && dueOn.isBefore(today);
  }
}
