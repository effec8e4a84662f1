package org.uskpa.core.licensee;

/**
 * Why a licensee deserves a look: one in good standing, and where a review or a fee is owed one
 * that is suspended, too.
 */
public enum Concern {
  /** The USKPA's review is past due, or falls due soon. */
  REVIEW_DUE("Review due"),
  /** This year's written acknowledgment is not on file. */
  ACKNOWLEDGMENT_MISSING("Acknowledgment missing"),
  /** No licence agreement is in force, or the one that is ends soon. */
  AGREEMENT_ENDING("Agreement missing or ending"),
  /** Few numbers are left. */
  STOCK_LOW("Stock low"),
  /** The fee of a year is past due. */
  FEE_LATE("Annual fee late");

  private final String label;

  Concern(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
