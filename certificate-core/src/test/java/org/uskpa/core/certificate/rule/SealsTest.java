package org.uskpa.core.certificate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.certificate.rule.SeenBefore.What;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Severity;
import org.uskpa.core.shipment.FieldNames;

class SealsTest {

  private final CertificateRule rule = new Seals();

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {"S1", "S1|S2"})
  void sealNumbersThatStandNowhereElseAreFine(String seals) {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .with(FieldNames.CONTAINER_SEALS, seals)
                .seen(What.ITN, "X20260301123456", "US41002", true, "2026-03-01"))
        .isSilent();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {"null", "'  '", "|"})
  void noSealNumberWarns(String seals) {
    List<Finding> findings =
        rule.check(CaseForTests.toIssue().with(FieldNames.CONTAINER_SEALS, seals).build());

    assertThat(findings).extracting(Finding::severity).containsExactly(Severity.WARN);
    assertThat(findings).allMatch(Finding::missing);
    assertThat(findings).extracting(Finding::field).containsExactly(FieldNames.CONTAINER_SEALS);
  }

  @Test
  void theLicenseesOwnCertificateIsNamed() {
    RuleAssert.that(
            rule, CaseForTests.toIssue().seen(What.SEAL, "S1000001", "US41002", true, "2026-02-27"))
        .warns(
            FieldNames.CONTAINER_SEALS,
            "S1000001 was used on your certificate US41002 of 2026-02-27");
  }

  @Test
  void anotherLicenseesCertificateIsNotNamed() {
    List<Finding> findings =
        rule.check(
            CaseForTests.toIssue()
                .seen(What.SEAL, "S1000001", "US42002", false, "2026-02-27")
                .build());

    assertThat(findings)
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("S1000001 was used elsewhere")
        .doesNotContain("US42002")
        .doesNotContain("2026-02-27");
  }

  @Test
  void aSealThatIsNamedTwiceWarnsOnceWithWhatElseThereIs() {
    RuleAssert.that(
            rule, CaseForTests.toIssue().with(FieldNames.CONTAINER_SEALS, "A1|B1|A1|B2|B2|A1"))
        .warns(
            FieldNames.CONTAINER_SEALS,
            "but A1 is named here more than once; B2 is named here more than once. Check");
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .with(FieldNames.CONTAINER_SEALS, "A1|A1|S2")
                .seen(What.SEAL, "S2", "US41003", true, "2026-02-28"))
        .warns(
            FieldNames.CONTAINER_SEALS,
            "A1 is named here more than once; S2 was used on your certificate US41003");
  }

  @Test
  void allSealsThatWereUsedAreToldInOneFinding() {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .with(FieldNames.CONTAINER_SEALS, "S1|S2|S3")
                .seen(What.SEAL, "S1", "US41002", true, "2026-02-27")
                .seen(What.SEAL, "S1", "US41003", true, "2026-02-28")
                .seen(What.SEAL, "S2", "US41003", true, "2026-02-28"))
        .warns(
            FieldNames.CONTAINER_SEALS,
            "S1 was used on your certificate US41002 of 2026-02-27, US41003 of 2026-02-28; S2 was"
                + " used on your certificate US41003 of 2026-02-28.");
  }
}
