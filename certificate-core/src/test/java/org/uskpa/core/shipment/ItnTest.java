package org.uskpa.core.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItnTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X20260130123456",
        "x20260130123456",
        "AES X20260130123456",
        "aes   x20260130123456",
        " X20260130123456\u00A0",
        "\uFEFFAES X20260130123456\u200B"
      })
  void aLeadingAesAndSmallLettersAreDropped(String text) {
    Itn itn = Itn.of(text);

    assertThat(itn).isEqualTo(new Itn("X20260130123456")).hasToString("X20260130123456");
    assertThat(itn.citation()).isEqualTo("AES X20260130123456");
    assertThat(itn.acceptedOn()).isEqualTo(LocalDate.of(2026, 1, 30));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                 | An ITN is X
          X2026013012345     | An ITN is X
          X202601301234567   | An ITN is X
          20260130123456     | An ITN is X
          Y20260130123456    | An ITN is X
          X19990130123456    | An ITN is X
          X2026O130123456    | An ITN is X
          X20260130 123456   | An ITN is X
          X20260130\u200B123456 | An ITN is X
          AESX20260130123456 | An ITN is X
          AES ITN X20260130123456 | An ITN is X
          X٢٠٢٦٠١٣٠١٢٣٤٥٦    | An ITN is X
          X20260230123456    | 20260230, which is no day
          X20251301123456    | 20251301, which is no day
          X20250229123456    | 20250229, which is no day
          X20260100123456    | 20260100, which is no day
          """)
  void anyOtherShapeOrDayIsRefused(String text, String why) {
    assertThatIllegalArgumentException().isThrownBy(() -> Itn.of(text)).withMessageContaining(why);
  }

  @Test
  void theLeapDayIsADay() {
    assertThat(Itn.of("X20240229000000").acceptedOn()).isEqualTo(LocalDate.of(2024, 2, 29));
  }
}
