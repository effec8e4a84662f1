package org.uskpa.core.admission;

/** What was found on a point of the checklist. */
public enum PointResult {
  MET("Met"),
  WANTING("Wanting"),
  DOES_NOT_APPLY("Does not apply");

  private final String label;

  PointResult(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether the board may approve with it. */
  public boolean isEnough() {
    return this != WANTING;
  }
}
