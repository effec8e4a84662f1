package org.uskpa.statistics.export;

import java.util.List;
import org.uskpa.statistics.table.Table;

/**
 * Tables that go out together, in their order.
 *
 * @param name what its file is called, without the ending
 * @param title what stands above all of them
 */
public record Report(String name, String title, List<Table> tables) {

  public Report {
    tables = List.copyOf(tables);
  }

  /** A table alone. */
  public static Report of(Table table) {
    return new Report(table.name(), table.title(), List.of(table));
  }
}
