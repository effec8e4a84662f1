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
        "Société Générale Corp | SOCIÉTÉ GÉNÉRALE",
        "Acme LLC | Acme, L.L.C.",
        "A.B. Gems | AB Gems",
        "Smith's Diamonds | SMITHS DIAMONDS",
        "Diamants Réunis S.A. | Diamants Reunis SA",
        "Kiran Gems Pvt. Ltd. | KIRAN GEMS PVT LTD",
        "Rosy & Blue | Rosy and Blue"
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
