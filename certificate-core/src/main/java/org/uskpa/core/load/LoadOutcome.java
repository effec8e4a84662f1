package org.uskpa.core.load;

import java.util.SortedMap;
import org.uskpa.core.csv.LineFindings;

/** How a load ended. */
public sealed interface LoadOutcome {

  /**
   * Everything stands in the records; or, of a dry run, would.
   *
   * @param counts what was loaded by name: licensees, numbers, certificates or imports, and lines
   * @param findings warnings only; they are kept with the records
   */
  record Loaded(boolean dryRun, SortedMap<String, Long> counts, LineFindings findings)
      implements LoadOutcome {}

  /** Nothing was changed; the findings say why. */
  record Refused(LineFindings findings) implements LoadOutcome {}

  /** Nothing was changed now: the very same load was asked for before, and was done. */
  record DoneBefore(LoadRegister.DoneLoad load) implements LoadOutcome {}

  /** Nothing was changed: another load is at work, and loads go one at a time. */
  record Busy() implements LoadOutcome {}
}
