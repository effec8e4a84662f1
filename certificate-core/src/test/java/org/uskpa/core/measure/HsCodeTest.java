package org.uskpa.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HsCodeTest {

  @ParameterizedTest
  @CsvSource({
    "7102.10, UNSORTED, unsorted",
    "7102.21, INDUSTRIAL, industrial",
    "7102.31, NON_INDUSTRIAL, non-industrial",
    "710231, NON_INDUSTRIAL, non-industrial",
    "' 7102.31\u200B', NON_INDUSTRIAL, non-industrial"
  })
  void aCodeIsReadWithItsPointOrWithout(String text, HsCode code, String described) {
    assertThat(HsCode.of(text)).hasValue(code);
    assertThat(code.described()).isEqualTo(described);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7102",
        "7102.29",
        "7102.39",
        "7102.1",
        "7102.310",
        "71.02.31",
        "7102 31",
        "7102-31",
        "x"
      })
  void anyOtherIsNone(String text) {
    assertThat(HsCode.of(text)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(HsCode.class)
  void whatIsPrintedIsReadAgain(HsCode code) {
    assertThat(code).hasToString(code.code());
    assertThat(HsCode.of(code.toString())).hasValue(code);
  }
}
