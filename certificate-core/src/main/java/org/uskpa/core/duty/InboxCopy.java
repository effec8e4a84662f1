package org.uskpa.core.duty;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.shipment.CertificateNumber;

/**
 * A copy in an agency's inbox.
 *
 * @param receivedAt when the recipient marked it; null while it waits
 * @param receivedBy the username of whoever marked it; null while it waits
 * @param elsewhere what its certificate shares with another licensee's; null of every kind but
 *     {@link CopyKind#USED_ELSEWHERE}
 * @param withdrawn that what it tells of was taken back; null while it stands
 */
public record InboxCopy(
    long id,
    DutyOwner recipient,
    CopyKind kind,
    Subject subject,
    Instant deliveredAt,
    @Nullable Instant receivedAt,
    @Nullable String receivedBy,
    @Nullable Elsewhere elsewhere,
    @Nullable Withdrawn withdrawn) {

  /** What two certificates of different licensees can share. */
  public enum Shared {
    ITN,
    SEAL,
    /** Consignee and every line of goods. */
    GOODS
  }

  /**
   * That a certificate shares something with another licensee's.
   *
   * @param number the other certificate's
   * @param shared what they share, at least one thing
   */
  public record Elsewhere(CertificateNumber number, Set<Shared> shared) {
    public Elsewhere {
      shared = Collections.unmodifiableSet(EnumSet.copyOf(shared));
    }
  }

  /**
   * That an export was taken back.
   *
   * @param why in the words of whoever took it back
   */
  public record Withdrawn(Instant at, String why) {}

  public boolean isWaiting() {
    return receivedAt == null;
  }
}
