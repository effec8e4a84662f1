package org.uskpa.portal.page;

/**
 * A line of a summary list: what was said, and where to change it.
 *
 * @param label what the value is
 * @param value the value as shown; empty shows as not given
 * @param changeAt address of the page that changes it; empty where nothing can be changed
 */
public record SummaryRow(String label, String value, String changeAt) {

  public SummaryRow(String label, String value) {
    this(label, value, "");
  }
}
