package org.uskpa.core.incoming.rule;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportPriceTest {

  @ParameterizedTest
  @CsvSource({
    "7102.31,1.00,15000.00,-",
    "7102.31,1.00,15000.01,WARN",
    "7102.10,1.00,9.99,WARN",
    "7102.21,1.00,1.00,-",
    "7102.39,1.00,1.00,-",
    "7102.31,0,1.00,-"
  })
  void thePriceIsWithinTheUsualBand(String hs, String carats, String value, String expected) {
    ImportAssert.that(new ImportPrice(), ImportForTests.inOrder().line(0, hs, carats, value))
        .says(expected, "lines[0].value_usd", hs, "%,.2f".formatted(new BigDecimal(value)));
  }
}
