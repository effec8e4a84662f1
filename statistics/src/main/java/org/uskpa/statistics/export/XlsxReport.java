package org.uskpa.statistics.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.uskpa.statistics.table.Table;

/**
 * Tables as a workbook (Office Open XML): a sheet each, and a list of them on the first where there
 * are several. Numbers are numbers, shown with their decimals; words are words, whatever they begin
 * with. Rows go out as they come.
 */
final class XlsxReport {

  private static final String APPLICATION = "Kimberley Process portal";
  private static final String VERSION = "1.0";

  private XlsxReport() {}

  static void write(Report report, OutputStream out) throws IOException {
    SheetNames names = new SheetNames();
    try (Workbook workbook = new Workbook(out, APPLICATION, VERSION)) {
      workbook.properties().setTitle(report.title());
      if (report.tables().size() > 1) {
        contents(workbook.newWorksheet(names.unique("Contents")), report);
      }
      for (Table table : report.tables()) {
        new XlsxTable(workbook, names, table)
            .write(
                rows -> {
                  for (var row : table.allRows()) {
                    rows.add(row);
                  }
                });
      }
    }
  }

  /** Writes the rows that are given below the headings of a table. */
  static void write(Table table, OutputStream out, RowSource source) throws IOException {
    try (Workbook workbook = new Workbook(out, APPLICATION, VERSION)) {
      workbook.properties().setTitle(table.title());
      new XlsxTable(workbook, new SheetNames(), table).write(source);
    }
  }

  private static void contents(Worksheet sheet, Report report) {
    SheetNames names = new SheetNames();
    names.unique("Contents");
    sheet.inlineString(0, 0, report.title());
    sheet.style(0, 0).bold().fontSize(14).set();
    List<String> headings = List.of("Sheet", "Table", "Status", "As of");
    for (int column = 0; column < headings.size(); column++) {
      sheet.inlineString(1, column, headings.get(column));
      sheet.style(1, column).bold().set();
    }
    int row = 2;
    for (Table table : report.tables()) {
      sheet.inlineString(row, 0, names.unique(table.name()));
      sheet.inlineString(row, 1, table.title());
      sheet.inlineString(row, 2, table.vintage().standing());
      sheet.inlineString(row, 3, table.vintage().moment());
      row++;
    }
    sheet.width(0, SheetNames.LONGEST + 2);
    sheet.width(1, 70);
    sheet.width(2, 22);
    sheet.width(3, 24);
    sheet.freezePane(0, 2);
  }
}
