package org.uskpa.core.finding;

/** How hard a finding stands in the way. */
public enum Severity {
  /** The record cannot pass until it is mended. */
  BLOCK,
  /** The record passes only with words typed by the user, which are kept. */
  WARN
}
