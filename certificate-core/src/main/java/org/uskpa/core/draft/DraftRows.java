package org.uskpa.core.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uskpa.core.csv.Column;
import org.uskpa.core.csv.CsvRow;
import org.uskpa.core.csv.LineFinding;
import org.uskpa.core.csv.LineFindings;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.load.LoadRules;
import org.uskpa.core.shipment.FieldNames;

/**
 * The rows that tell one draft: those of one number, one for each HS code with all other cells
 * repeated; a row without a number tells a draft of its own.
 *
 * @param rows never empty, in the file's order
 */
record DraftRows(List<CsvRow> rows) {

  private static final Pattern FIELD_OF_LINE = Pattern.compile("lines\\[(\\d+)]\\.(.+)");
  private static final Set<String> OF_LINES =
      Set.of(FieldNames.HS_CODE, FieldNames.CARATS, FieldNames.VALUE_USD);

  DraftRows {
    rows = List.copyOf(rows);
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
    return rows.get(0).line();
  }

  /** The number it asks for, as written; empty for whichever is free. */
  String number() {
    return rows.get(0).cell(FieldNames.CERTIFICATE_NUMBER);
  }

  /** Finds what keeps the rows from telling one draft. */
  void requireOneDraft(LineFindings findings) {
    if (rows.size() > FieldNames.MOST_LINES) {
      findings.add(
          rows.get(FieldNames.MOST_LINES).line(),
          LoadRules.LINES.block(
              FieldNames.HS_CODE,
              "%s has %d rows, but a certificate has one for each HS code, %d at the most. Put rows of one code together, or correct the number."
                  .formatted(number(), rows.size(), FieldNames.MOST_LINES)));
    }
    CsvRow first = rows.get(0);
    for (CsvRow row : rows.subList(1, rows.size())) {
      for (Column column : ImportDrafts.COLUMNS) {
        String name = column.name();
        if (!OF_LINES.contains(name)
            && !name.equals(FieldNames.CERTIFICATE_NUMBER)
            && !row.cell(name).equals(first.cell(name))) {
          findings.add(
              row.line(),
              LoadRules.AGREE.block(
                  name,
                  "“%s” differs from “%s” on line %d, which tells the same draft. Make them agree, or correct the number."
                      .formatted(row.cell(name), first.cell(name), line())));
        }
      }
    }
  }

  /** What is typed into the draft; blank cells are left out. */
  Map<String, String> typed() {
    Map<String, String> typed = new LinkedHashMap<>();
    for (Column column : ImportDrafts.COLUMNS) {
      if (!OF_LINES.contains(column.name())
          && !column.name().equals(FieldNames.CERTIFICATE_NUMBER)) {
        typed.put(column.name(), rows.get(0).cell(column.name()));
      }
    }
    for (int index = 0; index < Math.min(rows.size(), FieldNames.MOST_LINES); index++) {
      for (String column : OF_LINES) {
        typed.put(FieldNames.ofLine(index, column), rows.get(index).cell(column));
      }
    }
    typed.values().removeIf(String::isEmpty);
    return typed;
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
