package org.uskpa.core.certificate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Severity;

/** Says of a rule's findings what a test expects, and holds them against the rule's own card. */
final class RuleAssert {

  private final CertificateRule rule;
  private final List<Finding> findings;

  private RuleAssert(CertificateRule rule, List<Finding> findings) {
    this.rule = rule;
    this.findings = findings;
  }

  static RuleAssert that(CertificateRule rule, CaseForTests certificate) {
    List<Finding> findings = rule.check(certificate.build());
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(rule.name());
              assertThat(rule.severities()).contains(finding.severity());
              assertThat(finding.message()).endsWith(".").doesNotContain("..");
            });
    return new RuleAssert(rule, findings);
  }

  void isSilent() {
    assertThat(findings).as("findings of %s", rule.name()).isEmpty();
  }

  /** One finding, which blocks, about something that is there. */
  void blocks(String field, String... words) {
    is(Severity.BLOCK, false, field, words);
  }

  /** One finding, which warns, about something that is there. */
  void warns(String field, String... words) {
    is(Severity.WARN, false, field, words);
  }

  /** Findings that say of these fields, and no others, that they are blank. */
  void misses(String... fields) {
    assertThat(findings).extracting(Finding::field).containsExactly(fields);
    assertThat(findings).allMatch(Finding::missing);
  }

  /** Findings on these fields, in this order. */
  void concerns(String... fields) {
    assertThat(findings).extracting(Finding::field).containsExactly(fields);
  }

  /** The expectation of a table's row: BLOCK, WARN, or nothing at all. */
  void says(String expected, String field, String... words) {
    if (expected.equals("-")) {
      isSilent();
    } else {
      is(Severity.valueOf(expected), false, field, words);
    }
  }

  private void is(Severity severity, boolean missing, String field, String... words) {
    assertThat(findings).as("findings of %s", rule.name()).hasSize(1);
    Finding finding = findings.get(0);
    assertThat(finding.field()).isEqualTo(field);
    assertThat(finding.severity()).isEqualTo(severity);
    assertThat(finding.missing()).isEqualTo(missing);
    assertThat(finding.message()).contains(words);
  }
}
