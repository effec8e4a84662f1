package org.uskpa.core.incoming.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.shipment.FieldNames;

class OriginReadableTest {

  @ParameterizedTest
  @CsvSource({"BW,-", "BW|ZA,-", "MIXED,-", "***,-", "KE,-", "Botswana,BLOCK", "B,BLOCK"})
  void theOriginIsACodeSeveralOrMixed(String origin, String expected) {
    ImportAssert.that(
            new OriginReadable(), ImportForTests.inOrder().with(FieldNames.ORIGIN, origin))
        .says(expected, FieldNames.ORIGIN, "country code of two letters");
  }

  @Test
  void aBlankOriginIsMissing() {
    ImportAssert.that(new OriginReadable(), ImportForTests.inOrder().with(FieldNames.ORIGIN, null))
        .misses(FieldNames.ORIGIN);
  }
}
