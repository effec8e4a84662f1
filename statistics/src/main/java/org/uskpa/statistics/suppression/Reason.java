package org.uskpa.statistics.suppression;

/** Why a figure is withheld. */
public enum Reason {
  /** It would reveal somebody's trade itself. */
  PRIMARY("reveals a trader"),
  /** An earlier edition of the same period withholds it. */
  CARRIED("withheld before"),
  /** With it, one that is withheld could be reckoned. */
  COMPLEMENTARY("protects another");

  private final String label;

  Reason(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
