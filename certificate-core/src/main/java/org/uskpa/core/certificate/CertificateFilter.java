package org.uskpa.core.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.shipment.Itn;

/**
 * Which certificates a list shows; what is null narrows nothing.
 *
 * @param licenseeId of a licensee's people always their licensee
 * @param number a number or its beginning
 * @param itn on the certificate, or typed in a draft
 * @param consignee a part of the consignee's name, capitals aside; less than three letters: its
 *     beginning
 * @param destination a country's code
 * @param issuedFrom the first day of issue
 * @param issuedThrough the last day of issue
 * @param voids which voided ones; null for voided ones and others
 */
public record CertificateFilter(
    @Nullable Long licenseeId,
    @Nullable CertificateState state,
    @Nullable String number,
    @Nullable Itn itn,
    @Nullable String consignee,
    @Nullable String destination,
    @Nullable LocalDate issuedFrom,
    @Nullable LocalDate issuedThrough,
    @Nullable Voids voids) {

  /**
   * Voided certificates; what is null narrows nothing.
   *
   * @param from the first day of voiding
   * @param through the last day of voiding
   */
  public record Voids(
      @Nullable VoidReason reason, @Nullable LocalDate from, @Nullable LocalDate through) {}

  /** All certificates, for the authorities. */
  public static CertificateFilter all() {
    return new CertificateFilter(null, null, null, null, null, null, null, null, null);
  }

  /** All certificates of a licensee. */
  public static CertificateFilter of(long licenseeId) {
    return new CertificateFilter(licenseeId, null, null, null, null, null, null, null, null);
  }

  public CertificateFilter in(@Nullable CertificateState wanted) {
    return new CertificateFilter(
        licenseeId, wanted, number, itn, consignee, destination, issuedFrom, issuedThrough, voids);
  }

  public CertificateFilter numbered(@Nullable String beginning) {
    return new CertificateFilter(
        licenseeId,
        state,
        beginning,
        itn,
        consignee,
        destination,
        issuedFrom,
        issuedThrough,
        voids);
  }

  public CertificateFilter filedAs(@Nullable Itn wanted) {
    return new CertificateFilter(
        licenseeId,
        state,
        number,
        wanted,
        consignee,
        destination,
        issuedFrom,
        issuedThrough,
        voids);
  }

  public CertificateFilter to(@Nullable String consigneePart, @Nullable String country) {
    return new CertificateFilter(
        licenseeId, state, number, itn, consigneePart, country, issuedFrom, issuedThrough, voids);
  }

  public CertificateFilter issued(@Nullable LocalDate from, @Nullable LocalDate through) {
    return new CertificateFilter(
        licenseeId, state, number, itn, consignee, destination, from, through, voids);
  }

  /** Voided ones only, when anything is asked of their voiding. */
  public CertificateFilter voided(
      @Nullable VoidReason reason, @Nullable LocalDate from, @Nullable LocalDate through) {
    return new CertificateFilter(
        licenseeId,
        state,
        number,
        itn,
        consignee,
        destination,
        issuedFrom,
        issuedThrough,
        reason == null && from == null && through == null
            ? null
            : new Voids(reason, from, through));
  }
}
