package org.uskpa.core.certificate.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.shipment.FieldNames;

class ItnFormTest {

  private final CertificateRule rule = new ItnForm();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          X20260301123456      | -     | -
          AES X20260301123456  | -     | -
          aes x20260301123456  | -     | -
          X20240229123456      | -     | -
          X20260229123456      | BLOCK | 20260229, which is no day
          X20261301123456      | BLOCK | no day of the calendar
          X20260300123456      | BLOCK | no day of the calendar
          X2026030112345       | BLOCK | six digits
          X202603011234567     | BLOCK | six digits
          X19990301123456      | BLOCK | such as X20260130123456
          20260301123456       | BLOCK | An ITN is X
          Y20260301123456      | BLOCK | “Y20260301123456”
          X2026030112345O      | BLOCK | “X2026030112345O”
          X20260301123456 SS   | BLOCK | An ITN is X
          pend                 | BLOCK | An ITN is X
          AESDOWN 123456789    | -     | -
          NOEEI § 30.37(a)     | -     | -
          """)
  void theItnHasItsShapeAndARealDate(String itn, String expected, String words) {
    RuleAssert.that(rule, CaseForTests.toIssue().with(FieldNames.ITN, itn))
        .says(expected, FieldNames.ITN, words);
  }

  @Test
  void aBlankItnIsMissing() {
    RuleAssert.that(rule, CaseForTests.toIssue().without(FieldNames.ITN)).misses(FieldNames.ITN);
  }
}
