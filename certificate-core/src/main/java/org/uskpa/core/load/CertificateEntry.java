package org.uskpa.core.load;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.certificate.VoidReason;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.Declaration;

/**
 * A certificate as the rows of a file tell it.
 *
 * @param rows one for each of its lines
 * @param end where its life had come to, or null when the rows do not say it soundly
 */
record CertificateEntry(
    GoodsRows rows,
    CertificateNumber number,
    String licensee,
    Declaration declaration,
    @Nullable End end) {

  /** Where a certificate's life had come to when the file was written. */
  sealed interface End {

    /** Valid, its export not recorded. */
    record Issued() implements End {}

    record Exported(LocalDate on) implements End {}

    /** Voided, with its reason and words. */
    record Voided(LocalDate on, VoidReason reason, String words) implements End {}
  }

  boolean isVoided() {
    return end instanceof End.Voided;
  }
}
