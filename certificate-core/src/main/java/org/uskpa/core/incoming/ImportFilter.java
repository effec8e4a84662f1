package org.uskpa.core.incoming;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.shipment.EntryNumber;
import org.uskpa.core.shipment.ForeignNumber;

/**
 * Which imports a list shows; what is null narrows nothing.
 *
 * @param number the certificate's, leading zeros aside
 * @param participant the issuing Participant's code
 * @param importer a part of the importer's name, capitals aside; less than three letters: its
 *     beginning
 * @param enteredFrom the first day of entry
 * @param enteredThrough the last day of entry
 * @param withFindings only those with which findings were recorded
 */
public record ImportFilter(
    @Nullable EntryNumber entry,
    @Nullable ForeignNumber number,
    @Nullable String participant,
    @Nullable String importer,
    @Nullable LocalDate enteredFrom,
    @Nullable LocalDate enteredThrough,
    boolean withFindings) {

  /** All imports. */
  public static ImportFilter all() {
    return new ImportFilter(null, null, null, null, null, null, false);
  }
}
