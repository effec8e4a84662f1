package org.uskpa.core.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.uskpa.core.csv.CsvRow;

/**
 * Brings together the rows of one record, adjacent or not. The first reading of a file counts the
 * rows of each key; the second hands a record over as soon as its last row has come, so that only
 * rows of scattered records wait in memory.
 */
final class RowGroups {

  private final RecordKind kind;
  private final Map<String, Integer> expected = new HashMap<>();
  private final Map<String, List<CsvRow>> waiting = new HashMap<>();
  private int rowsWaiting;

  RowGroups(RecordKind kind) {
    this.kind = kind;
  }

  /** Counts a row in the first reading. */
  void count(CsvRow row) {
    String value = kind.keyOf(row);
    if (!value.isEmpty()) {
      expected.merge(value, 1, Integer::sum);
    }
  }

  /** Takes a row in the second reading. */
  void add(CsvRow row, Consumer<List<CsvRow>> complete) {
    String value = kind.keyOf(row);
    int rows = expected.getOrDefault(value, 1);
    // Rows without a key cannot belong together.
    if (rows == 1) {
      complete.accept(List.of(row));
      return;
    }
    List<CsvRow> sofar = waiting.computeIfAbsent(value, first -> new ArrayList<>(2));
    sofar.add(row);
    rowsWaiting++;
    if (sofar.size() == rows) {
      waiting.remove(value);
      rowsWaiting -= rows;
      complete.accept(List.copyOf(sofar));
    }
  }

  /** Rows in memory whose record is not complete. */
  int rowsWaiting() {
    return rowsWaiting;
  }

  /** Lets go of the rows in memory: the load is refused already and they are not judged. */
  void forget() {
    waiting.clear();
    rowsWaiting = 0;
  }
}
