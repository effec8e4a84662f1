package org.uskpa.core.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

  @ParameterizedTest
  @CsvSource({"bw, BW", "'BW, za', 'BW, ZA'", "BW|ZA|BW, 'BW, ZA'", "mixed, ***", "***, ***"})
  void isReadAsPeopleWriteIt(String written, String printed) {
    assertThat(Origin.of(written).printed()).isEqualTo(printed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SL|MIXED", "MIXED|SL", "MIXED, BW"})
  void isMixedOrCountriesAndNotBoth(String written) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Origin.of(written))
        .withMessageStartingWith("MIXED stands alone")
        .withMessageContaining("“" + written + "” says both");
  }
}
