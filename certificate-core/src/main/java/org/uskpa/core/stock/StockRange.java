package org.uskpa.core.stock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.shipment.CertificateNumber;

/**
 * Consecutive numbers in one state with one holder.
 *
 * @param licenseeNumber who holds them; null while they are at the USKPA
 * @param allottedOn null when they were never allotted
 */
public record StockRange(
    CertificateNumber first,
    CertificateNumber last,
    int count,
    StockState state,
    @Nullable String licenseeNumber,
    @Nullable LocalDate allottedOn) {}
