package org.uskpa.portal.register;

import java.util.List;
import org.uskpa.core.certificate.DraftUnderChange;
import org.uskpa.core.finding.Finding;

/**
 * A draft that a change would touch, as the dry run shows it.
 *
 * @param effect {@code stopped}, {@code freed} or {@code warned}
 * @param findings what would be found, or no longer
 */
record DraftLine(
    String number,
    String licensee,
    String departure,
    String effect,
    String tone,
    List<String> findings) {

  static DraftLine of(DraftUnderChange draft) {
    List<Finding> said =
        draft.isStopped() ? draft.stops() : draft.isFreed() ? draft.frees() : draft.warns();
    return new DraftLine(
        draft.number().value(),
        draft.licenseeNumber(),
        draft.departure(),
        draft.isStopped() ? "stopped" : draft.isFreed() ? "freed" : "warned",
        draft.isStopped() ? "bad" : draft.isFreed() ? "good" : "warn",
        said.stream().map(Finding::message).toList());
  }
}
