package org.uskpa.statistics.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uskpa.core.record.CountedRecord;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.RecordsBehind;
import org.uskpa.core.shipment.GoodsLine;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Kind;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;
import org.uskpa.statistics.table.Vintage;

/**
 * The records behind a figure as a file, a row for each line of goods. It is written while it is
 * read, so that a million rows need no more memory than a page of them.
 */
public final class RecordsFile {

  /** Those that grow row by row. */
  public static final List<FileFormat> FORMATS = List.of(FileFormat.CSV, FileFormat.XLSX);

  /** Gives the records, page by page. */
  public interface Pages {

    /** The page after a place. */
    RecordsBehind.Page after(RecordsBehind.Place place);
  }

  private final Flow flow;
  private final Table heading;

  /**
   * A file of records.
   *
   * @param title of which figure they are
   */
  public RecordsFile(String name, String title, Flow flow, Vintage vintage) {
    this.flow = flow;
    this.heading = new Table(name, title, columns(flow), List.of(), List.of(), List.of(), vintage);
  }

  /**
   * Writes all of them; closes nothing.
   *
   * @param format one of {@link #FORMATS}
   */
  public void write(FileFormat format, Pages pages, OutputStream out) throws IOException {
    switch (format) {
      case CSV -> CsvTable.write(heading, out, rows -> each(pages, rows));
      case XLSX -> XlsxReport.write(heading, out, rows -> each(pages, rows));
      default -> throw new IllegalArgumentException("Records are not written as " + format);
    }
  }

  private void each(Pages pages, RowSource.Rows rows) throws IOException {
    Optional<RecordsBehind.Place> next = Optional.of(RecordsBehind.Place.START);
    while (next.isPresent()) {
      RecordsBehind.Page page = pages.after(next.get());
      for (CountedRecord record : page.records()) {
        for (GoodsLine line : record.lines()) {
          rows.add(row(record, line));
        }
      }
      next = page.next();
    }
  }

  private static List<Column> columns(Flow flow) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("certificate_number", "Certificate"));
    if (flow == Flow.IMPORT) {
      columns.add(Column.text("entry_number", "Entry"));
    }
    columns.add(Column.text("counts_on", "Counts on"));
    columns.add(Column.text("participant", flow.partnerLabel()));
    columns.add(Column.text("code", "Code"));
    columns.add(Column.text("us_party", flow == Flow.IMPORT ? "Importer" : "Exporter"));
    columns.add(
        Column.text("foreign_party", flow == Flow.IMPORT ? "Foreign exporter" : "Consignee"));
    columns.add(Column.text("hs_code", "HS code"));
    columns.add(new Column("carats", "Carats", Kind.CARATS));
    columns.add(new Column("value_usd", "Value (US$)", Kind.DOLLARS));
    return columns;
  }

  private Row row(CountedRecord record, GoodsLine line) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(record.certificateNumber()));
    if (flow == Flow.IMPORT) {
      cells.add(Cell.text(record.entryNumber().orElse("")));
    }
    cells.add(Cell.text(record.countedOn().toString()));
    cells.add(Cell.text(record.partner().name()));
    cells.add(Cell.text(record.partner().code()));
    cells.add(Cell.text(record.usParty()));
    cells.add(Cell.text(record.foreignParty()));
    cells.add(Cell.text(line.hs().code()));
    cells.add(Cell.bare(line.carats().value()));
    cells.add(Cell.bare(line.value().value()));
    return new Row(Row.Part.LINE, cells);
  }
}
