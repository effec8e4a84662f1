package org.uskpa.core.incoming.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.shipment.FieldNames;

class ExpiredOnArrivalTest {

  @ParameterizedTest
  @CsvSource({
    "2026-02-26,2026-02-26,-",
    "2026-02-25,2026-02-26,BLOCK",
    "2026-02-27,2026-02-26,-",
    "2026-02-10,2026-02-26,-",
    "soon,2026-02-26,-",
    "2026-02-25,soon,-"
  })
  void theCertificateIsValidThroughTheDayOfItsExpiry(
      String expires, String arrived, String expected) {
    ImportAssert.that(
            new ExpiredOnArrival(),
            ImportForTests.inOrder()
                .with(FieldNames.EXPIRY_DATE, expires)
                .with(FieldNames.ARRIVAL_DATE, arrived))
        .says(expected, FieldNames.ARRIVAL_DATE, "had expired on " + expires);
  }
}
