package org.uskpa.core.incoming;

import java.time.LocalDate;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.shipment.EntryNumber;

/**
 * An import in a list, as its version in force says.
 *
 * @param id of that version
 * @param number the certificate's, as typed
 * @param issuer the declared issuing Participant's code
 * @param carats of all lines
 * @param value of all lines
 * @param findings how many were recorded with it
 * @param corrected whether it is another version than the first
 */
public record ImportRow(
    long id,
    EntryNumber entry,
    String number,
    String issuer,
    String importer,
    LocalDate arrivedOn,
    LocalDate enteredOn,
    Carats carats,
    UsDollars value,
    int findings,
    boolean corrected) {}
