package org.uskpa.core.incoming.rule;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.participant.Waiver;
import org.uskpa.core.period.DateRange;
import org.uskpa.core.register.RegistersForTests;
import org.uskpa.core.shipment.FieldNames;

class IssuerListedTest {

  private final ImportCheck check = new IssuerListed();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2018-05-04 | BW | -     | -
          2018-05-04 | EU | -     | -
          2018-05-04 | BE | -     | -
          2018-05-04 | TW | -     | -
          2018-05-04 | KE | BLOCK | Kenya (KE) belonged to no Participant
          2018-05-04 | ZZ | BLOCK | “ZZ” is no country's code
          2018-05-04 | HR | BLOCK | Croatia (HR) was not on the U.S. list
          2018-05-04 | GB | BLOCK | was not on the U.S. list on 2018-05-04; it is or was from 2021-01-08
          2021-01-07 | GB | BLOCK | the list of 84 FR 32247
          2021-01-08 | GB | -     | -
          2019-07-04 | GA | BLOCK | Gabon
          2019-07-05 | GA | -     | -
          2014-05-04 | CF | BLOCK | was suspended
          2017-04-26 | CF | -     | -
          2018-05-04 | US | BLOCK | covers exports, not an import
          """)
  void theIssuerIsOnTheListOfTheEntryDate(
      String entered, String issuer, String expected, String words) {
    ImportAssert.that(check, ImportForTests.ofThePast(entered).issuedBy(issuer))
        .says(expected, FieldNames.ISSUING_PARTICIPANT, words);
  }

  @Test
  void theEntryDateDecidesNotTheArrival() {
    ImportAssert.that(
            check,
            ImportForTests.ofThePast("2019-07-05")
                .issuedBy("GA")
                .with(FieldNames.ARRIVAL_DATE, "2019-07-04"))
        .isSilent();
  }

  @Test
  void aWaiverOfTheStateDepartmentAllowsWhatTheListDoesNot() {
    ImportAssert.that(
            check,
            ImportForTests.ofThePast("2018-05-04")
                .issuedBy("KE")
                .registers(
                    RegistersForTests.with()
                        .waivers(
                            new Waiver("KE", DateRange.from(LocalDate.of(2018, 5, 1)), "a notice"))
                        .registers()))
        .isSilent();
  }

  @Test
  void anIssuerThatCannotBeReadIsLeftToTheForm() {
    ImportAssert.that(
            check, ImportForTests.inOrder().with(FieldNames.ISSUING_PARTICIPANT, "Botswana"))
        .isSilent();
  }
}
