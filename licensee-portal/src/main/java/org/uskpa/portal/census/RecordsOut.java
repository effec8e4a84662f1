package org.uskpa.portal.census;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.Selection;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.statistics.export.FileFormat;
import org.uskpa.statistics.export.RecordsFile;
import org.uskpa.statistics.quarter.CompileFigures;
import org.uskpa.statistics.quarter.Figures;
import org.uskpa.statistics.quarter.FindRecords;
import org.uskpa.statistics.quarter.Standing;
import org.uskpa.statistics.table.Vintage;

/** All records behind a figure on their way out. */
@Component
class RecordsOut {

  private static final int BATCH = 2_000;

  /**
   * The figure that was asked for.
   *
   * @param title what the list says it is of
   */
  record Asked(Selection selection, AsOf asOf, String title, Vintage vintage) {

    /** What its file is called, without the ending. */
    String name() {
      return "%s-%s-records".formatted(selection.period(), selection.flow().label());
    }
  }

  private final CompileFigures figures;
  private final FindRecords records;
  private final TransactionTemplate oneReading;

  RecordsOut(CompileFigures figures, FindRecords records, PlatformTransactionManager transactions) {
    this.figures = figures;
    this.records = records;
    this.oneReading = new TransactionTemplate(transactions);
    oneReading.setReadOnly(true);
    oneReading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** The figure at an address; records that a person may not see are not there. */
  Asked of(SignedIn person, Standing standing, RecordAddress address) {
    Selection selection = address.in(standing.period());
    if (!StatisticsPages.mayOpen(person, selection.flow())) {
      throw new NotFound("records of " + selection.flow());
    }
    Figures own = figures.of(standing.period(), standing.asOf());
    return new Asked(
        selection,
        standing.asOf(),
        RecordHeading.of(selection, own),
        own.vintage(selection.flow()));
  }

  /** Writes them, of one reading, a batch at a time. */
  void write(Asked asked, FileFormat format, OutputStream out) throws IOException {
    try {
      oneReading.executeWithoutResult(
          all -> {
            try {
              new RecordsFile(
                      asked.name(), asked.title(), asked.selection().flow(), asked.vintage())
                  .write(
                      format,
                      after -> records.page(asked.selection(), after, BATCH, asked.asOf()),
                      out);
            } catch (IOException gone) {
              throw new UncheckedIOException(gone);
            }
          });
    } catch (UncheckedIOException gone) {
      throw gone.getCause();
    }
  }
}
