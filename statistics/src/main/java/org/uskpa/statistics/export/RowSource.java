package org.uskpa.statistics.export;

import java.io.IOException;
import org.uskpa.statistics.table.Row;

/** Gives the rows of a file one after the other, so that they need not all be there at once. */
interface RowSource {

  /** Takes a row. */
  interface Rows {
    void add(Row row) throws IOException;
  }

  void giveTo(Rows rows) throws IOException;
}
