package org.uskpa.core.certificate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.uskpa.core.certificate.rule.SeenBefore.What;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.shipment.FieldNames;

class ItnReuseTest {

  private final CertificateRule rule = new ItnReuse();

  @Test
  void anItnThatStandsNowhereElseIsFine() {
    RuleAssert.that(
            rule, CaseForTests.toIssue().seen(What.SEAL, "S1", "US41002", true, "2026-02-27"))
        .isSilent();
  }

  @Test
  void theLicenseesOwnCertificatesAreNamed() {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .seen(What.ITN, "X20260301123456", "US41002", true, "2026-02-27")
                .seen(What.ITN, "X20260301123456", "US42002", false, "2026-02-28")
                .seen(What.ITN, "X20260301123456", "US41003", true, "2026-03-01"))
        .warns(
            FieldNames.ITN,
            "X20260301123456 is used on your certificate US41002 of 2026-02-27, US41003 of"
                + " 2026-03-01.");
  }

  @Test
  void anotherLicenseesCertificateIsNotNamed() {
    assertThat(
            rule.check(
                CaseForTests.toIssue()
                    .seen(What.ITN, "X20260301123456", "US42002", false, "2026-02-28")
                    .build()))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("is used elsewhere")
        .doesNotContain("US42002");
  }
}
