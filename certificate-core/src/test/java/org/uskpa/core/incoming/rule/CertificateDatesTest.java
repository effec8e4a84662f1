package org.uskpa.core.incoming.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.shipment.FieldNames;

class CertificateDatesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-02-16,2026-04-17,2026-02-26,-,-,-",
    "2026-02-26,2026-04-17,2026-02-26,-,-,-",
    "2026-02-27,2026-04-17,2026-02-26,BLOCK,issue_date,after the arrival on 2026-02-26",
    "2026-02-16,2026-02-16,2026-02-26,BLOCK,expiry_date,does not lie after the issue",
    "2026-02-16,2026-02-17,2026-02-26,-,-,-",
    "soon,2026-04-17,2026-02-26,-,-,-",
    "2026-02-16,soon,2026-02-26,-,-,-",
    "2026-02-27,2026-04-17,soon,-,-,-"
  })
  void theCertificateWasIssuedBeforeTheArrivalAndExpiresLater(
      String issued, String expires, String arrived, String expected, String field, String words) {
    ImportAssert.that(
            new CertificateDates(),
            ImportForTests.inOrder()
                .with(FieldNames.ISSUE_DATE, issued)
                .with(FieldNames.EXPIRY_DATE, expires)
                .with(FieldNames.ARRIVAL_DATE, arrived))
        .says(expected, field, words);
  }
}
