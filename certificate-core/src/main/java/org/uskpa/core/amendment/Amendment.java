package org.uskpa.core.amendment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a register as it stands on record.
 *
 * @param withdrawn null while it stands
 */
public record Amendment(
    UUID id,
    RegisterKind register,
    LocalDate effectiveOn,
    String source,
    String reason,
    Instant acceptedAt,
    String acceptedBy,
    @Nullable Withdrawal withdrawn,
    List<RowDifference> rows) {

  /** Who took a change back before it took effect, and why. */
  public record Withdrawal(Instant at, String by, String why) {}

  public Amendment {
    rows = List.copyOf(rows);
  }

  /** How it was withdrawn; empty while it stands. */
  public Optional<Withdrawal> withdrawal() {
    return Optional.ofNullable(withdrawn);
  }

  /** Whether it stands and has not taken effect on this day, so that it can still be withdrawn. */
  public boolean isAheadOn(LocalDate today) {
    return withdrawn == null && effectiveOn.isAfter(today);
  }
}
