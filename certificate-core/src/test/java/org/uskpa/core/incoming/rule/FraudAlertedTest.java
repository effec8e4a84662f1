package org.uskpa.core.incoming.rule;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.period.DateRange;
import org.uskpa.core.register.FraudAlert;
import org.uskpa.core.register.Registers;
import org.uskpa.core.register.RegistersForTests;
import org.uskpa.core.shipment.FieldNames;

class FraudAlertedTest {

  private static final Registers ALERTED =
      RegistersForTests.with()
          .fraudAlerts(
              new FraudAlert(
                  "SL",
                  "12345",
                  new DateRange(LocalDate.of(2015, 6, 1), LocalDate.of(2019, 1, 1)),
                  "notice of June 2015"))
          .registers();

  @ParameterizedTest
  @CsvSource({
    "SL0012345,2015-06-01,BLOCK",
    "SL12345,2018-12-31,BLOCK",
    "sl/0012345,2018-12-31,BLOCK",
    "SL12345,2015-05-31,-",
    "SL12345,2019-01-01,-",
    "SL12346,2018-01-01,-",
    "BW12345,2018-01-01,-",
    "12345,2018-01-01,-"
  })
  void aNumberUnderAlertOnTheEntryDateIsToldWithTheNotice(
      String number, String entered, String expected) {
    ImportAssert.that(
            new FraudAlerted(),
            ImportForTests.ofThePast(entered)
                .with(FieldNames.CERTIFICATE_NUMBER, number)
                .registers(ALERTED))
        .says(expected, FieldNames.CERTIFICATE_NUMBER, number, "notice of June 2015");
  }
}
