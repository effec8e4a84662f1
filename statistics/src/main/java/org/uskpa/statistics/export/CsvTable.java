package org.uskpa.statistics.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;

/**
 * A table as CSV (RFC 4180, UTF-8): one header line of column keys, then a line for each row. The
 * first column says what part the row plays, the last three carry status, moment and source with
 * every row, so that a line copied elsewhere still says where it is from.
 *
 * <p>Numbers have a decimal point and no separators, two values of a conflict are joined by a bar,
 * and a place without a figure is empty. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 */
final class CsvTable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();

  private static final String FORMULA_BEGINS = "=+-@\t\r\n";

  private final Table table;

  private CsvTable(Table table) {
    this.table = table;
  }

  /** Writes header and rows; closes nothing. */
  static void write(Table table, OutputStream out) throws IOException {
    write(
        table,
        out,
        rows -> {
          for (Row row : table.allRows()) {
            rows.add(row);
          }
        });
  }

  /** Writes the header of a table and the rows that are given, as they come; closes nothing. */
  static void write(Table table, OutputStream out, RowSource source) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    @SuppressWarnings("resource") // closing it would close what belongs to the caller
    CSVPrinter printer = new CSVPrinter(writer, FORMAT);
    CsvTable csv = new CsvTable(table);
    printer.printRecord(csv.header());
    source.giveTo(row -> printer.printRecord(csv.line(row)));
    printer.flush();
  }

  private List<String> header() {
    List<String> header = new ArrayList<>();
    header.add("row");
    table.columns().forEach(column -> header.add(column.key()));
    header.addAll(List.of("status", "as_of", "source"));
    return header;
  }

  private List<String> line(Row row) {
    List<String> line = new ArrayList<>();
    line.add(row.part().name().toLowerCase(Locale.ROOT));
    for (int place = 0; place < table.columns().size(); place++) {
      Column column = table.columns().get(place);
      Cell cell = row.cells().get(place);
      line.add(cell instanceof Cell.Text text ? harmless(text.words()) : column.plain(cell));
    }
    line.add(harmless(table.vintage().standing()));
    line.add(table.vintage().asOf().toString());
    line.add(harmless(table.vintage().source()));
    return line;
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
