package org.uskpa.core.certificate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.certificate.rule.SeenBefore.What;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.register.RegistersForTests;
import org.uskpa.core.shipment.FieldNames;

class LikelyDuplicateTest {

  private final CertificateRule rule = new LikelyDuplicate();

  @ParameterizedTest
  @CsvSource({
    "2026-03-02,WARN",
    "2026-01-31,WARN",
    "2026-01-30,-",
    "2026-04-01,WARN",
    "2026-04-02,-"
  })
  void theSameGoodsToTheSameConsigneeWithinThirtyDaysWarn(String other, String expected) {
    RuleAssert.that(rule, CaseForTests.toIssue().seen(What.GOODS, "", "US41002", true, other))
        .says(expected, FieldNames.CONSIGNEE_NAME, "US41002 of " + other, "within 30 days");
  }

  @Test
  void anotherLicenseesCertificateIsNotNamed() {
    assertThat(
            rule.check(
                CaseForTests.toIssue()
                    .seen(What.GOODS, "", "US42002", false, "2026-02-28")
                    .build()))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("stand elsewhere")
        .doesNotContain("US42002");
  }

  @Test
  void theDaysAreASetting() {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .seen(What.GOODS, "", "US41002", true, "2026-02-28")
                .registers(
                    RegistersForTests.with().setting("likely-duplicate-days", "1").registers()))
        .isSilent();
  }

  @Test
  void otherThingsSharedAreLeftToOtherRules() {
    RuleAssert.that(
            rule, CaseForTests.toIssue().seen(What.SEAL, "S1", "US41002", true, "2026-03-01"))
        .isSilent();
  }
}
