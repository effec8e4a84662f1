package org.uskpa.core.load;

import static org.uskpa.core.csv.Column.coded;
import static org.uskpa.core.csv.Column.text;

import java.util.List;
import java.util.Locale;
import org.uskpa.core.csv.Column;
import org.uskpa.core.csv.CsvRow;

/** What a file holds. Files that belong together are loaded in this order. */
public enum RecordKind {
  LICENSEES(
      "licensees",
      "licensee_number",
      coded("licensee_number"),
      text("name"),
      coded("kind"),
      text("address"),
      coded("admitted_on"),
      coded("last_review_on"),
      coded("acknowledged_on")),
  STOCK(
      "numbers",
      "first_number",
      coded("licensee_number"),
      coded("first_number"),
      coded("last_number"),
      coded("allotted_on")),
  EXPORTS(
      "certificates",
      "certificate_number",
      coded("certificate_number"),
      coded("licensee_number"),
      coded("issue_date"),
      coded("expiry_date"),
      coded("itn"),
      text("exporter_name"),
      text("exporter_address"),
      text("consignee_name"),
      text("consignee_address"),
      coded("destination"),
      coded("origin"),
      coded("parcels"),
      coded("container_type"),
      text("container_seals"),
      text("container_attested_by"),
      coded("export_date"),
      coded("hs_code"),
      coded("carats"),
      coded("value_usd"),
      coded("status"),
      coded("void_date"),
      text("void_reason")),
  IMPORTS(
      "imports",
      "entry_number",
      text("certificate_number"),
      coded("issuing_participant"),
      coded("issue_date"),
      coded("expiry_date"),
      coded("arrival_date"),
      coded("import_date"),
      text("entry_number"),
      coded("port_code"),
      text("importer_name"),
      text("importer_address"),
      text("exporter_name"),
      coded("origin"),
      coded("parcels"),
      text("container_seals"),
      coded("hs_code"),
      coded("carats"),
      coded("value_usd"));

  private final String counted;
  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list, which the checker cannot see
  private final List<Column> columns;

  RecordKind(String counted, String key, Column... columns) {
    this.counted = counted;
    this.key = key;
    this.columns = List.of(columns);
  }

  /** What is counted once loaded: {@code certificates}. */
  public String counted() {
    return counted;
  }

  /** The column that tells records apart; rows that share it make one record. */
  String key() {
    return key;
  }

  /** What rows of one record share, however it is written; empty when the row does not say. */
  String keyOf(CsvRow row) {
    String written = row.cell(key).toUpperCase(Locale.ROOT);
    // Entry numbers are written with hyphens or without.
    return this == IMPORTS ? written.replace("-", "") : written;
  }

  /** The columns of such a file. */
  public List<Column> columns() {
    return columns;
  }
}
