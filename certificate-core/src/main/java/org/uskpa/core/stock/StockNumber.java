package org.uskpa.core.stock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.shipment.CertificateNumber;

/**
 * A numbered certificate.
 *
 * @param licenseeId who holds it; null while it is at the USKPA and was never allotted
 * @param licenseeNumber the same licensee's number, such as {@code L005}
 */
public record StockNumber(
    CertificateNumber number,
    @Nullable Long licenseeId,
    @Nullable String licenseeNumber,
    StockState state,
    @Nullable LocalDate allottedOn) {

  public boolean isHeldBy(long licensee) {
    return licenseeId != null && licenseeId == licensee;
  }
}
