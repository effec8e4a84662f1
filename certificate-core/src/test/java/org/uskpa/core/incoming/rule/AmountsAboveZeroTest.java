package org.uskpa.core.incoming.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsAboveZeroTest {

  private final ImportCheck check = new AmountsAboveZero();

  @ParameterizedTest
  @CsvSource({
    "1.00,500.00,-,-,-",
    "0.00,500.00,BLOCK,carats,is zero",
    "-1.00,500.00,BLOCK,carats,cannot be negative",
    "1.234,500.00,BLOCK,carats,more than two decimals",
    "1.00,0,BLOCK,value_usd,is zero",
    "1.00,5.005,BLOCK,value_usd,more than two decimals",
    "1.00,five,BLOCK,value_usd,“five”"
  })
  void caratsAndValueAreAboveZero(
      String carats, String value, String expected, String field, String words) {
    ImportAssert.that(check, ImportForTests.inOrder().line(0, "7102.31", carats, value))
        .says(expected, "lines[0]." + field, words);
  }

  @Test
  void theTotalOfAllLinesIsWithinWhatACertificateCanCarry() {
    ImportAssert.that(
            check,
            ImportForTests.inOrder()
                .line(0, "7102.31", "1.00", "99999999999999.99")
                .line(1, "7102.21", "1.00", "0.01"))
        .says("BLOCK", "lines[1].value_usd", "put some of the goods on another certificate");
  }

  @Test
  void blankAmountsAreMissing() {
    ImportAssert.that(check, ImportForTests.inOrder().line(1, "7102.21", null, null))
        .misses("lines[1].carats", "lines[1].value_usd");
  }
}
