package org.uskpa.core.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uskpa.core.csv.Column;
import org.uskpa.core.csv.CsvRow;
import org.uskpa.core.csv.LineFinding;
import org.uskpa.core.csv.LineFindings;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.shipment.FieldNames;

/**
 * The rows that tell one certificate or one import: one for each HS code, all other cells repeated.
 *
 * @param rows never empty, in the file's order
 */
record RecordRows(RecordKind kind, List<CsvRow> rows) {

  private static final Pattern FIELD_OF_LINE = Pattern.compile("lines\\[(\\d+)]\\.(.+)");
  private static final Set<String> OF_LINES =
      Set.of(FieldNames.HS_CODE, FieldNames.CARATS, FieldNames.VALUE_USD);

  /** The line of the file on which the record begins. */
  int line() {
    return first().line();
  }

  CsvRow first() {
    return rows.get(0);
  }

  /** Finds what keeps the rows from telling one record. */
  void requireOneRecord(LineFindings findings) {
    if (rows.size() > FieldNames.MOST_LINES) {
      findings.add(
          rows.get(FieldNames.MOST_LINES).line(),
          LoadRules.LINES.block(
              FieldNames.HS_CODE,
              "%s has %d rows, but a record has one row for each HS code, %d at the most. Put rows of one code together, or correct the number."
                  .formatted(first().cell(kind.key()), rows.size(), FieldNames.MOST_LINES)));
    }
    for (CsvRow row : rows.subList(1, rows.size())) {
      for (Column column : kind.columns()) {
        requireAgreement(row, column.name(), findings);
      }
    }
  }

  private void requireAgreement(CsvRow row, String column, LineFindings findings) {
    if (OF_LINES.contains(column) || row.cell(column).equals(first().cell(column))) {
      return;
    }
    findings.add(
        row.line(),
        LoadRules.AGREE.block(
            column,
            "“%s” differs from “%s” on line %d, which tells the same record. Make them agree, or correct the number."
                .formatted(row.cell(column), first().cell(column), line())));
  }

  /** The cells as fields of a form; those of a row's goods as fields of a line. */
  Map<String, String> fields() {
    Map<String, String> fields = new HashMap<>();
    for (Column column : kind.columns()) {
      if (!OF_LINES.contains(column.name())) {
        fields.put(column.name(), first().cell(column.name()));
      }
    }
    for (int index = 0; index < Math.min(rows.size(), FieldNames.MOST_LINES); index++) {
      for (String column : OF_LINES) {
        fields.put(FieldNames.ofLine(index, column), rows.get(index).cell(column));
      }
    }
    return fields;
  }

  /** A finding of the rules, said of the row and column where its text stands. */
  LineFinding located(Finding finding) {
    Matcher ofLine = FIELD_OF_LINE.matcher(finding.field());
    if (!ofLine.matches()) {
      return new LineFinding(line(), finding);
    }
    int index = Math.min(Integer.parseInt(ofLine.group(1)), rows.size() - 1);
    return new LineFinding(rows.get(index).line(), finding.at(ofLine.group(2)));
  }
}
