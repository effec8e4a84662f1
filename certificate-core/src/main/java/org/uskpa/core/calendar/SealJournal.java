package org.uskpa.core.calendar;

import java.time.Clock;
import java.util.Optional;
import org.uskpa.core.journal.Checkpoint;
import org.uskpa.core.journal.JournalCheckpoints;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.usecase.UseCase;

/**
 * Makes a checkpoint over all chains of the journal. It may run at any time and as often as one
 * likes; two that run at once take turns, and the second finds nothing to do.
 */
@UseCase
public class SealJournal {

  private final JournalCheckpoints checkpoints;
  private final Clock clock;

  SealJournal(JournalCheckpoints checkpoints, Clock clock) {
    this.checkpoints = checkpoints;
    this.clock = clock;
  }

  /**
   * Makes it.
   *
   * @return empty when nothing was done since the last one
   */
  public Optional<Checkpoint> run() {
    return checkpoints.make(EasternTime.now(clock));
  }
}
