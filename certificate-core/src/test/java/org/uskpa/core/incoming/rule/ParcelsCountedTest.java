package org.uskpa.core.incoming.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.shipment.FieldNames;

class ParcelsCountedTest {

  @ParameterizedTest
  @CsvSource({"1,-,-", "0,BLOCK,is 0", "-1,BLOCK,is -1", "two,BLOCK,“two”", "1.0,BLOCK,“1.0”"})
  void thereIsOneParcelAtLeast(String parcels, String expected, String words) {
    ImportAssert.that(
            new ParcelsCounted(), ImportForTests.inOrder().with(FieldNames.PARCELS, parcels))
        .says(expected, FieldNames.PARCELS, words);
  }

  @Test
  void aBlankCountIsMissing() {
    ImportAssert.that(new ParcelsCounted(), ImportForTests.inOrder().with(FieldNames.PARCELS, null))
        .misses(FieldNames.PARCELS);
  }
}
