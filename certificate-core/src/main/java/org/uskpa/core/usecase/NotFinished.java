package org.uskpa.core.usecase;

/**
 * The database failed a step in the middle. The step was done as a whole or not at all, never by
 * half, and it is safe to try again.
 */
public class NotFinished extends RuntimeException {

  private final boolean undone;

  NotFinished(String message, boolean undone, Throwable cause) {
    super(message, cause);
    this.undone = undone;
  }

  /**
   * Whether it is certain that nothing was done; false when the answer to the last word was lost.
   */
  public boolean isUndone() {
    return undone;
  }
}
