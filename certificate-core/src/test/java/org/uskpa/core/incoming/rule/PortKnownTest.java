package org.uskpa.core.incoming.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.shipment.FieldNames;

class PortKnownTest {

  /** What is no code at all is refused by its form, and not asked about as well. */
  @ParameterizedTest
  @CsvSource({"4701,-", "1001,-", "JFK,-", "470,-", "9999,WARN"})
  void thePortIsOneOfTheRegister(String port, String expected) {
    ImportAssert.that(new PortKnown(), ImportForTests.inOrder().with(FieldNames.PORT_CODE, port))
        .says(expected, FieldNames.PORT_CODE, "“9999” is no port that the register has on");
  }
}
