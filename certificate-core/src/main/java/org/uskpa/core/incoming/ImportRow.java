package org.uskpa.core.incoming;

import java.time.LocalDate;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.shipment.EntryNumber;

/**
 * An import in a list.
 *
 * @param number the certificate's, as typed
 * @param issuer the declared issuing Participant's code
 * @param carats of all lines
 * @param value of all lines
 * @param findings how many were recorded with it
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
    int findings) {}
