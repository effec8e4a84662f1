package org.uskpa.core.certificate.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.licensee.Standing;
import org.uskpa.core.shipment.FieldNames;

class LicenseeInStandingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          ACTIVE    | true  | -     | -
          ACTIVE    | false | BLOCK | No licence agreement of L005 is in force on 2026-03-02
          SUSPENDED | true  | BLOCK | suspended on 2026-03-02
          SUSPENDED | false | BLOCK | suspended on 2026-03-02
          ENDED     | false | BLOCK | had ended on 2026-03-02
          null      | false | BLOCK | was not admitted on 2026-03-02
          null      | true  | BLOCK | was not admitted on 2026-03-02
          """)
  void onlyALicenseeInGoodStandingIssues(
      Standing standing, boolean agreement, String expected, String words) {
    RuleAssert.that(
            new LicenseeInStanding(),
            CaseForTests.toIssue().standing(standing).agreementInForce(agreement))
        .says(expected, FieldNames.LICENSEE_NUMBER, words);
  }
}
