package org.uskpa.core.journal;

import org.jspecify.annotations.Nullable;

/**
 * Whether a subject's history is as it was written.
 *
 * @param steps how many steps it has
 * @param brokenAt the first step that was changed, or stands after one that is missing; null when
 *     the chain is whole
 */
public record Verification(int steps, @Nullable Integer brokenAt) {

  public boolean isWhole() {
    return brokenAt == null;
  }
}
