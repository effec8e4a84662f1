package org.uskpa.core.certificate;

import org.uskpa.core.shipment.CertificateNumber;

/**
 * Where a certificate stands after a step.
 *
 * @param version what the next command on a draft names as the version it saw
 */
public record Step(CertificateNumber number, CertificateState state, int version) {

  static Step of(Certificate certificate) {
    return new Step(certificate.number(), certificate.state(), certificate.version());
  }
}
