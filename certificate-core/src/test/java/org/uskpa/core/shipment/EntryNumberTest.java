package org.uskpa.core.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryNumberTest {

  @ParameterizedTest
  @CsvSource({
    "K69-7179312-9, K69-7179312-9",
    "K6971793129, K69-7179312-9",
    "k69-71793129, K69-7179312-9",
    "' K69-7179312-9\u00A0', K69-7179312-9",
    "123-4567890-1, 123-4567890-1"
  })
  void itIsWrittenWithHyphensHoweverItWasTyped(String text, String written) {
    assertThat(EntryNumber.of(text)).hasToString(written);
    assertThat(EntryNumber.of(written)).isEqualTo(EntryNumber.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "K69",
        "K69-717931-9",
        "K69-71793129-9",
        "K6-7179312-9",
        "K69--7179312-9",
        "K69 7179312 9",
        "K69-7179312-X",
        "K69-7179312\u200B-9",
        "Ä69-7179312-9"
      })
  void anyOtherShapeIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EntryNumber.of(text))
        .withMessageContaining("such as K69-7179312-9");
  }

  @Test
  void aRefusalRepeatsNoMoreThanFortyCharacters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EntryNumber.of("x".repeat(5_000)))
        .withMessageEndingWith("“" + "x".repeat(40) + "…”");
  }
}
