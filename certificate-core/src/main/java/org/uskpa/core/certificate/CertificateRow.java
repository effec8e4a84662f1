package org.uskpa.core.certificate;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.shipment.CertificateNumber;

/**
 * A certificate in a list.
 *
 * @param consignee of a draft as typed; empty when nothing is typed yet
 * @param destination of a draft as typed; empty when nothing is typed yet
 * @param carats of all lines; null while it is a draft
 * @param value of all lines; null while it is a draft
 * @param savedAt when the draft was saved last; null once it is issued
 * @param sentBackWords the issuer's words while a draft that was sent back is mended, else null
 * @param corrected whether destination, carats, value and day of export are those of a correction
 */
public record CertificateRow(
    long id,
    CertificateNumber number,
    String licenseeNumber,
    String licenseeName,
    CertificateState state,
    String consignee,
    String destination,
    @Nullable Carats carats,
    @Nullable UsDollars value,
    @Nullable String itn,
    @Nullable LocalDate issuedOn,
    @Nullable LocalDate expiresOn,
    @Nullable LocalDate exportedOn,
    @Nullable LocalDate voidedOn,
    @Nullable Instant savedAt,
    @Nullable String sentBackWords,
    boolean corrected) {

  /**
   * Issued, never left, and past its last day of validity: to be voided or recorded as exported.
   */
  public boolean isPastExpiry(LocalDate today) {
    return state == CertificateState.ISSUED && expiresOn != null && today.isAfter(expiresOn);
  }
}
