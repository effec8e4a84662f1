package org.uskpa.core.journal;

import org.jspecify.annotations.Nullable;

/**
 * Whether a subject's history is as it was written.
 *
 * @param steps how many steps it has
 * @param brokenAt the first step that was changed, stands after one that is missing, or is itself
 *     missing although a checkpoint kept it or a later one; null when the chain is whole
 */
public record Verification(int steps, @Nullable Integer brokenAt) {

  public boolean isWhole() {
    return brokenAt == null;
  }
}
