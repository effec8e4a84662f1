package org.uskpa.core.certificate.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.register.RegistersForTests;

class UsualAmountsTest {

  private final CertificateRule rule = new UsualAmounts();

  @ParameterizedTest
  @CsvSource({
    "    250000.00,  62500000.00, -,                  -,            -",
    "    250000.01,  62500000.00, lines[0].carats,    250000.01,    250000.00 carats",
    "9000000000.00,  62500000.00, lines[0].carats,    9000000000.00, 250000.00 carats",
    "     28042.61, 100000000.00, -,                  -,            -",
    "     28042.61, 100000000.01, lines[0].value_usd, 100000000.01, 100000000.00 U.S. dollars"
  })
  void whatASingleShipmentUsuallyHoldsIsNotExceededUnnoticed(
      String carats, String value, String field, String amount, String usual) {
    RuleAssert.that(rule, CaseForTests.toIssue().line(0, "7102.31", carats, value))
        .says(
            field.equals("-") ? "-" : "WARN",
            field,
            amount,
            usual + " at the most",
            "Check the digits, or say why");
  }

  @Test
  void bothCanBeTooMuch() {
    RuleAssert.that(
            rule, CaseForTests.toIssue().line(0, "7102.31", "9000000000.00", "900000000000.00"))
        .concerns("lines[0].carats", "lines[0].value_usd");
  }

  @Test
  void theLinesAreTakenTogetherAndTheLargestIsPointedAt() {
    CaseForTests certificate =
        CaseForTests.toIssue()
            .line(0, "7102.31", "10.00", "5000.00")
            .line(1, "7102.21", "249000.00", "498000.00")
            .line(2, "7102.10", "990.00", "99000.00");
    RuleAssert.that(rule, certificate).isSilent();
    RuleAssert.that(rule, certificate.line(2, "7102.10", "990.01", "99000.00"))
        .warns("lines[1].carats", "250000.01");
  }

  @ParameterizedTest
  @CsvSource({
    "ten,              5000.00",
    "-1,               5000.00",
    "1000000000000.00, 5000.00",
    "1.00,             100000000000000.00"
  })
  void whatCannotBeReadIsLeftToAmounts(String carats, String value) {
    RuleAssert.that(rule, CaseForTests.toIssue().line(0, "7102.31", carats, value)).isSilent();
  }

  @Test
  void aTotalBeyondWhatACertificateCanCarryIsLeftToAmounts() {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .line(0, "7102.31", "999999999999.99", "50.00")
                .line(1, "7102.21", "1.00", "50.00"))
        .isSilent();
  }

  @Test
  void whatIsUsualIsASettingOfThatDate() {
    RuleAssert.that(
            rule,
            CaseForTests.ofThePast("2018-03-01")
                .line(0, "7102.31", "30.01", "5000.00")
                .registers(
                    RegistersForTests.with().setting("usual-carats-at-most", "30.00").registers()))
        .warns("lines[0].carats", "30.00 carats at the most");
  }
}
