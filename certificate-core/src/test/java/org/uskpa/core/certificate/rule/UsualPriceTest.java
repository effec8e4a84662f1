package org.uskpa.core.certificate.rule;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsualPriceTest {

  private final CertificateRule rule = new UsualPrice();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          7102.10 | 1.00 | 10.00     | -
          7102.10 | 1.00 | 9.99      | WARN
          7102.10 | 1.00 | 2000.00   | -
          7102.10 | 1.00 | 2000.01   | WARN
          7102.21 | 1.00 | 1.00      | -
          7102.21 | 1.00 | 0.99      | WARN
          7102.21 | 1.00 | 500.00    | -
          7102.21 | 1.00 | 500.01    | WARN
          7102.31 | 1.00 | 50.00     | -
          7102.31 | 1.00 | 49.99     | WARN
          7102.31 | 1.00 | 15000.00  | -
          7102.31 | 1.00 | 15000.01  | WARN
          7102.31 | 3.00 | 149.99    | WARN
          7102.31 | 3.00 | 45000.01  | WARN
          """)
  void thePricePerCaratIsWithinTheBandOfItsCodeBothEndsIncluded(
      String hs, String carats, String value, String expected) {
    RuleAssert.that(rule, CaseForTests.toIssue().line(0, hs, carats, value))
        .says(
            expected,
            "lines[0].value_usd",
            hs,
            "%,.2f".formatted(new BigDecimal(value)),
            carats + " carats");
  }

  @Test
  void eachLineIsLookedAt() {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .line(1, "7102.21", "1.00", "500.01")
                .line(2, "7102.10", "1.00", "9.00"))
        .concerns("lines[1].value_usd", "lines[2].value_usd");
  }

  @ParameterizedTest
  @CsvSource({
    "7102.31,0,1",
    "7102.31,1,0",
    "7102.39,1,1",
    "7102.31,ten,1",
    "7102.31,1,ten",
    ",1,1",
    "7102.31,,1",
    "7102.31,1,"
  })
  void whatOtherRulesRefuseHasNoPrice(String hs, String carats, String value) {
    RuleAssert.that(rule, CaseForTests.toIssue().line(0, hs, carats, value)).isSilent();
  }
}
