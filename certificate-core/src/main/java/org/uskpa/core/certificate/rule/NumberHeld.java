package org.uskpa.core.certificate.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.stock.StockState;

/** The number is in the licensee's stock and reserved for this very certificate. */
final class NumberHeld extends CardedRule {

  NumberHeld() {
    super(
        RuleCard.blocking(
            "number-held",
            Basis.REGULATION,
            "31 CFR 592.307(c) (unique number; that stock is held by number is our reading)",
            "The number has as many digits as certificates carry, is in the licensee's stock and is"
                + " reserved for this certificate; it is not used, voided, spoiled, lost, returned,"
                + " recalled or destroyed."));
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    List<Finding> findings = new ArrayList<>(1);
    int digits = certificate.registers().settings().certificateNumberDigits(certificate.issuedOn());
    if (certificate.knowsIssue() && certificate.number().digits().length() != digits) {
      findings.add(
          block(
              FieldNames.CERTIFICATE_NUMBER,
              ("%s has %d digits, but U.S. certificates carry %d. Check the number against the printed"
                      + " form.")
                  .formatted(
                      certificate.number(), certificate.number().digits().length(), digits)));
    }
    String trouble = trouble(certificate);
    if (trouble != null) {
      findings.add(block(FieldNames.CERTIFICATE_NUMBER, trouble));
    }
    return findings;
  }

  private static @Nullable String trouble(CertificateCase certificate) {
    NumberStanding standing = certificate.numberStanding();
    String number = certificate.number().value();
    StockState state = standing.state();
    if (state == null) {
      return number
          + " is in no stock: the USKPA never printed this number. Choose a number from your stock.";
    }
    if (!certificate.holder().number().equals(standing.holder())) {
      return number
          + " is not in the stock of licensee %s. Choose a number from that stock."
              .formatted(certificate.holder().number());
    }
    return switch (state) {
      case PRINTED ->
          number + " is still with the USKPA. Ask the USKPA to allot it, or choose another number.";
      case ALLOTTED, HELD, RESERVED ->
          standing.reservedForThis()
              ? null
              : number + " is reserved for another certificate. Choose another number.";
      case USED ->
          number
              + " was used before: a number is never used twice (unique number). Choose another"
              + " number.";
      case VOIDED, SPOILED, LOST, RETURNED, RECALLED, DESTROYED ->
          "%s is %s and cannot be used. Choose another number."
              .formatted(number, state.label().toLowerCase(java.util.Locale.ROOT));
    };
  }
}
