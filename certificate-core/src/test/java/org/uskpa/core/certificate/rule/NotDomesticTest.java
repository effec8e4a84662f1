package org.uskpa.core.certificate.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.shipment.FieldNames;

class NotDomesticTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "US,BLOCK",
        "PR,BLOCK",
        "VI,BLOCK",
        "GU,BLOCK",
        "AS,BLOCK",
        "MP,BLOCK",
        "UM,BLOCK",
        "pr,BLOCK",
        "BE,-",
        "CA,-",
        "KE,-",
        "ZZ,-",
        "null,-"
      })
  void aShipmentWithinTheUnitedStatesIsNoExport(String country, String expected) {
    RuleAssert.that(new NotDomestic(), CaseForTests.toIssue().with(FieldNames.DESTINATION, country))
        .says(expected, FieldNames.DESTINATION, "is a part of the United States");
  }
}
