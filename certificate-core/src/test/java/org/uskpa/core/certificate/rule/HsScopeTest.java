package org.uskpa.core.certificate.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.certificate.rule.CertificateCase.Step;

class HsScopeTest {

  private final CertificateRule rule = new HsScope();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          7102.10      | -     | -
          7102.21      | -     | -
          7102.31      | -     | -
          710231       | -     | -
          7102.39      | BLOCK | worked diamonds
          7102.29.0000 | BLOCK | worked diamonds
          7102.31.0000 | BLOCK | Write 7102.31
          7102210010   | BLOCK | Write 7102.21
          7104.90      | BLOCK | none of the three codes
          7102.1       | BLOCK | none of the three codes
          rough        | BLOCK | none of the three codes
          =7102.31     | BLOCK | “=7102.31” is none of the three codes
          """)
  void onlyTheCodesOfRoughDiamondsAreTaken(String code, String expected, String words) {
    RuleAssert.that(rule, CaseForTests.toIssue().line(0, code, "1.00", "500.00"))
        .says(expected, "lines[0].hs_code", words);
  }

  @Test
  void aCodeStandsOnOneLine() {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .line(1, "7102.21", "1.00", "10.00")
                .line(2, "710231", "1.00", "500.00"))
        .blocks("lines[2].hs_code", "7102.31 stands on lines 1 and 3");
  }

  @Test
  void threeLinesWithThreeCodesAreFine() {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .line(1, "7102.21", "1.00", "10.00")
                .line(2, "7102.10", "1.00", "100.00"))
        .isSilent();
  }

  @Test
  void aCertificateHasALine() {
    RuleAssert.that(rule, CaseForTests.toIssue().line(0, null, null, null))
        .misses("lines[0].hs_code");
  }

  @Test
  void aLineWithAmountsHasACode() {
    RuleAssert.that(rule, CaseForTests.at(Step.DRAFT).line(1, null, "5.00", null))
        .misses("lines[1].hs_code");
  }
}
