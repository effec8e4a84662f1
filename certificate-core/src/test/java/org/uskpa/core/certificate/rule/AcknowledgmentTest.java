package org.uskpa.core.certificate.rule;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.register.RegistersForTests;
import org.uskpa.core.shipment.FieldNames;

class AcknowledgmentTest {

  private final CertificateRule rule = new Acknowledgment();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          2018-01-01 | null       | WARN
          2018-01-02 | 2018-01-02 | -
          2018-01-02 | 2018-01-03 | WARN
          2018-01-02 | 2017-12-30 | WARN
          2018-03-31 | null       | WARN
          2018-04-01 | null       | BLOCK
          2018-04-01 | 2018-03-31 | -
          2018-12-31 | null       | BLOCK
          2018-12-31 | 2017-01-02 | BLOCK
          2018-06-01 | 2018-06-02 | BLOCK
          2018-12-31 | 2018-12-31 | -
          """)
  void thatYearsAcknowledgmentIsOnFileOnTheDayOfIssue(
      String issued, LocalDate given, String expected) {
    RuleAssert.that(rule, CaseForTests.ofThePast(issued).acknowledged(given))
        .says(expected, FieldNames.LICENSEE_NUMBER, "for 2018", "2018-04-01");
  }

  @Test
  void aDraftIsJudgedByToday() {
    RuleAssert.that(rule, CaseForTests.blankDraft().now("2026-04-01T12:00:00Z").acknowledged(null))
        .blocks(FieldNames.LICENSEE_NUMBER, "On 2026-04-01");
  }

  @Test
  void todayIsTheDayInNewYork() {
    RuleAssert.that(rule, CaseForTests.blankDraft().now("2026-04-01T03:59:59Z").acknowledged(null))
        .warns(FieldNames.LICENSEE_NUMBER, "On 2026-03-31");
  }

  @Test
  void theDaysAreSettings() {
    RuleAssert.that(
            rule,
            CaseForTests.ofThePast("2018-01-31")
                .acknowledged(null)
                .registers(
                    RegistersForTests.with()
                        .setting("acknowledgment-warns-from", "02-01")
                        .setting("acknowledgment-blocks-from", "03-01")
                        .registers()))
        .isSilent();
  }
}
