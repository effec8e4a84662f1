package org.uskpa.statistics.reconciliation;

/** What kind of difference an item is about. What agrees is matched, and no item. */
public enum DifferenceClass {
  MATCHED_WITH_DIFFERENCE(
      "Matched with difference", "Both lists have it, with other goods, parcels or number."),
  EXPORT_WITHOUT_CONFIRMATION(
      "Export without confirmation",
      "An export stands in one list, and nothing in the other confirms it."),
  IMPORT_WITHOUT_NOTICE(
      "Import without notice",
      "An import stands in one list, and nothing in the other gave notice of it."),
  DUPLICATE("Duplicate", "The number stands more than once in one of the lists."),
  WRONG_PERIOD("Wrong period", "The lists have it in different quarters."),
  WRONG_PARTNER(
      "Wrong partner",
      "The lists have it with different partners, such as the origin for the provenance."),
  HS_MIX_UP("HS mix-up", "The totals agree, and the HS codes do not.");

  private final String label;
  private final String says;

  DifferenceClass(String label, String says) {
    this.label = label;
    this.says = says;
  }

  /** As people name it. */
  public String label() {
    return label;
  }

  /** What it means, in a sentence. */
  public String says() {
    return says;
  }
}
