package org.uskpa.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MixedWordTest {

  @ParameterizedTest
  @CsvSource({
    "'\u0410ntwerp',                 '\u0410ntwerp',    1, 410",
    "'Hoveniersstraat 30, Antw\u0435rp', 'Antw\u0435rp', 5, 435",
    "'Diam\u03BFnds Inc.',           'Diam\u03BFnds',   5, 3BF",
    "'\u041C\u043Eskva Ltd, Mo\u0441kva', 'Mo\u0441kva', 3, 441",
    "'\u0410\u043B\u043C\u0430zy',   '\u0410\u043B\u043C\u0430zy', 5, 7A",
    "'\u0405B',                      '\u0405B',         2, 42",
    "'47\u0422h',                    '47\u0422h',       4, 68",
    "'\u0405100\u00AD0001A A',       '\u04051000001A',  9, 41",
    "'e\u0301t\u0435',               '\u00E9t\u0435',   3, 435"
  })
  void aLetterThatIsForeignToItsWordIsFound(String text, String word, int place, String letter) {
    assertThat(MixedWord.in(text))
        .last()
        .isEqualTo(new MixedWord(word, place, Integer.parseInt(letter, 16)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Hoveniersstraat 30, 2018 Antwerp",
        "Łódź Kimberlit Ζαφείρι Алмазы Ñandú Đặng Sjöström",
        "Алмазы-Diamonds (Алмазы)",
        "Cafe\u0301 Nº 7, 1ª Avenida, Côte d’Ivoire",
        "5 µm, 3 Å, 7 №",
        "יהלומים Ltd",
        "田中さんのダイヤモンド",
        "α-Diamonds",
        "First\nВторая",
        "S1000001|А1000001",
        "Ⅷ Diamonds"
      })
  void wordsOfOneAlphabetEachAreInOrder(String text) {
    assertThat(MixedWord.in(text)).isEmpty();
    assertThat(MixedWord.trouble("The name", text)).isEmpty();
  }

  @Test
  void theMessageNamesTheWordTheLetterAndItsPlaceAndThreeWordsAtTheMost() {
    assertThat(MixedWord.trouble("The consignee's address", "\u0410ntwerp, B\u0435lgium"))
        .contains(
            "The consignee's address mixes alphabets within a word: letter 1 of “\u0410ntwerp” is"
                + " CYRILLIC CAPITAL LETTER A (U+0410); letter 2 of “B\u0435lgium” is CYRILLIC SMALL"
                + " LETTER IE (U+0435). Type it again in one alphabet, or say why it is so.");
    assertThat(MixedWord.trouble("It", "x\u0430x y\u0430y z\u0430z w\u0430w v\u0430v"))
        .hasValueSatisfying(
            trouble ->
                assertThat(trouble)
                    .contains("z\u0430z", "; and 2 more.")
                    .doesNotContain("w\u0430w"));
  }
}
