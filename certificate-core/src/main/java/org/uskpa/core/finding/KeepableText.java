package org.uskpa.core.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.uskpa.core.text.VisibleText;

/** Looks at free texts before they are kept: what no record can hold is refused, not cut. */
public final class KeepableText {

  /** What every text that is kept must be. */
  public static final RuleCard RULE =
      RuleCard.blocking(
          "text",
          Basis.HOUSE,
          "",
          "A text has at most 4,000 characters and holds no control characters but line ends and"
              + " tabs, and between its letters none that cannot be seen or that turn its direction.");

  private static final int LONGEST = 4000;

  private KeepableText() {}

  /** Why this text cannot be kept; empty when it can. */
  public static Optional<Finding> refusal(String field, String text) {
    if (text.length() > LONGEST) {
      return Optional.of(
          RULE.block(
              field,
              "The text has %,d characters; shorten it to %,d.".formatted(text.length(), LONGEST)));
    }
    if (text.chars().anyMatch(KeepableText::isControl)) {
      return Optional.of(
          RULE.block(field, "The text holds a control character; type it again by hand."));
    }
    OptionalInt unseen = VisibleText.unseenWithin(text);
    if (unseen.isPresent()) {
      return Optional.of(
          RULE.block(
              field,
              "The text holds a character that cannot be seen, U+%04X; type it again by hand."
                  .formatted(unseen.getAsInt())));
    }
    if (text.codePoints().anyMatch(KeepableText::isHalf)) {
      return Optional.of(
          RULE.block(field, "The text holds half a character; type it again by hand."));
    }
    return Optional.empty();
  }

  /** Why some of these texts cannot be kept, each by its field. */
  public static List<Finding> refusals(Map<String, String> texts) {
    return texts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(text -> refusal(text.getKey(), text.getValue()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** A surrogate without its other half: the database would keep a question mark in its place. */
  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static boolean isControl(int character) {
    return Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0;
  }
}
