package org.uskpa.portal.page;

/**
 * One thing to choose in a list or among radio buttons.
 *
 * @param value what the form sends
 * @param label what the person reads
 * @param hint a line of help under the label; empty for none
 */
public record Choice(String value, String label, String hint) {

  public Choice(String value, String label) {
    this(value, label, "");
  }
}
