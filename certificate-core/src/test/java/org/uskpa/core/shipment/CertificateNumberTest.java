package org.uskpa.core.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNumberTest {

  @ParameterizedTest
  @CsvSource({
    "US41001, US41001, 41001",
    "us41001, US41001, 41001",
    "' US41001\u200B', US41001, 41001",
    "US00001, US00001, 00001",
    "US12345678, US12345678, 12345678"
  })
  void fiveToEightDigitsAreANumber(String text, String written, String digits) {
    CertificateNumber number = CertificateNumber.of(text);

    assertThat(number).hasToString(written);
    assertThat(number.digits()).isEqualTo(digits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "US",
        "41001",
        "US4100",
        "US123456789",
        "US 41001",
        "US-41001",
        "BW41001",
        "US4100A",
        "US٤١٠٠١",
        "US41\u200B001"
      })
  void anyOtherShapeIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CertificateNumber.of(text))
        .withMessageContaining("such as US41001");
  }

  @Test
  void zerosInFrontMakeAnotherNumber() {
    assertThat(CertificateNumber.of("US041001")).isNotEqualTo(CertificateNumber.of("US41001"));
  }

  @Test
  void numbersOfOneLengthStandInTheirOrder() {
    assertThat(CertificateNumber.of("US41001")).isLessThan(CertificateNumber.of("US41010"));
  }
}
