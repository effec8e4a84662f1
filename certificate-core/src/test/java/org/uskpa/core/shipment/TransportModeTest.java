package org.uskpa.core.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransportModeTest {

  @ParameterizedTest
  @CsvSource({"AIR, AIR", "' air\u200B', AIR", "Vessel, VESSEL", "other, OTHER"})
  void isReadByItsCodeInAnyCase(String text, TransportMode mode) {
    assertThat(TransportMode.of(text)).isEqualTo(mode);
  }

  @ParameterizedTest
  @EnumSource(TransportMode.class)
  void isReadByTheWordsOfForms(TransportMode mode) {
    assertThat(TransportMode.of(mode.label())).isEqualTo(mode);
  }

  @Test
  void anyOtherIsRefusedInTheWordsOfForms() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TransportMode.of(" BY HAND "))
        .withMessage(
            "“BY HAND” is no mode of transport that is known here. Choose one of: Vessel; Air,"
                + " including couriers; Truck; Rail; Mail; Other");
  }
}
