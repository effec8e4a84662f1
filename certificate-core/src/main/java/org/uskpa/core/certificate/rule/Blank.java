package org.uskpa.core.certificate.rule;

/** How a blank field is told of. */
final class Blank {

  private Blank() {}

  static String message(CertificateCase.Step step, String what) {
    return step == CertificateCase.Step.DRAFT
        ? what + " is still to be filled in."
        : what + " is missing: fill it in.";
  }
}
