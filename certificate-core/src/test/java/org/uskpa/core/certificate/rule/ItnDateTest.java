package org.uskpa.core.certificate.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.certificate.rule.CertificateCase.Step;
import org.uskpa.core.register.RegistersForTests;
import org.uskpa.core.shipment.FieldNames;

class ItnDateTest {

  private final CertificateRule rule = new ItnDate();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          X20260302123456 | -     | -
          X20260303123456 | BLOCK | after today, 2026-03-02
          X20270301123456 | BLOCK | after today
          X20260101123456 | -     | -
          X20251231123456 | WARN  | 61 days before 2026-03-02; more than 60
          """)
  void theItnIsNotOfTheFutureAndNotOld(String itn, String expected, String words) {
    RuleAssert.that(rule, CaseForTests.toIssue().with(FieldNames.ITN, itn))
        .says(expected, FieldNames.ITN, itn, words);
  }

  @ParameterizedTest
  @CsvSource({"2018-05-04,-", "2018-05-05,-", "2018-05-03,BLOCK"})
  void anItnIsNotAcceptedAfterTheExport(String exported, String expected) {
    RuleAssert.that(
            rule,
            CaseForTests.ofThePast("2018-05-04")
                .with(FieldNames.ITN, "X20180504000001")
                .with(FieldNames.EXPORT_DATE, exported))
        .says(expected, FieldNames.ITN, "after the export on " + exported);
  }

  @Test
  void anItnIsNotAcceptedAfterThePlannedDeparture() {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .with(FieldNames.ITN, "X20260302123456")
                .with(FieldNames.DEPARTURE_DATE, "2026-03-01"))
        .blocks(FieldNames.ITN, "after the planned departure on 2026-03-01");
  }

  @Test
  void aRecordOfThePastIsHeldAgainstItsOwnIssueDate() {
    RuleAssert.that(
            rule, CaseForTests.ofThePast("2018-05-04").with(FieldNames.ITN, "X20180101123456"))
        .warns(FieldNames.ITN, "123 days before 2018-05-04");
  }

  @Test
  void whenTheExportIsRecordedAnOldItnWasPassedAlready() {
    RuleAssert.that(rule, CaseForTests.at(Step.EXPORT).with(FieldNames.ITN, "X20250101123456"))
        .isSilent();
  }

  @Test
  void theAgeIsASetting() {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .with(FieldNames.ITN, "X20260228123456")
                .registers(RegistersForTests.with().setting("itn-oldest-days", "1").registers()))
        .warns(FieldNames.ITN, "more than 1 are unusual");
  }

  @Test
  void whatIsNoItnHasNoDate() {
    RuleAssert.that(rule, CaseForTests.toIssue().with(FieldNames.ITN, "X29990101")).isSilent();
    RuleAssert.that(rule, CaseForTests.toIssue().without(FieldNames.ITN)).isSilent();
  }
}
