package org.uskpa.core.load;

import java.util.List;
import org.uskpa.core.csv.CsvRow;
import org.uskpa.core.csv.LineFindings;

/** What rows of one record have in common. */
final class Rows {

  private Rows() {}

  /** Finds every cell that differs from the first row's where it should repeat it. */
  static void requireAgreement(List<CsvRow> rows, List<String> columns, LineFindings findings) {
    CsvRow first = rows.get(0);
    for (CsvRow row : rows.subList(1, rows.size())) {
      for (String column : columns) {
        if (!row.cell(column).equals(first.cell(column))) {
          findings.add(
              row.line(),
              LoadRules.AGREE.block(
                  column,
                  "“%s” differs from “%s” on line %d, which tells the same record. Make them agree, or correct the number."
                      .formatted(row.cell(column), first.cell(column), first.line())));
        }
      }
    }
  }
}
