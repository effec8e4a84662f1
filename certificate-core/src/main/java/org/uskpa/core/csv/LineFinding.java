package org.uskpa.core.csv;

import org.uskpa.core.finding.Finding;

/**
 * A finding and where in the file it was made.
 *
 * @param line the line of the file, counted from 1, on which the row begins; line breaks inside
 *     quoted cells count
 * @param finding its field is the name of the column, or empty where it concerns the whole row
 */
public record LineFinding(int line, Finding finding) {

  /** Whether it is said of the file as a whole and not of a row: there is none to point at. */
  public boolean isOfFile() {
    return finding.rule().equals(FileRules.EMPTY.name());
  }
}
