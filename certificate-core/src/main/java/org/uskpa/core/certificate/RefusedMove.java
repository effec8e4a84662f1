package org.uskpa.core.certificate;

import org.uskpa.core.finding.Finding;
import org.uskpa.core.measure.EasternTime;

/** Says why a certificate does not take a step, and what to do instead. */
final class RefusedMove {

  private RefusedMove() {}

  static String message(Certificate certificate, CertificateState to) {
    return where(certificate) + " " + what(certificate.state(), to);
  }

  /** Why a certificate that did not leave is not corrected. */
  static Finding toCorrect(Certificate certificate) {
    return CertificateStepRules.STATE.block(
        where(certificate)
            + " Only what left is corrected; what did not leave and is wrong is voided.");
  }

  /** Why an export is not recorded of a certificate that left otherwise. */
  static Finding toExport(Certificate certificate, Exports.Left left) {
    return CertificateStepRules.STATE.block(
        "%s left on %s%s. %s"
            .formatted(
                certificate.number(),
                EasternTime.written(left.on()),
                left.how().isEmpty() ? "" : " " + left.how(),
                what(CertificateState.EXPORTED, CertificateState.EXPORTED)));
  }

  private static String where(Certificate certificate) {
    String number = certificate.number().value();
    return switch (certificate.state()) {
      case DRAFT -> number + " is a draft.";
      case READY ->
          "%s was handed to an issuer by %s."
              .formatted(number, certificate.handedOverBy().orElse("a preparer"));
      case ISSUED ->
          "%s was issued by %s on %s."
              .formatted(
                  number,
                  certificate.issuedBy().orElse("somebody"),
                  certificate.issuedAt().map(EasternTime::written).orElse("an unknown day"));
      case EXPORTED ->
          "%s left on %s."
              .formatted(
                  number,
                  certificate.exportedOn().map(EasternTime::written).orElse("an unknown day"));
      case VOIDED ->
          "%s was voided on %s and stays voided."
              .formatted(
                  number,
                  certificate.voidedOn().map(EasternTime::written).orElse("an unknown day"));
    };
  }

  private static String what(CertificateState from, CertificateState to) {
    return switch (to) {
      case DRAFT -> "There is nothing to send back.";
      case READY ->
          from == CertificateState.READY
              ? "It need not be handed over again."
              : "It cannot be handed over any more.";
      case ISSUED ->
          from == CertificateState.ISSUED
              ? "There is no export to take back, and it need not be issued again."
              : "It cannot be issued; open a new draft for the shipment.";
      case EXPORTED ->
          from == CertificateState.EXPORTED
              ? "Its export is recorded already; take that back first to change it."
              : "Only an issued certificate leaves.";
      case VOIDED ->
          from == CertificateState.EXPORTED
              ? "What left is not voided; take the export back first if it was recorded in error."
              : "It need not be voided again.";
    };
  }
}
