package org.uskpa.core.period;

/** A row of a register that holds for a time. */
public interface Dated {

  /** The days on which it holds. */
  DateRange during();
}
