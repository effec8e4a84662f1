package org.uskpa.core.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.uskpa.core.csv.Column;
import org.uskpa.core.csv.CsvRow;
import org.uskpa.core.csv.LineFinding;
import org.uskpa.core.csv.LineFindings;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.load.GoodsRows;
import org.uskpa.core.shipment.FieldNames;

/**
 * The rows that tell one draft: those of one number; a row without a number tells one of its own.
 */
record DraftRows(GoodsRows rows) {

  /** The number is no field of a draft: it is taken from stock. */
  private static final List<Column> FIELDS =
      ImportDrafts.COLUMNS.stream()
          .filter(column -> !column.name().equals(FieldNames.CERTIFICATE_NUMBER))
          .toList();

  private DraftRows(List<CsvRow> rows) {
    this(new GoodsRows("draft", FIELDS, rows));
  }

  /** The drafts of a file: those that name their number first, each kind in the file's order. */
  static List<DraftRows> of(List<CsvRow> file) {
    Map<String, List<CsvRow>> numbered = new LinkedHashMap<>();
    List<DraftRows> unnumbered = new ArrayList<>();
    for (CsvRow row : file) {
      String number = row.cell(FieldNames.CERTIFICATE_NUMBER).toUpperCase(Locale.ROOT);
      if (number.isEmpty()) {
        unnumbered.add(new DraftRows(List.of(row)));
      } else {
        numbered.computeIfAbsent(number, first -> new ArrayList<>()).add(row);
      }
    }
    List<DraftRows> all = new ArrayList<>();
    numbered.values().forEach(rows -> all.add(new DraftRows(rows)));
    all.addAll(unnumbered);
    return all;
  }

  /** The line of the file on which the draft begins. */
  int line() {
    return rows.line();
  }

  /** The number it asks for, as written; empty for whichever is free. */
  String number() {
    return rows.first().cell(FieldNames.CERTIFICATE_NUMBER);
  }

  /** Finds what keeps the rows from telling one draft. */
  void requireOneDraft(LineFindings findings) {
    rows.requireOne(number(), findings);
  }

  /** What is typed into the draft; blank cells are left out. */
  Map<String, String> typed() {
    Map<String, String> typed = rows.fields();
    typed.values().removeIf(String::isEmpty);
    return typed;
  }

  /** A finding of the rules, said of the row and column where its text stands. */
  LineFinding located(Finding finding) {
    return rows.located(finding);
  }
}
