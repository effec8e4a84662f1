package org.uskpa.portal.issue;

import org.springframework.stereotype.Component;
import org.uskpa.core.certificate.CertificateDetail;
import org.uskpa.core.certificate.CertificateDetails;
import org.uskpa.core.finding.NotFound;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.portal.subject.AddressedNumber;

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
        ? details.of(AddressedNumber.of(number))
        : details.of(AddressedNumber.of(number), licensee.id());
  }
}
