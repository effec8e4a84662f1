package org.uskpa.core.csv;

import java.io.IOException;
import org.uskpa.core.finding.RuleCard;

/** The text cannot be read on; thrown through the parser and caught by {@link CsvFile}. */
final class CsvTrouble extends IOException {

  private static final long serialVersionUID = 1L;

  private final RuleCard rule;
  private final int line;
  private final int column;

  /**
   * @param column counted from 0
   */
  CsvTrouble(RuleCard rule, int line, int column, String message) {
    super(message);
    this.rule = rule;
    this.line = line;
    this.column = column;
  }

  RuleCard rule() {
    return rule;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }
}
