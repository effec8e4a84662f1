package org.uskpa.core.csv;

/**
 * A column of a file.
 *
 * @param name as the heading writes it
 * @param text whether its cells are kept as written; others are read as a number, date or code, and
 *     what does not read is refused there
 */
public record Column(String name, boolean text) {

  /** A column whose cells are kept as written. */
  public static Column text(String name) {
    return new Column(name, true);
  }

  /** A column whose cells are read as a number, a date or a code. */
  public static Column coded(String name) {
    return new Column(name, false);
  }
}
