package org.uskpa.core.incoming.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HsCodesInScopeTest {

  private final ImportCheck check = new HsCodesInScope();

  @ParameterizedTest
  @CsvSource({
    "7102.31,-,-",
    "7102.39,BLOCK,worked diamonds",
    "7102.31.0000,BLOCK,Write 7102.31",
    "9999.99,BLOCK,none of the three codes"
  })
  void theGoodsAreRoughDiamonds(String code, String expected, String words) {
    ImportAssert.that(check, ImportForTests.inOrder().line(0, code, "1.00", "500.00"))
        .says(expected, "lines[0].hs_code", words);
  }

  @Test
  void aCodeStandsOnOneLine() {
    ImportAssert.that(check, ImportForTests.inOrder().line(1, "7102.31", "1.00", "500.00"))
        .says("BLOCK", "lines[1].hs_code", "lines 1 and 2");
  }

  @Test
  void thereIsALine() {
    ImportAssert.that(check, ImportForTests.inOrder().line(0, null, null, null))
        .misses("lines[0].hs_code");
  }
}
