package org.uskpa.core.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.text.VisibleText;

/**
 * Reads files of certain columns row by row, in memory that does not grow with the file. What is
 * wrong with the form of one row is found and the reading goes on; what makes the rest unreadable
 * (encoding, quotation marks, a cell without end, the heading) is found and ends it.
 */
public final class CsvFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
  // A spreadsheet runs what begins so, once the record is exported and opened in one.
  private static final String FORMULA_SIGNS = "=+-@";

  // What spreadsheets write instead where the comma stands in decimals, and when cells are copied.
  private static final Map<String, String> OTHER_SEPARATORS =
      Map.of(";", "semicolons", "\t", "tabs");

  private final List<Column> columns;

  public CsvFile(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /**
   * Reads to the end, or to the first fault that makes the rest unreadable.
   *
   * @param bytes read but not closed
   * @param found takes every fault of form
   * @param rows takes every row of good form, in the file's order
   * @throws IOException when the bytes cannot be had
   */
  public void read(InputStream bytes, Consumer<LineFinding> found, Consumer<CsvRow> rows)
      throws IOException {
    Heading heading = new Heading(columns);
    try {
      // Not closed: that would close the caller's stream.
      CSVParser parser =
          CSVParser.builder().setReader(new CellGauge(new Utf8Text(bytes))).setFormat(FORMAT).get();
      read(parser, heading, found, rows);
    } catch (CsvTrouble trouble) {
      found.accept(finding(trouble, heading));
    } catch (UncheckedIOException failed) {
      // The parser's iterator wraps what its reader throws.
      if (failed.getCause() instanceof CsvTrouble trouble) {
        found.accept(finding(trouble, heading));
      } else {
        throw failed.getCause();
      }
    }
  }

  private void read(
      CSVParser parser, Heading heading, Consumer<LineFinding> found, Consumer<CsvRow> rows)
      throws IOException {
    Iterator<CSVRecord> records = parser.iterator();
    boolean anyLine = false;
    boolean anyRow = false;
    while (true) {
      // Before the next record is read this is the last line of the one before.
      int line = Math.toIntExact(parser.getCurrentLineNumber() + 1);
      if (!records.hasNext()) {
        break;
      }
      anyLine = true;
      String[] cells = records.next().values();
      if (cells.length == 1 && VisibleText.isBlank(cells[0])) {
        continue;
      }
      if (!heading.isRead()) {
        List<LineFinding> wrong = heading.read(line, cells);
        wrong.forEach(found);
        if (!wrong.isEmpty()) {
          return;
        }
      } else {
        anyRow = true;
        row(line, heading, cells, found).ifPresent(rows);
      }
    }
    if (!heading.isRead()) {
      found.accept(
          finding(
              FileRules.EMPTY,
              1,
              "",
              "%s Such a file begins with a heading, and a row for each record comes below: %s."
                  .formatted(
                      anyLine ? "The file holds nothing but blank lines." : "The file is empty.",
                      heading.written())));
    } else if (!anyRow) {
      found.accept(
          finding(
              FileRules.EMPTY,
              1,
              "",
              "The file has a heading and nothing below it. Add the rows."));
    }
  }

  private static Optional<CsvRow> row(
      int line, Heading heading, String[] cells, Consumer<LineFinding> found) {
    if (cells.length != heading.size()) {
      found.accept(
          finding(
              FileRules.ROW,
              line,
              "",
              "This row has %d cells where the heading has %d. Look for a comma that is not within quotation marks, or a missing cell."
                  .formatted(cells.length, heading.size())));
      return Optional.empty();
    }
    List<LineFinding> wrong = new ArrayList<>();
    for (int place = 0; place < cells.length; place++) {
      cell(line, heading.at(place), cells[place]).ifPresent(wrong::add);
    }
    wrong.forEach(found);
    return wrong.isEmpty()
        ? Optional.of(new CsvRow(line, heading.places(), cells))
        : Optional.empty();
  }

  private static Optional<LineFinding> cell(int line, Column column, String cell) {
    for (int at = 0; at < cell.length(); at++) {
      char character = cell.charAt(at);
      if (Character.isISOControl(character) && "\t\r\n".indexOf(character) < 0) {
        return Optional.of(
            finding(
                FileRules.CELL,
                line,
                column.name(),
                "The %s character of this cell is the control character U+%04X, which cannot be printed. Remove it."
                    .formatted(ordinal(at + 1), (int) character)));
      }
    }
    OptionalInt unseen = VisibleText.unseenWithin(cell);
    if (unseen.isPresent()) {
      return Optional.of(
          finding(
              FileRules.CELL,
              line,
              column.name(),
              "This cell holds U+%04X between its letters, which cannot be seen. Remove it."
                  .formatted(unseen.getAsInt())));
    }
    String stripped = VisibleText.trimmed(cell);
    if (column.text() && !stripped.isEmpty() && FORMULA_SIGNS.indexOf(stripped.charAt(0)) >= 0) {
      return Optional.of(
          finding(
              FileRules.FORMULA,
              line,
              column.name(),
              "“%s” begins with “%c”, as a spreadsheet formula does. Write the text without it."
                  .formatted(shortened(stripped), stripped.charAt(0))));
    }
    return Optional.empty();
  }

  private static LineFinding finding(CsvTrouble trouble, Heading heading) {
    return finding(
        trouble.rule(),
        trouble.line(),
        heading.nameAt(trouble.column()),
        String.valueOf(trouble.getMessage()));
  }

  private static LineFinding finding(RuleCard rule, int line, String field, String message) {
    return new LineFinding(line, rule.block(field, message));
  }

  private static String ordinal(int number) {
    boolean teen = number % 100 >= 11 && number % 100 <= 13;
    String ending =
        teen
            ? "th"
            : switch (number % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return number + ending;
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  /** The heading as expected and, once read, as it stands in this file. */
  private static final class Heading {

    private final Map<String, Column> expected = new HashMap<>();
    private final List<Column> order;
    private final Map<String, Integer> places = new HashMap<>();
    private List<Column> found = List.of();

    Heading(List<Column> columns) {
      order = columns;
      columns.forEach(column -> expected.put(column.name(), column));
    }

    boolean isRead() {
      return !found.isEmpty();
    }

    List<LineFinding> read(int line, String[] cells) {
      for (Map.Entry<String, String> other : OTHER_SEPARATORS.entrySet()) {
        if (cells.length == 1 && cells[0].contains(other.getKey())) {
          return List.of(
              finding(
                  FileRules.COLUMNS,
                  line,
                  "",
                  "The cells of this file are separated by %s. Save it once more with commas between them."
                      .formatted(other.getValue())));
        }
      }
      List<LineFinding> wrong = new ArrayList<>();
      List<Column> inFile = new ArrayList<>();
      for (int place = 0; place < cells.length; place++) {
        String name = VisibleText.trimmed(cells[place]);
        Column column = expected.get(name);
        if (column == null) {
          wrong.add(
              finding(
                  FileRules.COLUMNS,
                  line,
                  printable(name),
                  "There is no column “%s” in such a file. Remove it; the columns are %s."
                      .formatted(printable(name), written())));
        } else if (places.putIfAbsent(name, place) != null) {
          wrong.add(
              finding(
                  FileRules.COLUMNS,
                  line,
                  name,
                  "The column “%s” stands twice. Keep one of the two.".formatted(name)));
        } else {
          inFile.add(column);
        }
      }
      for (Column column : order) {
        if (!places.containsKey(column.name())) {
          wrong.add(
              finding(
                  FileRules.COLUMNS,
                  line,
                  column.name(),
                  "The column “%s” is missing. Add it to the heading and to every row; its cells may be blank where nothing is known."
                      .formatted(column.name())));
        }
      }
      if (wrong.isEmpty()) {
        found = List.copyOf(inFile);
      }
      return wrong;
    }

    int size() {
      return found.size();
    }

    Column at(int place) {
      return found.get(place);
    }

    /** The column's name; empty beyond the heading or before it was read. */
    String nameAt(int place) {
      return place < found.size() ? found.get(place).name() : "";
    }

    Map<String, Integer> places() {
      return places;
    }

    String written() {
      return String.join(",", order.stream().map(Column::name).toList());
    }

    private static String printable(String name) {
      return shortened(name.replaceAll("\\p{Cntrl}", "�"));
    }
  }
}
