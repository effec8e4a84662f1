package org.uskpa.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which names traders are told apart. */
class TradersBehindTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Exporter 052 Inc. | Exporter 052, INC",
        "Diamond House LLC | diamond  house",
        "A.B. Gems Co., Ltd. | A B Gems",
        "Société Générale Corp | SOCIÉTÉ GÉNÉRALE"
      })
  void twoWritingsOfOneNameAreOneTrader(String one, String other) {
    assertThat(TradersBehind.known(one)).isEqualTo(TradersBehind.known(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Exporter 052 | Exporter 053",
        "Coral Gems | Gems",
        "Inc. | Ltd.",
        "Copper | Cooper"
      })
  void twoNamesAreTwoTraders(String one, String other) {
    assertThat(TradersBehind.known(one)).isNotEqualTo(TradersBehind.known(other));
  }
}
