package org.uskpa.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

  @ParameterizedTest
  @MethodSource("org.uskpa.core.text.InvisibleTexts#all")
  void aTextInWhichNothingCanBeSeenIsBlank(String text) {
    assertThat(VisibleText.isBlank(text)).isTrue();
    assertThat(VisibleText.trimmed(text)).isEmpty();
    assertThat(VisibleText.compared(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "–", ".", "0", "钻", "ד", "\u0600", "\uD83D\uDC8E", "\uFFFD", "é", "e\u0301"})
  void aTextInWhichSomethingCanBeSeenIsNot(String text) {
    assertThat(VisibleText.isBlank("\u200B " + text + " \uFEFF")).isFalse();
    assertThat(VisibleText.trimmed("\u200B " + text + " \uFEFF")).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("org.uskpa.core.text.InvisibleTexts#all")
  void whatCannotBeSeenIsTrimmedAtTheEndsOnly(String invisible) {
    String text = "Diamant" + invisible + "NV";

    assertThat(VisibleText.trimmed(invisible + text + invisible)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'Diamant NV', 'Diamant NV'",
    "' Diamant  NV', 'Diamant NV'",
    "'Diamant\u00A0NV', 'Diamant NV'",
    "'Dia\u00ADmant\u200B NV\uFEFF', 'Diamant NV'",
    "'Diamant \u200B NV', 'Diamant NV'",
    "'Diamant\r\nNV', 'Diamant NV'"
  })
  void whatLooksTheSameIsComparedAsTheSame(String text, String compared) {
    assertThat(VisibleText.compared(text)).isEqualTo(compared);
  }

  @Test
  void lettersThatLookDifferentStayDifferent() {
    assertThat(VisibleText.compared("Diamant N.V."))
        .isNotEqualTo(VisibleText.compared("Diamant NV"));
  }

  @ParameterizedTest
  @CsvSource({
    "'Evil \u202E VN ecreD', 202E",
    "'Zero\u200BW', 200B",
    "'Dia\u00ADmant', AD",
    "'A\u3164B', 3164",
  })
  void whatCannotBeSeenBetweenLettersIsNamed(String text, String codePoint) {
    assertThat(VisibleText.unseenWithin(text)).hasValue(Integer.parseInt(codePoint, 16));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Diamant NV",
        "\u200BDiamant\u00A0NV\uFEFF",
        "Two\nlines\tand a tab",
        "\u202E"
      })
  void spacesAndEndsAreNotBetweenLetters(String text) {
    assertThat(VisibleText.unseenWithin(text)).isEmpty();
  }
}
