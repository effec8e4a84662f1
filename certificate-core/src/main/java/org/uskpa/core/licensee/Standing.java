package org.uskpa.core.licensee;

/** How a licensee stands with the USKPA at a moment. */
public enum Standing {
  ACTIVE("Active"),
  SUSPENDED("Suspended"),
  ENDED("Ended");

  private final String label;

  Standing(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
