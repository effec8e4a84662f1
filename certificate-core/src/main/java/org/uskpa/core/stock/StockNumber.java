package org.uskpa.core.stock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.shipment.CertificateNumber;

/**
 * A numbered certificate.
 *
 * @param licenseeId who holds it; null while it is at the USKPA and was never allotted
 * @param licenseeNumber the same licensee's number, such as {@code L005}
 * @param formUsed whether something was printed on the numbered form: it cannot go back to stock
 */
public record StockNumber(
    CertificateNumber number,
    @Nullable Long licenseeId,
    @Nullable String licenseeNumber,
    StockState state,
    @Nullable LocalDate allottedOn,
    boolean formUsed) {

  public boolean isHeldBy(long licensee) {
    return licenseeId != null && licenseeId == licensee;
  }
}
