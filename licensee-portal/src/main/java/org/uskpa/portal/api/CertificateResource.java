package org.uskpa.portal.api;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.uskpa.core.certificate.CertificateDetails;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.portal.page.NotFound;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** Single certificates for programs. */
@RestController
@RequiresRight(Right.READ_CERTIFICATES)
class CertificateResource {

  private final CertificateDetails details;

  CertificateResource(CertificateDetails details) {
    this.details = details;
  }

  /** A certificate within reach; any other is not found, as if it did not exist. */
  @GetMapping("/api/v1/certificates/{number}")
  CertificateJson certificate(
      @AuthenticationPrincipal SignedIn person, @PathVariable String number) {
    SignedIn.OfLicensee licensee = person.licensee();
    CertificateNumber wanted = number(number);
    return CertificateJson.of(
        licensee == null ? details.of(wanted) : details.of(wanted, licensee.id()));
  }

  private static CertificateNumber number(String text) {
    try {
      return new CertificateNumber(text);
    } catch (IllegalArgumentException noNumber) {
      throw new NotFound("certificate " + text);
    }
  }
}
