package org.uskpa.core.incoming.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.shipment.FieldNames;

class PortCodedTest {

  @ParameterizedTest
  @CsvSource({"4701,-", "0101,-", "470,BLOCK", "47011,BLOCK", "JFK,BLOCK", "47 01,BLOCK"})
  void thePortIsFourDigits(String port, String expected) {
    ImportAssert.that(new PortCoded(), ImportForTests.inOrder().with(FieldNames.PORT_CODE, port))
        .says(expected, FieldNames.PORT_CODE, "“" + port + "”");
  }

  @Test
  void aBlankPortIsMissing() {
    ImportAssert.that(new PortCoded(), ImportForTests.inOrder().with(FieldNames.PORT_CODE, null))
        .misses(FieldNames.PORT_CODE);
  }
}
