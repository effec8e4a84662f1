package org.uskpa.core.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uskpa.core.csv.Column;
import org.uskpa.core.csv.CsvRow;
import org.uskpa.core.csv.LineFinding;
import org.uskpa.core.csv.LineFindings;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.shipment.FieldNames;

/**
 * The rows of a file that tell one shipment: one for each HS code, all other cells repeated.
 *
 * @param what they tell: a record, a draft
 * @param columns those that are fields of it
 * @param rows never empty, in the file's order
 */
public record GoodsRows(String what, List<Column> columns, List<CsvRow> rows) {

  private static final Set<String> OF_LINES =
      Set.of(FieldNames.HS_CODE, FieldNames.CARATS, FieldNames.VALUE_USD);

  public GoodsRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  static GoodsRows ofRecord(RecordKind kind, List<CsvRow> rows) {
    return new GoodsRows("record", kind.columns(), rows);
  }

  /** The line of the file on which it begins. */
  public int line() {
    return first().line();
  }

  /** The row that has the cells which the others repeat. */
  public CsvRow first() {
    return rows.get(0);
  }

  /** Finds what keeps the rows from telling one shipment, whose number is as written. */
  public void requireOne(String number, LineFindings findings) {
    if (rows.size() > FieldNames.MOST_LINES) {
      findings.add(
          rows.get(FieldNames.MOST_LINES).line(),
          LoadRules.LINES.block(
              FieldNames.HS_CODE,
              "%s has %d rows, but a %s has one row for each HS code, %d at the most. Put rows of one code together, or correct the number."
                  .formatted(number, rows.size(), what, FieldNames.MOST_LINES)));
    }
    for (CsvRow row : rows.subList(1, rows.size())) {
      for (Column column : columns) {
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
            "“%s” differs from “%s” on line %d, which tells the same %s. Make them agree, or correct the number."
                .formatted(row.cell(column), first().cell(column), line(), what)));
  }

  /** The cells as fields of a form; those of a row's goods as fields of a line. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Column column : columns) {
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
  public LineFinding located(Finding finding) {
    return FieldNames.OfLine.read(finding.field())
        .map(
            field ->
                new LineFinding(
                    rows.get(Math.min(field.index(), rows.size() - 1)).line(),
                    finding.at(field.name())))
        .orElseGet(() -> new LineFinding(line(), finding));
  }
}
