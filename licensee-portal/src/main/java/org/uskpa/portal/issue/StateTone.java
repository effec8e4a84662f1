package org.uskpa.portal.issue;

import org.uskpa.core.certificate.CertificateState;

/** The tone of a state's tag; its word says the state, the tone helps the eye. */
final class StateTone {

  private StateTone() {}

  static String of(CertificateState state) {
    return switch (state) {
      case DRAFT -> "neutral";
      case READY -> "warn";
      case ISSUED -> "info";
      case EXPORTED -> "good";
      case VOIDED -> "bad";
    };
  }
}
