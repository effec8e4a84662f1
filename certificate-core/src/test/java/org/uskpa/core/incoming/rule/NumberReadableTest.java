package org.uskpa.core.incoming.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.shipment.FieldNames;

class NumberReadableTest {

  @ParameterizedTest
  @CsvSource({
    "BW0012345,-",
    "bw12345,-",
    "EU/0012345,-",
    "GB 12345,-",
    "MX-12345,-",
    "12345,BLOCK",
    "BWA12345,BLOCK",
    "B12345,BLOCK",
    "BW,BLOCK",
    "BW12345A,BLOCK",
    "=BW12345,BLOCK"
  })
  void theNumberIsTwoLettersAndDigits(String number, String expected) {
    ImportAssert.that(
            new NumberReadable(),
            ImportForTests.inOrder().with(FieldNames.CERTIFICATE_NUMBER, number))
        .says(expected, FieldNames.CERTIFICATE_NUMBER, "“" + number + "”");
  }

  @Test
  void aBlankNumberIsMissing() {
    ImportAssert.that(
            new NumberReadable(), ImportForTests.inOrder().with(FieldNames.CERTIFICATE_NUMBER, " "))
        .misses(FieldNames.CERTIFICATE_NUMBER);
  }
}
