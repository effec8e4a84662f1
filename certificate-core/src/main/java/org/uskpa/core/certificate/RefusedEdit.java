package org.uskpa.core.certificate;

import org.uskpa.core.finding.Finding;

/** Says why a certificate can no longer be typed into. */
final class RefusedEdit {

  private RefusedEdit() {}

  static Finding of(Certificate certificate) {
    String number = certificate.number().value();
    return CertificateStepRules.STATE.block(
        certificate.state() == CertificateState.READY
            ? "%s was handed to an issuer by %s. Take it back, or have it sent back, to change it."
                .formatted(number, certificate.handedOverBy().orElse("a preparer"))
            : "%s is %s; what it says stands."
                .formatted(number, certificate.state().label().toLowerCase(java.util.Locale.ROOT)));
  }
}
