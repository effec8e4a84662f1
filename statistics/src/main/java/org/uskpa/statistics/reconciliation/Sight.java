package org.uskpa.statistics.reconciliation;

/**
 * Which reconciliations somebody sees. Every question about them names it, so that none can be
 * asked without saying who asks: what comes from export filings is confidential (15 CFR 30.60) and
 * is not there for others.
 */
public enum Sight {
  /** Those who may see export filings. */
  WITH_FILINGS("true"),
  /** Everybody else. */
  WITHOUT_FILINGS("%s.source <> 'AES_FILINGS'");

  private final String condition;

  Sight(String condition) {
    this.condition = condition;
  }

  /** Of somebody who may see export filings, or may not. */
  public static Sight of(boolean maySeeFilings) {
    return maySeeFilings ? WITH_FILINGS : WITHOUT_FILINGS;
  }

  /** The condition on a relation that has the column {@code source}. */
  String on(String relation) {
    return condition.formatted(relation);
  }
}
