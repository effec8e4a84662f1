package org.uskpa.core.certificate.rule;

import java.util.List;
import java.util.Set;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Severity;

/**
 * One rule of a certificate. It is a pure function of the case: no database, no clock, so that it
 * says the same on a field that is left, on a saved draft, at the gate, on a row of a file and in
 * the API.
 */
public interface CertificateRule {

  /** The rule's name in findings and in docs/rules.md, such as {@code itn-form}. */
  String name();

  /** What the rule says, in a sentence for docs/rules.md and the help page. */
  String says();

  /** The severities its findings can have. */
  Set<Severity> severities();

  Basis basis();

  /** The text it rests on; empty for a house rule that cites none. */
  String citation();

  /**
   * Whether the rule is asked at this step. When an export is recorded the content is frozen and
   * its warnings are passed: only rules about what is typed anew, the date of the export first, and
   * those that look at the lists of that date, are asked again.
   */
  default boolean appliesTo(CertificateCase.Step step) {
    return step != CertificateCase.Step.EXPORT;
  }

  /**
   * Whether the rule is asked when an exported certificate is corrected: those are that look at the
   * goods, the lands they come from and go to, and the lists of the day of export.
   */
  default boolean asksCorrections() {
    return false;
  }

  /** Every finding in the case; empty when the case is in order. */
  List<Finding> check(CertificateCase certificate);
}
