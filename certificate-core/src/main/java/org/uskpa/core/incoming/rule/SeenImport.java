package org.uskpa.core.incoming.rule;

import java.time.LocalDate;
import org.uskpa.core.shipment.EntryNumber;

/** Another import with a certificate of the same number, leading zeros aside. */
public record SeenImport(EntryNumber entry, LocalDate enteredOn) {}
