package org.uskpa.core.certificate.rule;

import java.util.ArrayList;
import java.util.List;
import org.uskpa.core.finding.Finding;

/** All rules of a certificate. The same list runs wherever a certificate is judged. */
public final class CertificateRules {

  private final List<CertificateRule> rules =
      List.of(
          new NumberHeld(),
          new LicenseeInStanding(),
          new Acknowledgment(),
          new ThirdParty(),
          new ReviewOverdue(),
          new HsScope(),
          new Amounts(),
          new Parcels(),
          new UsualPrice(),
          new UsualAmounts(),
          new OriginListed(),
          new Parties(),
          new Printable(),
          new OneAlphabet(),
          new DestinationParticipant(),
          new NotDomestic(),
          new Restricted(),
          new Packaging(),
          new Seals(),
          new ItnForm(),
          new ItnLegend(),
          new ItnDate(),
          new ItnReuse(),
          new FiledInTime(),
          new KnownPort(),
          new DatesInOrder(),
          new LikelyDuplicate());

  /** The rules, in the order in which their findings are told. */
  public List<CertificateRule> all() {
    return rules;
  }

  /** Every finding of every rule in the case; empty when all is in order. */
  public List<Finding> check(CertificateCase certificate) {
    List<Finding> findings = new ArrayList<>();
    for (CertificateRule rule : rules) {
      if (rule.appliesTo(certificate.step())) {
        findings.addAll(rule.check(certificate));
      }
    }
    return List.copyOf(findings);
  }

  /**
   * Every finding of the rules that are asked of a correction.
   *
   * @param exported the certificate with what it is to count by
   */
  public List<Finding> checkCorrection(CertificateCase exported) {
    return rules.stream()
        .filter(CertificateRule::asksCorrections)
        .flatMap(rule -> rule.check(exported).stream())
        .toList();
  }

  /** The findings that concern one field, as it is left: {@code lines[0].carats}. */
  public List<Finding> check(CertificateCase certificate, String field) {
    return check(certificate).stream().filter(finding -> finding.field().equals(field)).toList();
  }
}
