package org.uskpa.core.certificate.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

  private final CertificateRule rule = new Amounts();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.01             | -     | -
          1,234.50         | -     | -
          999999999999.99  | -     | -
          5.000            | -     | -
          0                | BLOCK | is zero
          0.00             | BLOCK | is zero
          -1.00            | BLOCK | cannot be negative
          1.234            | BLOCK | more than two decimals
          0.001            | BLOCK | more than two decimals
          1000000000000.00 | BLOCK | beyond 12 digits
          1.2e3            | BLOCK | must be a number
          1.23,4           | BLOCK | must be a number
          ten              | BLOCK | must be a number
          =1+1             | BLOCK | “=1+1”
          """)
  void caratsAreAboveZeroWithTwoDecimals(String carats, String expected, String words) {
    RuleAssert.that(rule, CaseForTests.toIssue().line(0, "7102.31", carats, "500.00"))
        .says(expected, "lines[0].carats", words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.01               | -     | -
          99999999999999.99  | -     | -
          0.00               | BLOCK | is zero
          -0.01              | BLOCK | cannot be negative
          10.999             | BLOCK | more than two decimals
          100000000000000.00 | BLOCK | beyond 14 digits
          $ 5                | -     | -
          5 EUR              | BLOCK | must be a number
          """)
  void theValueIsAboveZeroWithTwoDecimals(String value, String expected, String words) {
    RuleAssert.that(rule, CaseForTests.toIssue().line(0, "7102.31", "1.00", value))
        .says(expected, "lines[0].value_usd", words);
  }

  @Test
  void eachLineIsLookedAt() {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue().line(1, "7102.21", "0", "0").line(2, "7102.10", "1.00", "1.001"))
        .concerns("lines[1].carats", "lines[1].value_usd", "lines[2].value_usd");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          999999999999.98 | 0.01 | 50.00             | 50.00 | -                  | -
          999999999999.98 | 0.02 | 50.00             | 50.00 | lines[1].carats    | together are 1000000000000.00
          50.00           | 1.00 | 99999999999999.00 | 0.99  | -                  | -
          50.00           | 1.00 | 99999999999999.00 | 1.00  | lines[1].value_usd | together are 100000000000000.00
          """)
  void theTotalOfAllLinesIsWithinWhatACertificateCanCarry(
      String carats, String more, String value, String added, String field, String words) {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .line(0, "7102.31", carats, value)
                .line(1, "7102.21", more, added))
        .says(field.equals("-") ? "-" : "BLOCK", field, words);
  }

  @Test
  void blankAmountsAreMissing() {
    RuleAssert.that(rule, CaseForTests.toIssue().line(0, "7102.31", null, null))
        .misses("lines[0].carats", "lines[0].value_usd");
    RuleAssert.that(rule, CaseForTests.toIssue().line(0, null, null, null))
        .misses("lines[0].carats", "lines[0].value_usd");
  }
}
