package org.uskpa.core.fee;

/** Where the fee of a year is. */
public enum FeeState {
  OPEN("Unpaid"),
  RECEIVED("Received"),
  WAIVED("Waived");

  private final String label;

  FeeState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
