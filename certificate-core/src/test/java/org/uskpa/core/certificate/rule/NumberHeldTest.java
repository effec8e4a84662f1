package org.uskpa.core.certificate.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.uskpa.core.register.RegistersForTests;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.stock.StockState;

class NumberHeldTest {

  private final CertificateRule rule = new NumberHeld();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          RESERVED  | L005 | true  | -     | -
          HELD      | L005 | true  | -     | -
          ALLOTTED  | L005 | true  | -     | -
          RESERVED  | L005 | false | BLOCK | reserved for another certificate
          HELD      | L005 | false | BLOCK | reserved for another certificate
          RESERVED  | L006 | true  | BLOCK | not in the stock of licensee L005
          HELD      | null | false | BLOCK | not in the stock of licensee L005
          PRINTED   | L005 | false | BLOCK | still with the USKPA
          USED      | L005 | false | BLOCK | used before
          VOIDED    | L005 | false | BLOCK | is voided and cannot be used
          SPOILED   | L005 | false | BLOCK | is spoiled and cannot be used
          LOST      | L005 | false | BLOCK | is lost and cannot be used
          RETURNED  | L005 | false | BLOCK | is returned and cannot be used
          RECALLED  | L005 | false | BLOCK | is recalled and cannot be used
          DESTROYED | L005 | false | BLOCK | is destroyed and cannot be used
          null      | null | false | BLOCK | in no stock
          """)
  void theNumberIsInTheLicenseesStockAndReservedForThisCertificate(
      StockState state, String holder, boolean reservedForThis, String expected, String words) {
    RuleAssert.that(rule, CaseForTests.toIssue().numberStanding(state, holder, reservedForThis))
        .says(expected, FieldNames.CERTIFICATE_NUMBER, "US41001", words);
  }

  @ParameterizedTest
  @EnumSource(StockState.class)
  void anotherLicenseesNumberIsRefusedWithoutTellingWhoseItIs(StockState state) {
    RuleAssert.that(rule, CaseForTests.toIssue().numberStanding(state, "L006", true))
        .blocks(FieldNames.CERTIFICATE_NUMBER, "not in the stock of licensee L005");
  }

  @ParameterizedTest
  @CsvSource({"US41001,5,-", "US041001,5,BLOCK", "US41001,6,BLOCK", "US00041001,8,-"})
  void theNumberHasAsManyDigitsAsCertificatesCarry(String number, String digits, String expected) {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .number(number)
                .registers(
                    RegistersForTests.with()
                        .setting("certificate-number-digits", digits)
                        .registers()))
        .says(expected, FieldNames.CERTIFICATE_NUMBER, "carry " + digits);
  }

  @Test
  void aWrongCountOfDigitsAndAStockWithoutTheNumberAreToldTogether() {
    RuleAssert.that(
            rule, CaseForTests.toIssue().number("US410012").numberStanding(null, null, false))
        .concerns(FieldNames.CERTIFICATE_NUMBER, FieldNames.CERTIFICATE_NUMBER);
  }
}
