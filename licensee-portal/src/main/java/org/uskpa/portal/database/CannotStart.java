package org.uskpa.portal.database;

import org.jspecify.annotations.Nullable;

/**
 * The portal cannot start, for a reason that whoever started it can mend. The message is the one
 * line they read: what is wrong, with which value, what to do.
 */
public final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotStart(String line) {
    super(line);
  }

  public CannotStart(String line, @Nullable Throwable cause) {
    super(line, cause);
  }
}
