package org.uskpa.statistics.export;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;

/**
 * A table on a sheet: its title, its headings, which stay in sight, its rows, and below them its
 * status, moment, source and notes. What is longer than a sheet goes on on another one.
 */
final class XlsxTable {

  /** What a sheet holds, less what stands below the rows. */
  private static final int LAST_ROW = 1_048_500;

  private static final int HEADINGS = 1;

  /** Rows that are kept until they go out. */
  private static final int BATCH = 500;

  private static final int LEAST_WIDTH = 10;
  private static final int GREATEST_WIDTH = 44;
  private static final int WIDTH_OF_ROWS_TO_COME = 26;

  private final Workbook workbook;
  private final SheetNames names;
  private final Table table;
  private Worksheet sheet;
  private int at;

  XlsxTable(Workbook workbook, SheetNames names, Table table) {
    this.workbook = workbook;
    this.names = names;
    this.table = table;
    this.sheet = begun();
  }

  void write(RowSource source) throws IOException {
    source.giveTo(this::add);
    at++;
    line("Status", table.vintage().standing());
    line("As of", table.vintage().moment());
    line("Source", table.vintage().source());
    for (String note : table.notes()) {
      line("Note", note);
    }
    sheet.finish();
  }

  private void add(Row row) throws IOException {
    if (at > LAST_ROW) {
      sheet.finish();
      sheet = begun();
    }
    boolean sum = row.part() == Row.Part.TOTAL || row.part() == Row.Part.SUBTOTAL;
    for (int place = 0; place < row.cells().size(); place++) {
      Column column = table.columns().get(place);
      boolean number = put(place, column, row.cells().get(place));
      if (number || sum) {
        StyleSetter style = sheet.style(at, place);
        if (number) {
          style.format(format(column));
        }
        if (sum) {
          style.bold().borderStyle(BorderSide.TOP, BorderStyle.THIN);
        }
        style.set();
      }
    }
    at++;
    if (at % BATCH == 0) {
      sheet.flush();
    }
  }

  /** Whether a number was put there. */
  private boolean put(int place, Column column, Cell cell) {
    if (cell instanceof Cell.Figure figure) {
      sheet.value(at, place, figure.value());
      return true;
    }
    // Two values that contradict each other are no number.
    String words = cell instanceof Cell.None ? "" : column.shown(cell);
    if (!words.isEmpty()) {
      sheet.inlineString(at, place, words);
    }
    return false;
  }

  private void line(String label, String words) {
    sheet.inlineString(at, 0, label);
    sheet.inlineString(at, 1, words);
    at++;
  }

  private Worksheet begun() {
    Worksheet begun = workbook.newWorksheet(names.unique(table.name()));
    begun.inlineString(0, 0, table.title());
    begun.style(0, 0).bold().fontSize(13).set();
    for (int place = 0; place < table.columns().size(); place++) {
      Column column = table.columns().get(place);
      begun.inlineString(HEADINGS, place, column.label());
      begun
          .style(HEADINGS, place)
          .bold()
          .wrapText(true)
          .fillColor("E9EEF5")
          .verticalAlignment("bottom")
          .horizontalAlignment(column.kind().isNumeric() ? "right" : "left")
          .set();
      begun.width(place, width(place));
    }
    begun.freezePane(0, HEADINGS + 1);
    begun.repeatRows(HEADINGS);
    begun.pageOrientation("landscape");
    begun.fitToWidth((short) 1);
    begun.fitToHeight((short) 0);
    at = HEADINGS + 1;
    return begun;
  }

  private int width(int place) {
    Column column = table.columns().get(place);
    List<Row> rows = table.allRows();
    int widest =
        rows.stream()
            .mapToInt(row -> column.shown(row.cells().get(place)).length())
            .max()
            .orElse(WIDTH_OF_ROWS_TO_COME);
    return Math.max(LEAST_WIDTH, Math.min(GREATEST_WIDTH, widest)) + 2;
  }

  private static String format(Column column) {
    return column.kind().places() == 0 ? "#,##0" : "#,##0." + "0".repeat(column.kind().places());
  }
}
