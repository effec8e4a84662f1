package org.uskpa.core.load;

import java.util.List;
import org.uskpa.core.csv.CsvRow;

/** Judges and writes the records of one kind of file. */
interface RecordLoader {

  RecordKind kind();

  /** Makes ready for one load, inside its transaction. */
  Batches begin(Load load);

  /** Takes the records of one load, a batch at a time. */
  interface Batches {

    /**
     * Judges a batch; writes it unless anything in the load blocks.
     *
     * @param records the rows of each record, never empty
     */
    void take(List<List<CsvRow>> records);
  }
}
