package org.uskpa.core.incoming.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Severity;

/** Says of a check's findings what a test expects, and holds them against the check's own card. */
final class ImportAssert {

  private final ImportCheck check;
  private final List<Finding> findings;

  private ImportAssert(ImportCheck check, List<Finding> findings) {
    this.check = check;
    this.findings = findings;
  }

  static ImportAssert that(ImportCheck check, ImportForTests arrived) {
    List<Finding> findings = check.check(arrived.build());
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(check.card().name());
              assertThat(check.card().severities()).contains(finding.severity());
              assertThat(finding.message()).endsWith(".").doesNotContain("..");
            });
    return new ImportAssert(check, findings);
  }

  void isSilent() {
    assertThat(findings).as("findings of %s", check.card().name()).isEmpty();
  }

  /** Findings that say of these fields, and no others, that they are blank. */
  void misses(String... fields) {
    concerns(fields);
    assertThat(findings).allMatch(Finding::missing).allMatch(Finding::blocks);
  }

  /** Findings on these fields, in this order. */
  void concerns(String... fields) {
    assertThat(findings).extracting(Finding::field).containsExactly(fields);
  }

  /** The expectation of a table's row: BLOCK, WARN, or nothing at all. */
  void says(String expected, String field, String... words) {
    if (expected.equals("-")) {
      isSilent();
      return;
    }
    assertThat(findings).as("findings of %s", check.card().name()).hasSize(1);
    Finding finding = findings.get(0);
    assertThat(finding.field()).isEqualTo(field);
    assertThat(finding.severity()).isEqualTo(Severity.valueOf(expected));
    assertThat(finding.missing()).isFalse();
    assertThat(finding.message()).contains(words);
  }
}
