package org.uskpa.statistics.reconciliation;

import org.uskpa.core.csv.LineFindings;

/** How a reconciliation ended. */
public sealed interface ReconcileOutcome {

  /** The list is loaded and compared; its items are there. */
  record Done(Reconciliation.Done done) implements ReconcileOutcome {}

  /** Nothing was loaded; the findings say why. */
  record Refused(LineFindings findings) implements ReconcileOutcome {}

  /** It was done before; nothing was changed now. */
  record DoneBefore() implements ReconcileOutcome {}
}
