package org.uskpa.core.csv;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.RuleCard;

/** What a file must be before anything in it can be judged. All of these block. */
public final class FileRules {

  public static final RuleCard ENCODING =
      card("file-encoding", "The file is UTF-8 throughout; a byte order mark may lead it.");

  public static final RuleCard EMPTY =
      card("file-empty", "The file has a heading and at least one row.");

  public static final RuleCard COLUMNS =
      card("file-columns", "The heading names each column once, in any order, and no other.");

  public static final RuleCard QUOTES =
      card(
          "file-quotes", "Quotation marks enclose whole cells, are closed, and double inside one.");

  public static final RuleCard ROW =
      card("file-row", "Every row has as many cells as the heading.");

  public static final RuleCard CELL =
      card(
          "file-cell",
          "A cell has at most 4,000 characters, none of them a control character, and none between its"
              + " letters that cannot be seen.");

  /**
   * Refused, not mended: a record keeps what was written, and a leading sign would be run as a
   * formula when the record is exported again and opened in a spreadsheet.
   */
  public static final RuleCard FORMULA =
      card("file-formula", "A text does not begin with =, +, - or @, as spreadsheet formulas do.");

  private FileRules() {}

  /** All of them. */
  public static List<RuleCard> all() {
    return List.of(ENCODING, EMPTY, COLUMNS, QUOTES, ROW, CELL, FORMULA);
  }

  private static RuleCard card(String name, String says) {
    return RuleCard.blocking(name, Basis.HOUSE, "", says);
  }
}
