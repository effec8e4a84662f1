package org.uskpa.portal.census;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words that controllers of quarters put into a page. */
@Component
class QuarterWords {

  private final MessageSource words;

  QuarterWords(MessageSource words) {
    this.words = words;
  }

  /** The words of a key in {@code messages/quarters.properties}. */
  String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }
}
