package org.uskpa.statistics.release;

import org.uskpa.core.finding.Finding;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;

/** Says how a quarter stands to whoever asks for a step that it does not take from there. */
final class StaleEdition {

  private StaleEdition() {}

  /** There is no edition at all that the step could be taken with. */
  static Finding none(Quarter quarter) {
    return ReleaseRules.STEP.block(
        "%s is not in review. Open its review first.".formatted(label(quarter)));
  }

  private static String label(Quarter quarter) {
    return Period.of(quarter).label();
  }

  /** How the edition stands, since when and by whom. */
  static Finding of(Edition now) {
    return ReleaseRules.STEP.block(
        switch (now.state()) {
          case IN_REVIEW ->
              "Edition %d of %s is in review since %s, opened by %s. Look at it as it stands now."
                  .formatted(
                      now.number(),
                      label(now.quarter()),
                      EasternTime.written(now.openedAt()),
                      now.openedBy());
          case SUBMITTED ->
              "Edition %d of %s was submitted on %s by %s. It is released as it is, or sent back."
                  .formatted(
                      now.number(),
                      label(now.quarter()),
                      EasternTime.written(now.submitted().orElseThrow().at()),
                      now.submitted().orElseThrow().by());
          case RELEASED ->
              "Edition %d of %s was released on %s by %s and stays as it is. What changed since goes into a revision."
                  .formatted(
                      now.number(),
                      label(now.quarter()),
                      EasternTime.written(now.released().orElseThrow().at()),
                      now.released().orElseThrow().by());
        });
  }
}
