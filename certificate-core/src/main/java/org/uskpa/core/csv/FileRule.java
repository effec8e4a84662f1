package org.uskpa.core.csv;

import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Severity;

/** What a file must be before anything in it can be judged. All of them block. */
public enum FileRule {
  ENCODING("file-encoding", "The file is UTF-8 throughout; a byte order mark may lead it."),
  EMPTY("file-empty", "The file has a heading and at least one row."),
  COLUMNS("file-columns", "The heading names each column once, in any order, and no other."),
  QUOTES("file-quotes", "Quotation marks enclose whole cells, are closed, and double inside one."),
  ROW("file-row", "Every row has as many cells as the heading."),
  CELL("file-cell", "A cell has at most 4,000 characters, none of them a control character."),
  FORMULA(
      "file-formula",
      "A text does not begin as a spreadsheet formula does. It is refused, not mended: a record"
          + " keeps what was written, and a leading sign would be run when the record is exported"
          + " again.");

  private final String ruleName;
  private final String says;

  FileRule(String ruleName, String says) {
    this.ruleName = ruleName;
    this.says = says;
  }

  /** The name in findings, such as {@code file-columns}. */
  public String ruleName() {
    return ruleName;
  }

  /** What the rule says, in a sentence or two. */
  public String says() {
    return says;
  }

  LineFinding at(int line, String field, String message) {
    return new LineFinding(
        line, new Finding(ruleName, field, Severity.BLOCK, Basis.HOUSE, message, ""));
  }
}
