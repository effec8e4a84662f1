package org.uskpa.core.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          BW;             BW;          BW
          bw;             BW;          BW
          ' BW\u200B';    BW;          BW
          BW|ZA;          BW, ZA;      BW|ZA
          bw, za;         BW, ZA;      BW|ZA
          BW ZA NA;       BW, ZA, NA;  BW|ZA|NA
          ZA|BW;          ZA, BW;      ZA|BW
          |BW|;           BW;          BW
          MIXED;          ***;         MIXED
          mixed;          ***;         MIXED
          *;              ***;         MIXED
          ***;            ***;         MIXED
          """)
  void anOriginIsReadPrintedAndWritten(String text, String printed, String written) {
    Origin origin = Origin.of(text);

    assertThat(origin.printed()).isEqualTo(printed);
    assertThat(origin.written()).isEqualTo(written);
    assertThat(Origin.of(origin.written())).isEqualTo(origin);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "|", "BWA", "B", "Botswana", "BW|Z", "BW|MIXED", "** BW", "B1", "ÄÖ"})
  void aPartThatIsNoCodeIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Origin.of(text))
        .withMessageContaining("BW");
  }

  @Test
  void whichCountriesItNames() {
    assertThat(Origin.of("BW").countries()).containsExactly("BW");
    assertThat(Origin.of("BW|ZA").countries()).containsExactly("BW", "ZA");
    assertThat(Origin.of("MIXED").countries()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          BW, BW;         BW
          BW|bw;          BW
          BW|ZA|BW;       BW
          BW ZA ZA BW NA; BW and ZA
          """)
  void aCountryIsNotNamedTwice(String text, String twice) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Origin.of(text))
        .withMessage("“%s” names %s more than once. Name each country once", text, twice);
  }

  @Test
  void aListNamesTwoCountriesAtLeast() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Origin.Several(List.of("BW", "BW")))
        .withMessageContaining("two countries or more");
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
