package org.uskpa.portal.subject;

import org.uskpa.core.finding.NotFound;
import org.uskpa.core.shipment.CertificateNumber;

/** A certificate's number as an address carries it: perhaps typed by hand. */
public final class AddressedNumber {

  private AddressedNumber() {}

  /**
   * The number, also of small letters and with white space anywhere.
   *
   * @throws NotFound when it is none
   */
  public static CertificateNumber of(String text) {
    try {
      return CertificateNumber.of(text.replaceAll("\\s", ""));
    } catch (IllegalArgumentException noNumber) {
      throw new NotFound("certificate " + text);
    }
  }
}
