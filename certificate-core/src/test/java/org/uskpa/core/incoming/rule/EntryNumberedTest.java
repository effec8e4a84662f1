package org.uskpa.core.incoming.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.shipment.FieldNames;

class EntryNumberedTest {

  @ParameterizedTest
  @CsvSource({
    "K69-7179312-9,-",
    "K6971793129,-",
    "k69-7179312-9,-",
    "123-1234567-0,-",
    "K69-717931-9,BLOCK",
    "K69-7179312,BLOCK",
    "K6-7179312-9,BLOCK",
    "K69 7179312 9,BLOCK",
    "none,BLOCK"
  })
  void theEntryNumberHasItsShape(String number, String expected) {
    ImportAssert.that(
            new EntryNumbered(), ImportForTests.inOrder().with(FieldNames.ENTRY_NUMBER, number))
        .says(expected, FieldNames.ENTRY_NUMBER, "“" + number + "”");
  }

  @Test
  void aBlankEntryNumberIsMissing() {
    ImportAssert.that(
            new EntryNumbered(), ImportForTests.inOrder().with(FieldNames.ENTRY_NUMBER, ""))
        .misses(FieldNames.ENTRY_NUMBER);
  }
}
