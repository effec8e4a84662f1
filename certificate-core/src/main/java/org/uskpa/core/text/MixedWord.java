package org.uskpa.core.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A word of more than one alphabet, such as “Аntwerp” whose first letter is Cyrillic: eyes read it
 * as the word that it looks like, and no search or comparison finds it.
 *
 * @param place of the first letter that is foreign to the word, from 1
 * @param letter that letter
 */
public record MixedWord(String word, int place, int letter) {

  /** Words named in a message at the most. */
  private static final int MOST_NAMED = 3;

  // One way of writing uses all of these.
  private static final Set<UnicodeScript> OF_EAST_ASIA =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.HANGUL);

  /** The words of a text that mix alphabets, in their order. */
  public static List<MixedWord> in(String text) {
    List<MixedWord> mixed = new ArrayList<>(0);
    StringBuilder word = new StringBuilder();
    Normalizer.normalize(text + " ", Normalizer.Form.NFC)
        .codePoints()
        .filter(character -> VisibleText.isVisible(character) || isBetweenWords(character))
        .forEach(
            character -> {
              if (Character.isLetterOrDigit(character) || isMark(character)) {
                word.appendCodePoint(character);
              } else {
                of(word.toString()).ifPresent(mixed::add);
                word.setLength(0);
              }
            });
    return mixed;
  }

  /**
   * What is odd about the alphabets of a text, and what to do; empty when every word keeps to one.
   *
   * @param what was typed, such as {@code The consignee's name}
   */
  public static Optional<String> trouble(String what, String text) {
    List<MixedWord> words = in(text);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    int more = words.size() - MOST_NAMED;
    return Optional.of(
        "%s mixes alphabets within a word: %s%s. Type it again in one alphabet, or say why it is so."
            .formatted(
                what,
                words.stream()
                    .limit(MOST_NAMED)
                    .map(MixedWord::described)
                    .collect(Collectors.joining("; ")),
                more > 0 ? "; and %d more".formatted(more) : ""));
  }

  private String described() {
    return "letter %d of “%s” is %s (U+%04X)"
        .formatted(place, word, Character.getName(letter), letter);
  }

  private static Optional<MixedWord> of(String word) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    word.codePoints()
        .filter(Character::isLetter)
        .mapToObj(MixedWord::script)
        .filter(MixedWord::isAlphabet)
        .forEach(script -> letters.merge(script, 1, Integer::sum));
    if (letters.size() < 2) {
      return Optional.empty();
    }
    UnicodeScript own = ownOf(word, letters);
    int[] characters = word.codePoints().toArray();
    for (int at = 0; at < characters.length; at++) {
      UnicodeScript script = script(characters[at]);
      if (Character.isLetter(characters[at]) && isAlphabet(script) && script != own) {
        return Optional.of(new MixedWord(word, at + 1, characters[at]));
      }
    }
    throw new IllegalStateException("Of two alphabets one is foreign");
  }

  /** The alphabet of most letters; of two that have as many, that of the first letter. */
  private static UnicodeScript ownOf(String word, Map<UnicodeScript, Integer> letters) {
    int most = letters.values().stream().max(Integer::compare).orElseThrow();
    return word.codePoints()
        .filter(Character::isLetter)
        .mapToObj(MixedWord::script)
        .filter(script -> letters.getOrDefault(script, 0) == most)
        .findFirst()
        .orElseThrow();
  }

  private static UnicodeScript script(int character) {
    UnicodeScript script = UnicodeScript.of(character);
    return OF_EAST_ASIA.contains(script) ? UnicodeScript.HAN : script;
  }

  private static boolean isAlphabet(UnicodeScript script) {
    return script != UnicodeScript.COMMON
        && script != UnicodeScript.INHERITED
        && script != UnicodeScript.UNKNOWN;
  }

  private static boolean isMark(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean isBetweenWords(int character) {
    return VisibleText.isSpace(character) || Character.isISOControl(character);
  }
}
