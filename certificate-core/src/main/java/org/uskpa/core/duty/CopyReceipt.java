package org.uskpa.core.duty;

import org.uskpa.core.journal.JournalEntry;

/** How a journal tells that a copy was received. */
public final class CopyReceipt {

  static final String ACTION = "copy received";
  static final String COPY = "copy";

  private CopyReceipt() {}

  /** Whether a step of a journal tells that a copy of this kind was received. */
  public static boolean isOf(CopyKind kind, JournalEntry step) {
    return step.action().equals(ACTION) && kind.name().equals(step.details().get(COPY));
  }
}
