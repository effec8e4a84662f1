package org.uskpa.core.load;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.uskpa.core.csv.Column;

/** A row of exports in good order, to be broken in one place. */
public final class ExportRows {

  private static final List<String> COLUMNS =
      RecordKind.EXPORTS.columns().stream().map(Column::name).toList();

  /** The heading of the file. */
  public static final String HEADING = String.join(",", COLUMNS);

  private final Map<String, String> cells = new LinkedHashMap<>();

  private ExportRows(Map<String, String> cells) {
    this.cells.putAll(cells);
  }

  /** A carrier's certificate of 2018 that left for India. */
  public static ExportRows good() {
    Map<String, String> cells = new LinkedHashMap<>();
    COLUMNS.forEach(column -> cells.put(column, ""));
    cells.putAll(
        Map.ofEntries(
            Map.entry("certificate_number", "US41026"),
            Map.entry("licensee_number", "L004"),
            Map.entry("issue_date", "2018-05-02"),
            Map.entry("expiry_date", "2018-07-01"),
            Map.entry("itn", "X20180502459299"),
            Map.entry("exporter_name", "Exporter 052 Inc."),
            Map.entry("exporter_address", "52 West 47th Street, New York, NY 10036"),
            Map.entry("consignee_name", "Consignee IN 18"),
            Map.entry("consignee_address", "64 Exchange Building, Surat"),
            Map.entry("destination", "IN"),
            Map.entry("origin", "BW"),
            Map.entry("parcels", "2"),
            Map.entry("container_type", "SECURITY_BAG"),
            Map.entry("container_seals", "S5610431"),
            Map.entry("container_attested_by", "Shipping desk of L004"),
            Map.entry("export_date", "2018-05-04"),
            Map.entry("hs_code", "7102.31"),
            Map.entry("carats", "100.00"),
            Map.entry("value_usd", "25000.00"),
            Map.entry("status", "EXPORTED")));
    return new ExportRows(cells);
  }

  /** The same row with other cells, given as column and cell in turn. */
  public ExportRows with(String... columnsAndCells) {
    ExportRows changed = new ExportRows(cells);
    for (int at = 0; at < columnsAndCells.length; at += 2) {
      if (changed.cells.put(columnsAndCells[at], columnsAndCells[at + 1]) == null) {
        throw new IllegalArgumentException("No column " + columnsAndCells[at]);
      }
    }
    return changed;
  }

  /** All cells in quotation marks. */
  public String line() {
    return cells.values().stream()
        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(","));
  }

  /** A file of these rows. */
  public static String file(ExportRows... rows) {
    return Arrays.stream(rows)
        .map(ExportRows::line)
        .collect(Collectors.joining("\n", HEADING + "\n", "\n"));
  }
}
