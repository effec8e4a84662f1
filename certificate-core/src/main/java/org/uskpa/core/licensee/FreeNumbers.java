package org.uskpa.core.licensee;

/** How few free numbers a licensee in good standing has left. */
public enum FreeNumbers {
  NONE("No free numbers"),
  /** At least one, and no more than the setting {@code few-numbers}. */
  LOW("Few free numbers");

  private final String label;

  FreeNumbers(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
