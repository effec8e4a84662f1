package org.uskpa.core.incoming.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportAmountsTest {

  @ParameterizedTest
  @CsvSource({
    " 250000.00, 100000000.00, -,    lines[0].carats,    -",
    " 250000.01, 100000000.00, WARN, lines[0].carats,    250000.00 carats at the most",
    " 250000.00, 100000000.01, WARN, lines[0].value_usd, 100000000.00 U.S. dollars at the most",
    "       ten, 100000000.00, -,    lines[0].carats,    -"
  })
  void whatASingleShipmentUsuallyHoldsIsNotExceededUnnoticed(
      String carats, String value, String expected, String field, String words) {
    ImportAssert.that(
            new ImportAmounts(), ImportForTests.inOrder().line(0, "7102.31", carats, value))
        .says(expected, field, words);
  }
}
