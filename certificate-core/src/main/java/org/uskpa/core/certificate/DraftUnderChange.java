package org.uskpa.core.certificate;

import java.util.List;
import java.util.Optional;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.shipment.CertificateNumber;

/**
 * A draft of which other registers say something else.
 *
 * @param departure its planned departure as typed; empty for none
 * @param stops what would block it and does not as the registers stand
 * @param frees what blocks it as they stand and would not any more
 * @param warns what would warn and does not as they stand
 */
public record DraftUnderChange(
    CertificateNumber number,
    String licenseeNumber,
    CertificateState state,
    String departure,
    List<Finding> stops,
    List<Finding> frees,
    List<Finding> warns) {

  public DraftUnderChange {
    stops = List.copyOf(stops);
    frees = List.copyOf(frees);
    warns = List.copyOf(warns);
  }

  /** It could be issued as the registers stand, as far as the changed rules go, and then not. */
  public boolean isStopped() {
    return !stops.isEmpty();
  }

  /** Something that blocks it would be gone, and nothing new blocks. */
  public boolean isFreed() {
    return stops.isEmpty() && !frees.isEmpty();
  }

  boolean isTouched() {
    return !stops.isEmpty() || !frees.isEmpty() || !warns.isEmpty();
  }

  /** The planned departure; empty for none. */
  public Optional<String> departs() {
    return Optional.of(departure).filter(text -> !text.isEmpty());
  }
}
