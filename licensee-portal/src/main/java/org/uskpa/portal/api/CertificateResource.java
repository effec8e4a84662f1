package org.uskpa.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.uskpa.core.certificate.CertificateDetails;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.portal.subject.AddressedNumber;

/** Single certificates for programs. */
@RestController
@RequiresRight(Right.READ_CERTIFICATES)
@Tag(name = "Certificates")
class CertificateResource {

  private final CertificateDetails details;

  CertificateResource(CertificateDetails details) {
    this.details = details;
  }

  /** A certificate within reach; any other is not found, as if it did not exist. */
  @GetMapping(path = "/api/v1/certificates/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "A certificate with its content and its life", operationId = "certificate")
  @ApiResponse(responseCode = "200", description = "The certificate as it is now")
  @ApiResponse(
      responseCode = "404",
      description = "No such certificate, or not in the reach of the owner of the token",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemJson.class)))
  CertificateJson certificate(
      @AuthenticationPrincipal SignedIn person, @PathVariable String number) {
    SignedIn.OfLicensee licensee = person.licensee();
    CertificateNumber wanted = AddressedNumber.of(number);
    return CertificateJson.of(
        licensee == null ? details.of(wanted) : details.of(wanted, licensee.id()));
  }
}
