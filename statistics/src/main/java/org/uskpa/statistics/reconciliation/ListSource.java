package org.uskpa.statistics.reconciliation;

import static org.uskpa.core.csv.Column.coded;
import static org.uskpa.core.csv.Column.text;

import java.util.List;
import java.util.Set;
import org.uskpa.core.csv.Column;
import org.uskpa.core.record.Flow;

/** Whose list is compared with the records, and what its file looks like. */
public enum ListSource {
  /** A partner's sums by quarter, direction and HS code. */
  PARTNER_FIGURES(
      "Partner’s figures",
      coded("quarter"),
      coded("direction"),
      coded("hs_code"),
      coded("carats"),
      coded("value_usd")),
  /** A partner's records, certificate by certificate, a row for each HS code. */
  PARTNER_RECORDS(
      "Partner’s certificates",
      text("certificate_number"),
      coded("direction"),
      coded("counterpart"),
      coded("date"),
      coded("issue_date"),
      coded("parcels"),
      coded("hs_code"),
      coded("carats"),
      coded("value_usd")),
  /** Entries of U.S. Customs and Border Protection, a row for each line of an entry. */
  CBP_ENTRIES(
      "CBP entries",
      text("entry_number"),
      text("certificate_number"),
      coded("country"),
      coded("entry_date"),
      coded("hs_code"),
      coded("carats"),
      coded("value_usd")),
  /** Filings in the Automated Export System, a row for each commodity line of a filing. */
  AES_FILINGS(
      "AES filings",
      coded("itn"),
      text("certificate_number"),
      coded("country"),
      coded("export_date"),
      coded("hs_code"),
      coded("carats"),
      coded("value_usd"));

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list, which the checker cannot see
  private final List<Column> columns;

  ListSource(String label, Column... columns) {
    this.label = label;
    this.columns = List.of(columns);
  }

  /** As people name it. */
  public String label() {
    return label;
  }

  /** The columns of such a file. */
  public List<Column> columns() {
    return columns;
  }

  /** The directions that every such list is about; none where each list has its own. */
  public Set<Flow> ownDirections() {
    return switch (this) {
      case PARTNER_FIGURES, PARTNER_RECORDS -> Set.of();
      case CBP_ENTRIES -> Set.of(Flow.IMPORT);
      case AES_FILINGS -> Set.of(Flow.EXPORT);
    };
  }

  /** The list is a partner's own: letters may be written about it. */
  public boolean isOfPartner() {
    return this == PARTNER_FIGURES || this == PARTNER_RECORDS;
  }

  /** The list is confidential, and so is all that follows from it (15 CFR 30.60). */
  public boolean isConfidential() {
    return this == AES_FILINGS;
  }

  /** The list is of sums, not of certificates. */
  public boolean isOfFigures() {
    return this == PARTNER_FIGURES;
  }
}
