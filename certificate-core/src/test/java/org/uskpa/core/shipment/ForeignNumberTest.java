package org.uskpa.core.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignNumberTest {

  @ParameterizedTest
  @CsvSource({
    "MX0012345,MX,12345",
    "MX12345,MX,12345",
    "mx 12345,MX,12345",
    "MX 00 12 345,MX,12345",
    "us 00041001,US,41001",
    "EU/0012345,EU,12345",
    "GB-0000000,GB,0",
    "IN7795159,IN,7795159",
    "BW100200,BW,100200"
  })
  void issuersPadWithZerosOrNot(String text, String issuer, String digits) {
    assertThat(ForeignNumber.of(text)).isEqualTo(new ForeignNumber(issuer, digits));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "M12345", "MEX12345", "MX", "MX12A45", "MX1234567890123456"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> ForeignNumber.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("“" + text + "”");
  }
}
