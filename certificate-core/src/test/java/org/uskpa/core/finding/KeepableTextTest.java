package org.uskpa.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeepableTextTest {

  @ParameterizedTest
  @CsvSource({
    "'please mend now\u202E', -",
    "'please \u202Emend now', 'cannot be seen, U+202E'",
    "'Zero\u200BW NV', 'cannot be seen, U+200B'",
    "'Bell\u0007', 'control character'",
    "'half\uD83D', 'half a character'",
  })
  void whatCannotBeKeptIsNamed(String text, String named) {
    if (named.equals("-")) {
      assertThat(KeepableText.refusal("words", text)).isEmpty();
    } else {
      assertThat(KeepableText.refusal("words", text))
          .hasValueSatisfying(
              finding -> {
                assertThat(finding.field()).isEqualTo("words");
                assertThat(finding.rule()).isEqualTo("text");
                assertThat(finding.message()).contains(named).contains("type it again by hand");
              });
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Ångström & Søns", "Two\nlines\r\nand\ta tab", "\u200BDiamant NV\uFEFF"})
  void otherTextsAreKept(String text) {
    assertThat(KeepableText.refusal("words", text)).isEmpty();
  }
}
