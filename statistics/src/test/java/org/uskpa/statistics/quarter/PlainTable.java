package org.uskpa.statistics.quarter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;

/** A table as lines of text, to be held against a transcribed one. */
final class PlainTable {

  private PlainTable() {}

  /** All rows, or only some columns of them, separated by commas. */
  static String of(Table table, String... keys) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < table.columns().size(); place++) {
      String key = table.columns().get(place).key();
      if (keys.length == 0 || List.of(keys).contains(key)) {
        places.add(place);
      }
    }
    return table.allRows().stream()
        .map(row -> line(table.columns(), row, places))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(List<Column> columns, Row row, List<Integer> places) {
    return IntStream.range(0, places.size())
        .map(places::get)
        .mapToObj(place -> columns.get(place).plain(row.cells().get(place)))
        .collect(Collectors.joining(","));
  }
}
