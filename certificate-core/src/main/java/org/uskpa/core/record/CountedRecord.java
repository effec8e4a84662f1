package org.uskpa.core.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.shipment.GoodsLine;

/**
 * A record behind a figure.
 *
 * @param id of the certificate or the import, as the database knows it
 * @param certificateNumber the U.S. number, or the foreign one as recorded
 * @param entry number of an import's entry; null for an export
 * @param countedOn the day by which it counts
 * @param usParty its U.S. exporter or importer
 * @param foreignParty its consignee or foreign exporter
 * @param corrected whether it counts otherwise than it was first recorded or printed
 * @param lines those that the figure is about: of its HS code, or all, in the order of codes
 */
public record CountedRecord(
    Flow flow,
    long id,
    String certificateNumber,
    @Nullable String entry,
    LocalDate countedOn,
    Partner partner,
    String usParty,
    String foreignParty,
    boolean corrected,
    List<GoodsLine> lines) {

  public CountedRecord {
    lines = List.copyOf(lines);
  }

  /** The number of the entry; none for an export. */
  public Optional<String> entryNumber() {
    return Optional.ofNullable(entry);
  }
}
