package org.uskpa.portal.issue;

import org.springframework.stereotype.Component;
import org.uskpa.core.certificate.CertificateDetail;
import org.uskpa.core.certificate.CertificateDetails;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.portal.security.SignedIn;

/** The certificates within the reach of whoever asks; all others are not found. */
@Component
class WithinReach {

  private final CertificateDetails details;

  WithinReach(CertificateDetails details) {
    this.details = details;
  }

  /**
   * A certificate: of a licensee's people one of their licensee's, of the others anybody's.
   *
   * @throws NotFound when there is none within reach
   */
  CertificateDetail of(String number, SignedIn person) {
    SignedIn.OfLicensee licensee = person.licensee();
    return licensee == null
        ? details.of(number(number))
        : details.of(number(number), licensee.id());
  }

  /**
   * A number as an address carries it.
   *
   * @throws NotFound when it is none
   */
  static CertificateNumber number(String text) {
    try {
      return new CertificateNumber(text);
    } catch (IllegalArgumentException noNumber) {
      throw new NotFound("certificate " + text);
    }
  }
}
