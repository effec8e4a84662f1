package org.uskpa.statistics.published;

/** What a published figure is a number of. */
public enum Quantity {
  CARATS("carats"),
  VALUE_USD("value"),
  CERTIFICATES("certificates");

  private final String label;

  Quantity(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
